package org.burnish.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The command line as a process of its own that heeds Ctrl-C, even where the tests run in the background and were told to
/// ignore it, which processes pass on to those that they start.
final class OwnProcess {
    private OwnProcess() {}

    /// A process of the classes under test, not started yet.
    static ProcessBuilder of(String... arguments) {
        List<String> words = new ArrayList<>();
        if (System.getProperty("os.name").equals("Linux")) {
            words.addAll(List.of("env", "--default-signal=INT"));
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "org.burnish.Main"));
        Stream.of(arguments).forEach(words::add);
        return new ProcessBuilder(words);
    }

    /// What Ctrl-C does to it.
    static void interrupt(Process process) throws Exception {
        int status = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        if (status != 0) {
            throw new AssertionError("kill ended with " + status);
        }
    }
}
