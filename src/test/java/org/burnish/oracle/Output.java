package org.burnish.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// What a command left when it ended.
public record Output(String command, int exitCode, byte[] stdout, byte[] stderr) {
    /// Fails the test, showing what the command said, unless it ended with 0.
    public Output succeeded() {
        return endedWith(0);
    }

    /// Fails the test, showing what the command said, unless it ended with this exit code.
    public Output endedWith(int expected) {
        if (exitCode != expected) {
            throw new AssertionError(
                    "exit code " + exitCode + " instead of " + expected + " from: " + command + "\n" + errors() + text());
        }
        return this;
    }

    /// Standard output as UTF-8.
    public String text() {
        return new String(stdout, UTF_8);
    }

    /// Standard output as lines of UTF-8.
    public List<String> lines() {
        return text().lines().toList();
    }

    /// Standard error as UTF-8.
    public String errors() {
        return new String(stderr, UTF_8);
    }
}
