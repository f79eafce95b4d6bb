package org.burnish;

import java.time.InstantSource;
import java.util.List;
import org.burnish.cli.Burnish;
import org.burnish.cli.Terminal;

/// Starts the command line or the window; the only place that wires objects together and reads the clock.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        configureLog(List.of(arguments).contains("--debug"));
        InstantSource clock = InstantSource.system();
        int status = Burnish.run(Terminal.ofProcess(System.getenv(), clock), arguments);
        // Not System.exit, which first looks through every jar for a logger; nothing is left to be done.
        Runtime.getRuntime().halt(status);
    }

    /// Without a wish for it there is no log at all: setting one up would take longer than a short command.
    private static void configureLog(boolean wanted) {
        if (wanted) {
            System.setProperty("burnish.log", "DEBUG");
        } else {
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        }
    }
}
