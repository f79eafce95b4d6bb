package org.burnish.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// A command line to run in a folder, within a time limit, with what is added to our own environment.
///
/// @param words the program and its arguments, passed on as they are
/// @param input standard input comes from this file
public record Command(List<String> words, Path folder, Path input, Duration limit, Map<String, String> environment) {
    private static final Path EMPTY = Path.of("/dev/null");

    /// In the current folder, with no input, for at most two minutes, in the C.UTF-8 locale.
    public static Command of(List<String> words) {
        return new Command(words, Path.of(""), EMPTY, Duration.ofMinutes(2), Map.of("LC_ALL", "C.UTF-8"));
    }

    public Command in(Path otherFolder) {
        return new Command(words, otherFolder, input, limit, environment);
    }

    public Command reading(Path otherInput) {
        return new Command(words, folder, otherInput, limit, environment);
    }

    public Command within(Duration otherLimit) {
        return new Command(words, folder, input, otherLimit, environment);
    }

    public Command with(String variable, String value) {
        var more = new java.util.HashMap<>(environment);
        more.put(variable, value);
        return new Command(words, folder, input, limit, Map.copyOf(more));
    }

    /// Runs to the end, whatever the exit code; past the time limit it is killed and the test fails.
    public Output run() {
        try {
            return finish(start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(toString(), e);
        }
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(words)
                .directory(folder.toAbsolutePath().toFile())
                .redirectInput(Redirect.from(input.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Output finish(Process process) throws InterruptedException, ExecutionException {
        var stdout = inBackground(() -> allOf(process.getInputStream()));
        var stderr = inBackground(() -> allOf(process.getErrorStream()));
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("not finished after " + limit.toSeconds() + " s: " + this);
        }
        return new Output(toString(), process.exitValue(), stdout.get(), stderr.get());
    }

    private static byte[] allOf(InputStream stream) throws IOException {
        return stream.readAllBytes();
    }

    /// Both streams must be drained at once, else a program that fills one of them would wait for ever.
    private static <T> FutureTask<T> inBackground(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
