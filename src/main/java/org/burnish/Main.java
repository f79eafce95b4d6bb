package org.burnish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.burnish.cli.Burnish;
import org.burnish.cli.Terminal;
import org.burnish.operation.OperationException;
import org.burnish.operation.ProgramFolders;
import org.burnish.ui.open.EngineAccess;
import org.burnish.ui.shell.BurnishWindow;

/// Starts the command line or the window; the only place that wires objects together and reads the clock.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        configureLog(List.of(arguments).contains("--debug"));
        InstantSource clock = InstantSource.system();
        Terminal terminal = Terminal.ofProcess(System.getenv(), clock);
        List<Path> files = files(arguments);
        if (arguments.length > 0 && files.isEmpty()) {
            end(Burnish.run(terminal, arguments));
        }
        try {
            Window.open(clock, files);
        } catch (OperationException e) {
            end(Burnish.fail(terminal, e));
        }
    }

    /// Not System.exit, which first looks through every jar for a logger; nothing is left to be done.
    private static void end(int status) {
        Runtime.getRuntime().halt(status);
    }

    /// The files to look into, when nothing but files is given, as file managers do. A name without a slash or
    /// a dot is rather a command.
    private static List<Path> files(String[] arguments) {
        List<Path> files = new ArrayList<>();
        for (String name : arguments) {
            boolean path = name.contains("/") || name.contains("\\") || name.contains(".");
            if (!path || name.startsWith("-") || !Files.isRegularFile(Path.of(name))) {
                return List.of();
            }
            files.add(Path.of(name));
        }
        return files;
    }

    /// Without a wish for it there is no log at all: setting one up would take longer than a short command.
    private static void configureLog(boolean wanted) {
        if (wanted) {
            System.setProperty("burnish.log", "DEBUG");
        } else {
            System.setProperty("slf4j.internal.verbosity", "WARN");
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        }
    }

    /// A class of its own, so that a command loads nothing of the window.
    private static final class Window {
        static void open(InstantSource clock, List<Path> files) throws OperationException {
            ProgramFolders folders = ProgramFolders.of(
                    System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")));
            BurnishWindow.open(new EngineAccess(), clock, folders, files);
        }
    }
}
