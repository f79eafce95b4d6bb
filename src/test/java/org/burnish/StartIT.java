package org.burnish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.oracle.Command;
import org.burnish.oracle.Packaged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The start script finds its JDK and its own folder, whatever surrounds it.
class StartIT {
    @TempDir
    Path folder;

    private Path oldJdk;

    @BeforeEach
    void makeOldJdk() throws IOException {
        oldJdk = jdk("old jdk", "JAVA_VERSION=\"17.0.15\"");
    }

    @Test
    void theVersionIsAllItPrints() {
        assertThatItStarts(Packaged.command("--version"));
    }

    @Test
    void startsThroughSymbolicLinksFromAnyFolder() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), Packaged.home().resolve("bin/burnish"));
        Files.createDirectory(folder.resolve("other folder"));
        Files.createSymbolicLink(folder.resolve("other folder/burnish"), Path.of("..", link.getFileName().toString()));

        assertThatItStarts(Command.of(List.of("other folder/burnish", "--version")).in(folder));
        assertThatItStarts(Command.of(List.of("./burnish", "--version")).in(folder.resolve("other folder")));
    }

    @Test
    void passesOnArgumentsAsTheyAre() {
        var output = Packaged.burnish("--no such option; *", "$HOME");

        assertThat(output.errors()).contains("--no such option; *", "$HOME");
        assertThat(output.exitCode()).isEqualTo(2);
    }

    @Test
    void anOlderJdkAsTheDefaultDoesNotMatter() {
        assertThatItStarts(withOldJdk(Packaged.command("--version")));
    }

    @Test
    void anotherJdkIsFoundWhenTheOneOfTheBuildIsGone() throws IOException {
        var copy = copyOfProgram();
        Files.writeString(copy.resolve("lib/java-home"), "/no/such/jdk\n");

        assertThatItStarts(withOldJdk(Command.of(List.of(copy.resolve("bin/burnish").toString(), "--version")))
                .with("JAVA_HOME", System.getProperty("java.home")));
    }

    @Test
    void theStartUsesItsCache() {
        assertThat(whereClassesComeFrom(Packaged.home())).contains("org.burnish.cli.Burnish source: shared objects file");
    }

    @Test
    void theCacheMovesWithTheProgram() throws IOException {
        assertThat(whereClassesComeFrom(copyOfProgram())).contains("org.burnish.cli.Burnish source: shared objects file");
    }

    @Test
    void aCacheThatNoLongerFitsIsIgnoredWithoutAWord() throws IOException {
        var copy = copyOfProgram();
        Files.writeString(copy.resolve("lib/burnish.aot"), "no cache at all");

        assertThatItStarts(Command.of(List.of(copy.resolve("bin/burnish").toString(), "--version")));
        assertThat(whereClassesComeFrom(copy)).contains("org.burnish.cli.Burnish source: file:");
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA_VERSION=\"25\", true",
        "JAVA_VERSION=\"25.0.3\", true",
        "JAVA_VERSION=\"26-ea\", true",
        "JAVA_VERSION=\"24.0.2\", false",
        "JAVA_VERSION=\"1.8.0_462\", false",
        "JAVA_VERSION=\"\", false",
        "JAVA_RUNTIME_VERSION=\"25\", false",
    })
    void aJdkIsJudgedByItsReleaseFile(String release, boolean suits) throws IOException {
        var jdk = jdk("jdk", release);
        var finder = Packaged.home().resolve("lib/find-jdk.sh");

        var output = Command.of(List.of("sh", "-c", ". \"$0\"; suits \"$1\"", finder.toString(), jdk.toString())).run();

        assertThat(output.exitCode() == 0).isEqualTo(suits);
        assertThat(output.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "build tree -o x.iso, quick", "ls -R x.iso, quick", "cat x.iso a, quick", "--version, quick",
        "hash x.iso, both", "check x.iso, both", "build tree --dedup -o x.iso, both", "x.iso, both", "'', both",
    })
    void shortCommandsDoWithoutTheCostlyCompiler(String arguments, String compilers) throws IOException {
        var copy = copyOfProgram();
        var jdk = jdk("a jdk", "JAVA_VERSION=\"25.0.9\"");
        Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho \"$@\"\n");
        Files.writeString(copy.resolve("lib/java-home"), jdk + "\n");
        var words = Stream.concat(Stream.of(copy.resolve("bin/burnish").toString()), Stream.of(arguments.split(" ")).filter(w -> !w.isEmpty()));

        var output = Command.of(words.toList()).run().succeeded();

        assertThat(output.text()).endsWith((arguments + "\n").stripLeading());
        assertThat(output.text().contains("-XX:TieredStopAtLevel=1 ")).isEqualTo(compilers.equals("quick"));
    }

    private static void assertThatItStarts(Command version) {
        var output = version.run().succeeded();

        assertThat(output.text()).startsWith("burnish ");
        assertThat(output.errors()).isEmpty();
    }

    private Command withOldJdk(Command command) {
        return command.with("JAVA_HOME", oldJdk.toString())
                .with("PATH", oldJdk.resolve("bin") + ":" + System.getenv("PATH"));
    }

    private static String whereClassesComeFrom(Path home) {
        var output = Command.of(List.of(home.resolve("bin/burnish").toString(), "--version"))
                .with("BURNISH_JAVA_OPTS", "-Xlog:class+load:stderr")
                .run()
                .succeeded();
        return output.errors();
    }

    /// A JDK whose java only complains.
    private Path jdk(String name, String release) throws IOException {
        var jdk = Files.createDirectory(folder.resolve(name));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\n" + release + "\n");
        Files.createDirectory(jdk.resolve("bin"));
        var java = Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho wrong java; exit 9\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return jdk;
    }

    private Path copyOfProgram() throws IOException {
        var copy = folder.resolve("a copy");
        try (var files = Files.walk(Packaged.home())) {
            for (var file : files.toList()) {
                var target = copy.resolve(Packaged.home().relativize(file).toString());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return copy;
    }
}
