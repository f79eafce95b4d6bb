package org.burnish.ui.common;
import static org.burnish.ui.common.Texts.text;
import static org.burnish.ui.common.Texts.translated;

import java.util.List;
import org.burnish.operation.Failure;

/// Says failures in the user's language: the one place where the window tells what happened, what it means and what to do.
/// Reasons that the engine gives in its own words are translated where they are known, and stay in English otherwise.
final class FailureWords {
    private FailureWords() {}

    static Problem of(Failure failure) {
        return new Problem(what(failure), meaning(failure), remedy(failure), details(failure));
    }

    private static String what(Failure failure) {
        return switch (failure) {
            case Failure.Missing it -> text("failure.missing", it.path());
            case Failure.Unreadable it -> text("failure.unreadable", it.path(), translated(it.reason()));
            case Failure.UnreadableSources it -> text("failure.unreadable-sources", it.problems().size());
            case Failure.NothingToDo it -> text("failure.nothing-to-do", it.what());
            case Failure.NameConflict it -> text("failure.name-conflict", it.path(), it.first(), it.second());
            case Failure.DoesNotFit it -> text("failure.does-not-fit", it.what());
            case Failure.SourceChanged it -> text("failure.source-changed", it.path());
            case Failure.NotAnImage it -> text("failure.not-an-image", it.name(), translated(it.why()));
            case Failure.DamagedImage it -> text("failure.damaged-image", translated(it.name()), it.why());
            case Failure.NotOnDisc it -> text("failure.not-on-disc", it.path(), it.image());
            case Failure.UnwritableTarget it -> text("failure.unwritable", it.target(), translated(it.reason()));
            case Failure.TargetInUse it -> text("failure.target-in-use", it.target());
            case Failure.HalfChanged it -> text("failure.half-changed", it.file(), it.journal(), translated(it.reason()));
            case Failure.NoSpace it -> noSpace(it);
            case Failure.NoRoomLeft it -> text("failure.no-room-left", it.target(), it.files());
            case Failure.OutputClosed _ -> text("failure.output-closed");
            case Failure.OutputFull _ -> text("failure.output-full");
            case Failure.NoWindow it -> text("failure.no-window", it.reason());
            case Failure.SourceIsTarget it -> text("failure.source-is-target", it.target());
            case Failure.NewerProject it -> text("failure.newer-project", it.file(), it.version(), it.known());
            case Failure.NotAProject it -> text("failure.not-a-project", it.file(), translated(it.why()));
            case Failure.DriveTrouble it -> text("failure.drive-trouble", it.what());
            case Failure.Unsupported it -> text("failure.unsupported", it.what());
            case Failure.WrongUse it -> text("failure.wrong-use", it.what());
            case Failure.Cancelled _ -> text("failure.cancelled");
            case Failure.InputOutput it -> text("failure.input-output", it.what());
            case Failure.Fault it -> text("failure.fault", String.valueOf(it.cause()));
        };
    }

    private static String noSpace(Failure.NoSpace failure) {
        return failure.needed() > 0 && failure.free() >= 0
                ? text("failure.no-space-known", failure.target(), Amounts.size(failure.needed()), Amounts.size(failure.free()))
                : text("failure.no-space", failure.target());
    }

    private static String meaning(Failure failure) {
        return switch (failure) {
            case Failure.UnreadableSources _ -> text("meaning.lacking");
            case Failure.NameConflict _ -> text("meaning.one-lost");
            case Failure.DoesNotFit _ -> text("meaning.none-made");
            case Failure.SourceChanged _ -> text("meaning.neither-state");
            case Failure.HalfChanged _ -> text("meaning.half-changed");
            case Failure.NoSpace _ -> text("meaning.as-before");
            case Failure.NoRoomLeft _ -> text("meaning.some-missing");
            case Failure.OutputClosed _ -> text("meaning.not-whole");
            case Failure.OutputFull _ -> text("meaning.written-not-whole");
            case Failure.Fault _ -> text("meaning.not-finished");
            case Failure.DriveTrouble it -> text("meaning.drive-trouble", it.meaning());
            case Failure.NoWindow _, Failure.SourceIsTarget _, Failure.NewerProject _, Failure.NotAProject _,
                    Failure.Unsupported _,
                    Failure.WrongUse _, Failure.InputOutput _ -> "";
            case Failure.Missing _, Failure.Unreadable _, Failure.NothingToDo _, Failure.NotAnImage _, Failure.DamagedImage _,
                    Failure.NotOnDisc _, Failure.UnwritableTarget _, Failure.TargetInUse _, Failure.Cancelled _ ->
                text("meaning.nothing-changed");
        };
    }

    private static String remedy(Failure failure) {
        return switch (failure) {
            case Failure.Missing _ -> text("remedy.missing");
            case Failure.Unreadable _ -> text("remedy.unreadable");
            case Failure.UnreadableSources _ -> text("remedy.unreadable-sources");
            case Failure.NothingToDo _ -> text("remedy.nothing-to-do");
            case Failure.NameConflict _ -> text("remedy.name-conflict");
            case Failure.DoesNotFit _ -> text("remedy.does-not-fit");
            case Failure.SourceChanged _ -> text("remedy.source-changed");
            case Failure.NotAnImage _ -> text("remedy.not-an-image");
            case Failure.DamagedImage _ -> text("remedy.damaged-image");
            case Failure.NotOnDisc _ -> text("remedy.not-on-disc");
            case Failure.UnwritableTarget _ -> text("remedy.unwritable-target");
            case Failure.TargetInUse _ -> text("remedy.target-in-use");
            case Failure.HalfChanged _ -> text("remedy.half-changed");
            case Failure.NoRoomLeft _, Failure.NoSpace _, Failure.OutputFull _ -> text("remedy.no-space");
            case Failure.OutputClosed _ -> text("remedy.output-closed");
            case Failure.NoWindow(var _, String remedy) -> remedy;
            case Failure.SourceIsTarget _ -> text("remedy.source-is-target");
            case Failure.NewerProject _ -> text("remedy.newer-project");
            case Failure.NotAProject _ -> text("remedy.not-a-project");
            case Failure.DriveTrouble it -> it.remedy();
            case Failure.Unsupported(var _, String instead) -> instead;
            case Failure.WrongUse(var _, String remedy) -> remedy;
            case Failure.Cancelled _ -> text("remedy.cancelled");
            case Failure.InputOutput _ -> text("remedy.input-output");
            case Failure.Fault _ -> text("remedy.fault");
        };
    }

    private static List<String> details(Failure failure) {
        return switch (failure) {
            case Failure.DamagedImage it when it.position() >= 0 ->
                List.of(text("failure.at-byte", it.position(), it.position() / 2048));
            case Failure.SourceChanged it -> List.of(it.path() + " " + it.change());
            default -> failure.details();
        };
    }
}
