package org.burnish;

import org.burnish.cli.Burnish;
import picocli.CommandLine;

/// Starts the command line or the window; the only place that wires objects together and reads the clock.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Burnish()).execute(arguments));
    }
}
