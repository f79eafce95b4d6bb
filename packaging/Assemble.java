import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// Completes target/burnish once its jars are there: start scripts, shell completion, and the cache for a quick start.
/// Run by Maven with the build's JDK, as a source file: `java packaging/Assemble.java target/burnish`.
class Assemble {
    private final Path home;
    private final Path java = Path.of(System.getProperty("java.home"));

    Assemble(Path home) {
        this.home = home;
    }

    static void main(String[] arguments) throws Exception {
        var assemble = new Assemble(Path.of(arguments[0]).toAbsolutePath());
        assemble.copyStartScripts();
        assemble.recordJdk();
        assemble.updateClasses();
        assemble.writeCompletion();
        assemble.train();
    }

    private void copyStartScripts() throws IOException {
        var bin = Files.createDirectories(home.resolve("bin"));
        for (var name : List.of("burnish", "burnish.cmd")) {
            copy(name, bin).toFile().setExecutable(true, false);
        }
        copy("find-jdk.sh", home.resolve("lib"));
    }

    private static Path copy(String script, Path folder) throws IOException {
        return Files.copy(
                Path.of("packaging", "start", script), folder.resolve(script), StandardCopyOption.REPLACE_EXISTING);
    }

    /// The cache is good only for the JDK that made it, so the start script tries that one first.
    private void recordJdk() throws IOException {
        Files.writeString(home.resolve("lib/java-home"), java + "\n");
    }

    private void updateClasses() throws IOException {
        try (var jars = Files.newDirectoryStream(home.resolve("lib"), "picocli-*.jar")) {
            for (var jar : jars) {
                new ClassUpdate(jar).run();
            }
        }
    }

    /// Where bash-completion looks for it below any prefix; the same file serves zsh.
    private void writeCompletion() throws IOException, InterruptedException {
        var folder = Files.createDirectories(home.resolve("share/bash-completion/completions"));
        run("org.burnish.cli.Completion", folder.resolve("burnish").toString());
    }

    private void train() throws IOException, InterruptedException {
        var classes = Files.createTempFile("burnish", ".aotconf").toString();
        var cache = home.resolve("lib/burnish.aot");
        // A cache of older classes would be used unnoticed: the virtual machine compares little more than the jars' sizes.
        Files.deleteIfExists(cache);
        try {
            record(classes);
            run("-XX:AOTMode=create", "-XX:AOTConfiguration=" + classes, "-XX:AOTCache=" + cache, "org.burnish.Training");
        } finally {
            Files.deleteIfExists(Path.of(classes));
        }
    }

    /// The window is trained on a screen of its own, so that nothing flashes up on the user's; without xvfb only commands are.
    private void record(String classes) throws IOException, InterruptedException {
        var options = List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + classes, "org.burnish.Training");
        if (Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "xvfb-run")))) {
            var screen = List.of("xvfb-run", "-a", "-s", "-screen 0 1280x1024x24");
            if (start(screen, Stream.concat(options.stream(), Stream.of("window")).toList()) == 0) {
                return;
            }
        }
        System.err.println("The window is not trained and will start slower: that needs xvfb-run (Debian: xvfb, xauth) and GTK 3.");
        run(options.toArray(String[]::new));
    }

    private void run(String... optionsAndClass) throws IOException, InterruptedException {
        var status = start(List.of(), List.of(optionsAndClass));
        if (status != 0) {
            throw new IllegalStateException("status " + status + " from " + String.join(" ", optionsAndClass));
        }
    }

    /// The collector and the class path must be those of the start script, else the cache is refused. Profiles are not
    /// recorded: they have the costly compiler start at once, which short commands do not live to see the good of.
    private int start(List<String> before, List<String> optionsAndClass) throws IOException, InterruptedException {
        var common = List.of(
                java.resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTRecordTraining",
                "-XX:-AOTReplayTraining",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/burnish.jar").toString());
        var command = Stream.of(before, common, optionsAndClass).flatMap(List::stream).toList();
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
