package org.burnish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules that only the source text shows.
class SourceTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final int MOST_LINES = 500;
    private static final Pattern VAGUE_NAME =
            Pattern.compile("Abstract.+|.+(Util|Utils|Helper|Manager|Impl|Info|Data|Constants)");

    @Test
    void everyPackageIsDescribedAndNullMarked() throws IOException {
        assertThat(sources(MAIN, source -> true).map(Path::getParent).distinct())
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .contains("///")
                        .contains("@NullMarked"));
    }

    @Test
    void noFileIsTooLong() throws IOException {
        assertThat(sources(Path.of("src"), source -> lines(source) > MOST_LINES)).isEmpty();
    }

    @Test
    void noNameIsVague() throws IOException {
        assertThat(sources(MAIN, source -> VAGUE_NAME.matcher(typeName(source)).matches())).isEmpty();
    }

    private static Stream<Path> sources(Path below, Predicate<Path> wanted) throws IOException {
        try (var files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(".java")).filter(wanted).toList().stream();
        }
    }

    private static String typeName(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static int lines(Path source) {
        try {
            return Files.readAllLines(source).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
