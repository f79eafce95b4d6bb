package org.burnish.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.burnish.oracle.Oracle;

/// A file manager, as it were: a process of its own from which files are dragged, with the pointer in the hands of
/// xdotool. What happens between the press and the release is real.
public final class OtherProgram implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private OtherProgram(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /// Starts it with these files to be dragged.
    public static OtherProgram with(Path... files) {
        return start(Arrays.stream(files).map(Path::toString));
    }

    /// Starts it with some words to be dragged.
    public static OtherProgram withText(String words) {
        return start(Stream.of("text:" + words));
    }

    private static OtherProgram start(Stream<String> arguments) {
        Oracle.XDOTOOL.require();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), DragSource.class.getName()));
        arguments.forEach(command::add);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            OtherProgram program = new OtherProgram(process);
            program.await("ready");
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Presses the button over the files and carries them there, without letting go.
    public void dragTo(double x, double y) {
        pointer("mousemove", DragSource.X + DragSource.SIZE / 2, DragSource.Y + DragSource.SIZE / 2);
        pointer("mousedown", 1);
        for (int i = 1; i <= 5; i++) {
            pointer("mousemove", DragSource.X + DragSource.SIZE / 2 + 10 * i, DragSource.Y + DragSource.SIZE / 2 - 6 * i);
        }
        moveTo(x, y);
    }

    /// Carries them further. Two steps, as one that does not move is no news.
    public void moveTo(double x, double y) {
        pointer("mousemove", Math.round(x) - 4, Math.round(y) - 2);
        pointer("mousemove", Math.round(x), Math.round(y));
    }

    /// Moves the pointer by so little that it means nothing, which keeps the other side informed.
    public void stir(double x, double y) {
        pointer("mousemove", Math.round(x) + 1, Math.round(y));
        pointer("mousemove", Math.round(x), Math.round(y));
    }

    /// Lets go of them.
    ///
    /// @return what became of it, as the source was told
    public String drop() {
        pointer("mouseup", 1);
        return await("done");
    }

    /// Presses the key that ends a drag without a drop.
    public void escape() {
        Oracle.XDOTOOL.run("key", "Escape").succeeded();
    }

    private static void pointer(String action, long... numbers) {
        List<Object> arguments = new ArrayList<>(List.of(action));
        Arrays.stream(numbers).forEach(arguments::add);
        Oracle.XDOTOOL.run(arguments.toArray()).succeeded();
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String await(String word) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(word)) {
                    return line;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the other program ended before it said " + word);
    }

    @Override
    public void close() {
        Oracle.XDOTOOL.run("mouseup", 1).succeeded();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
