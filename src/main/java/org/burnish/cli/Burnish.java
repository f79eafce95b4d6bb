package org.burnish.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.burnish.operation.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command `burnish`, parent of all others.
@Command(
        name = "burnish",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        sortOptions = false,
        description = "Builds, browses, checks and burns disc images.")
public final class Burnish {
    static {
        // Else picocli looks for Groovy in every jar, which takes longer than all the rest of it.
        System.setProperty("picocli.disable.closures", "true");
    }

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "No progress and no summary.")
    boolean quiet;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Add the log and stack traces.")
    boolean debug;

    private Burnish() {}

    /// Runs the command that the arguments ask for.
    ///
    /// @return the exit status
    public static int run(Terminal terminal, String... arguments) {
        try (Interruption interruption = new Interruption(terminal::stop)) {
            int status = complete(terminal, arguments);
            interruption.ended(status);
            return status;
        }
    }

    private static int complete(Terminal terminal, String... arguments) {
        try {
            int status = execute(terminal, arguments);
            terminal.flush();
            return status;
        } catch (UncheckedIOException e) {
            return FailureReport.print(e, terminal).code();
        }
    }

    /// Tells why the program cannot do what it was started for.
    ///
    /// @return the exit status
    public static int fail(Terminal terminal, Exception reason) {
        int status = FailureReport.print(reason, terminal).code();
        terminal.flush();
        return status;
    }

    /// The whole command line, for help and for shell completion.
    static CommandLine everything() {
        return commandLine(Commands.NAMES);
    }

    private static int execute(Terminal terminal, String... arguments) {
        CommandLine line = commandLine(asked(arguments));
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setErr(new PrintWriter(terminal.err(), true));
        try {
            ParseResult parsed = line.parseArgs(arguments);
            @Nullable Integer helped = CommandLine.executeHelpRequest(parsed);
            return helped != null ? helped : runTask(terminal, line, parsed).code();
        } catch (ParameterException e) {
            return misused(terminal, e).code();
        }
    }

    private static ExitStatus runTask(Terminal terminal, CommandLine line, ParseResult parsed) {
        Burnish root = line.getCommand();
        terminal.configure(root.quiet, root.debug);
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        if (!(parsed.commandSpec().userObject() instanceof Task task)) {
            parsed.commandSpec().commandLine().usage(terminal.err(), CommandLine.Help.Ansi.AUTO);
            return ExitStatus.MISUSED;
        }
        try {
            return task.run(terminal);
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            return FailureReport.print(e, terminal);
        } finally {
            terminal.endProgress();
        }
    }

    private static ExitStatus misused(Terminal terminal, ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String remedy = command + " --help lists what can be given.";
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            remedy = "Is " + String.join(" or ", unmatched.getSuggestions()) + " meant? " + remedy;
        }
        String message = e instanceof UnmatchedArgumentException unknown && e.getCommandLine().getParent() == null
                ? "There is no command " + String.join(" ", unknown.getUnmatched())
                : String.valueOf(e.getMessage());
        String what = message.endsWith(".") || message.endsWith("?") ? message : message + ".";
        return FailureReport.print(new Failure.WrongUse(what, remedy), terminal);
    }

    /// Only the command asked for, when it is clear, so that the others cost nothing at the start.
    private static List<String> asked(String... arguments) {
        for (String argument : arguments) {
            if (!argument.startsWith("-")) {
                return Commands.NAMES.contains(argument) ? List.of(argument) : Commands.NAMES;
            }
        }
        return Commands.NAMES;
    }

    private static CommandLine commandLine(List<String> names) {
        CommandLine line = new CommandLine(new Burnish());
        for (String name : names) {
            line.addSubcommand(name, Commands.create(name));
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpLongOptionsMaxWidth(28);
        return line;
    }
}
