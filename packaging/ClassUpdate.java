import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Rewrites a jar's classes of Java 5 as classes of Java 17, with the stack maps that these need.
/// picocli still ships such classes, and the cache takes none that old: without this the start takes twice as long.
class ClassUpdate {
    private static final int OLDEST_CACHED = ClassFile.JAVA_6_VERSION;
    private static final ClassTransform NEWER = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
            .andThen((builder, element) ->
                    builder.with(element instanceof ClassFileVersion ? ClassFileVersion.of(ClassFile.JAVA_17_VERSION, 0) : element));

    private final Path jar;

    ClassUpdate(Path jar) {
        this.jar = jar;
    }

    void run() throws IOException {
        var url = new URL[] {jar.toUri().toURL()};
        try (var loader = new URLClassLoader(url, ClassLoader.getPlatformClassLoader());
                var content = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), java.util.Map.of())) {
            var classFile = ClassFile.of(
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)
                            .orElse(ClassHierarchyResolver.defaultResolver())));
            for (var path : classes(content)) {
                update(classFile, path);
            }
        }
    }

    private static List<Path> classes(FileSystem content) throws IOException {
        try (var all = Files.walk(content.getPath("/"))) {
            return all.filter(path -> path.toString().endsWith(".class")).toList();
        }
    }

    private static void update(ClassFile classFile, Path path) throws IOException {
        var model = classFile.parse(Files.readAllBytes(path));
        if (model.majorVersion() < OLDEST_CACHED) {
            Files.write(path, classFile.transformClass(model, NEWER));
        }
    }
}
