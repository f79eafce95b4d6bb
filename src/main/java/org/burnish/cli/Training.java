package org.burnish.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;

/// Runs commands in one virtual machine so that the build can record what they load; run only by the build.
public final class Training {
    private Training() {}

    public static void main(String[] arguments) {
        Terminal terminal = nowhere();
        Burnish.run(terminal, "--version");
        Burnish.run(terminal, "--help");
        System.exit(0);
    }

    private static Terminal nowhere() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Terminal(
                nowhere,
                nowhere,
                Channels.newChannel(OutputStream.nullOutputStream()),
                true,
                Map.of(),
                InstantSource.system());
    }
}
