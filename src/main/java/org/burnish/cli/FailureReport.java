package org.burnish.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.burnish.operation.Failure;
import org.burnish.operation.Failures;

/// A failure on the command line: what happened, what it means, what to do, and the exit status.
///
/// @param remedy what to do, in terms of commands and options, or empty
record FailureReport(ExitStatus status, String remedy) {
    private static final int MOST_DETAILS = 20;

    static ExitStatus print(Throwable thrown, Terminal terminal) {
        Failure failure = thrown instanceof OutOfMemoryError
                ? new Failure.InputOutput("There is not enough memory for this.", List.of())
                : Failures.of(thrown);
        // Text that nobody reads any more: whoever looks at a list may have seen enough of it.
        if (failure instanceof Failure.OutputClosed && thrown instanceof UncheckedIOException) {
            return ExitStatus.FAILED;
        }
        ExitStatus status = print(failure, terminal);
        if (terminal.debug()) {
            thrown.printStackTrace(terminal.err());
        }
        return status;
    }

    static ExitStatus print(Failure failure, Terminal terminal) {
        FailureReport report = of(failure);
        PrintStream err = terminal.err();
        err.println("burnish: " + failure.what());
        List<String> details = failure.details();
        details.stream().limit(MOST_DETAILS).forEach(detail -> err.println("    " + detail));
        if (details.size() > MOST_DETAILS) {
            err.println("    and " + (details.size() - MOST_DETAILS) + " more");
        }
        String rest = (failure.meaning() + " " + report.remedy).strip();
        if (!rest.isEmpty()) {
            err.println(rest);
        }
        return report.status;
    }

    static FailureReport of(Failure failure) {
        return switch (failure) {
            case Failure.Missing _ -> failed("Check the name; a name with blanks needs quotes.");
            case Failure.Unreadable _ -> failed("Ask for access, or name another file.");
            case Failure.UnreadableSources _ -> failed("Ask for access, or leave them out with --exclude.");
            case Failure.NothingToDo _ -> failed("Name at least one file or folder.");
            case Failure.NameConflict _ -> failed("Give one of them another place with TARGET=SOURCE.");
            case Failure.DoesNotFit _ -> failed("burnish build --help lists what can be chosen.");
            case Failure.SourceChanged _ ->
                failed("Try again when nothing writes to it, or use --on-change=warn to go on anyway.");
            case Failure.NotAnImage _ -> failed("Check that this is the file you meant.");
            case Failure.DamagedImage _ -> failed("burnish check lists what is wrong; another copy may be sound.");
            case Failure.NotOnDisc _ -> failed("burnish ls -R shows what there is.");
            case Failure.UnwritableTarget _ -> failed("Choose another place.");
            case Failure.TargetInUse _ -> failed("Wait until it is done, or choose another name.");
            case Failure.HalfChanged half ->
                failed("Make both files writable and try again. If " + half.journal().getFileName()
                        + " belongs to another file, remove it.");
            case Failure.NoSpace _ -> failed("Free some space or choose another place.");
            case Failure.NoRoomLeft _ -> failed("Free some space or choose another place.");
            case Failure.OutputClosed _ -> failed("");
            case Failure.OutputFull _ -> failed("Free some space or choose another place.");
            case Failure.NoWindow closed ->
                failed(closed.remedy() + " The command line works without a window: burnish --help.");
            case Failure.SourceIsTarget _ -> new FailureReport(ExitStatus.MISUSED, "Save the new one under another name.");
            case Failure.NewerProject _ -> new FailureReport(ExitStatus.MISUSED, "Open it with that version.");
            case Failure.NotAProject _ ->
                new FailureReport(ExitStatus.MISUSED, "Look for another copy of it, or begin a new disc.");
            case Failure.DriveTrouble trouble -> failed(trouble.remedy());
            case Failure.Unsupported unsupported -> new FailureReport(ExitStatus.MISUSED, unsupported.instead());
            case Failure.WrongUse misuse -> new FailureReport(ExitStatus.MISUSED, misuse.remedy());
            case Failure.Cancelled _ -> new FailureReport(ExitStatus.CANCELLED, "");
            case Failure.InputOutput _ -> failed("Try again with --debug to see where.");
            case Failure.Fault _ -> failed("Please report it with what --debug prints.");
        };
    }

    private static FailureReport failed(String remedy) {
        return new FailureReport(ExitStatus.FAILED, remedy);
    }
}
