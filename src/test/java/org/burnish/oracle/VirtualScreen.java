package org.burnish.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A screen that nobody sees, for programs that are started as processes of their own.
public final class VirtualScreen implements AutoCloseable {
    private final Process server;
    private final String display;

    private VirtualScreen(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    /// A screen of this many pixels.
    public static VirtualScreen of(int width, int height) {
        Oracle.XVFB.require();
        try {
            var server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", width + "x" + height + "x24")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var number = server.inputReader().readLine();
            if (number == null) {
                throw new IllegalStateException("Xvfb did not start");
            }
            return new VirtualScreen(server, ":" + number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its name for `DISPLAY`.
    public String display() {
        return display;
    }

    /// Runs a program on it that ends by itself.
    public Output run(Oracle program, Object... arguments) {
        return program.command(arguments).with("DISPLAY", display).run();
    }

    /// The program on this screen; whoever starts it ends it.
    ///
    /// @param said the file for all that it says
    public Process start(List<String> command, Map<String, String> environment, Path said) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("DISPLAY", display);
        builder.environment().putAll(environment);
        return builder.start();
    }

    @Override
    public void close() {
        server.destroy();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
