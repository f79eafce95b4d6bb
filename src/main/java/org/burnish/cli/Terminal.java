package org.burnish.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.burnish.job.Progress;

/// Where the program was started from: its output, its environment, the clock, and what the user wants to
/// see of the work.
public final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final WritableByteChannel bytes;
    private final boolean interactive;
    private final Map<String, String> environment;
    private final InstantSource clock;
    private final ProgressPrinter progress;
    private boolean quiet;
    private boolean debug;

    /// @param out text for the user or for a program
    /// @param err messages and progress
    /// @param bytes standard output for what is not text
    /// @param interactive whether `err` is a terminal on which a line can be written over
    public Terminal(
            PrintStream out,
            PrintStream err,
            WritableByteChannel bytes,
            boolean interactive,
            Map<String, String> environment,
            InstantSource clock) {
        this.out = out;
        this.err = err;
        this.bytes = bytes;
        this.interactive = interactive;
        this.environment = environment;
        this.clock = clock;
        this.progress = new ProgressPrinter(err, interactive, clock);
    }

    /// The one that this process has. Text is UTF-8 whatever the locale says, as names on discs need it.
    public static Terminal ofProcess(Map<String, String> environment, InstantSource clock) {
        FileOutputStream output = new FileOutputStream(FileDescriptor.out);
        return new Terminal(
                new PrintStream(new BufferedOutputStream(new TextOutput(output), 1 << 16), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                output.getChannel(),
                isTerminal(),
                environment,
                clock);
    }

    /// Whether standard error is a terminal.
    private static boolean isTerminal() {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (java.io.IOException | UnsupportedOperationException e) {
            return System.console() != null;
        }
    }

    void configure(boolean noProgress, boolean stackTraces) {
        quiet = noProgress;
        debug = stackTraces;
        progress.setSilent(noProgress);
    }

    /// For reports. Flushed at the end of the program.
    PrintStream out() {
        return out;
    }

    /// For messages.
    PrintStream err() {
        progress.clear();
        return err;
    }

    /// Standard output for bytes.
    WritableByteChannel bytes() {
        return bytes;
    }

    Map<String, String> environment() {
        return environment;
    }

    InstantSource clock() {
        return clock;
    }

    /// Whether the user wants to see results only.
    boolean quiet() {
        return quiet;
    }

    boolean debug() {
        return debug;
    }

    /// Shows how far the work is, and ends it at the next checkpoint once the user pressed Ctrl-C.
    Progress progress() {
        return progress;
    }

    void endProgress() {
        progress.clear();
    }

    void stop() {
        progress.stop();
    }

    /// @throws java.io.UncheckedIOException when standard output does not take what was printed
    void flush() {
        out.flush();
        err.flush();
    }
}
