package org.burnish.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// Runs commands in one virtual machine so that the build can record what they load; run only by the build.
public final class Training {
    private Training() {}

    public static void main(String[] arguments) {
        run("--version");
        run("--help");
        System.exit(0);
    }

    private static void run(String... arguments) {
        var nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new CommandLine(new Burnish()).setOut(nowhere).setErr(nowhere).execute(arguments);
    }
}
