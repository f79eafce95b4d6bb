package org.burnish.ui.common;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.List;
import org.burnish.operation.Failure;
import org.burnish.operation.Failures;

/// Turns failures into what the user reads: the one place where the window says what to do about each.
public final class Problems {
    private Problems() {}

    /// The problem behind whatever a job threw.
    public static Problem of(Exception thrown) {
        Failure failure = Failures.of(thrown);
        return new Problem(failure.what(), failure.meaning(), remedy(failure), failure.details());
    }

    /// There is no program that shows folders.
    public static Problem noFileManager(Path folder) {
        return new Problem(
                text("problem.no-file-manager"),
                text("problem.no-file-manager.meaning", folder),
                text("problem.no-file-manager.remedy"),
                List.of());
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
            case Failure.NoRoomLeft _ -> text("remedy.no-space");
            case Failure.NoSpace _ -> text("remedy.no-space");
            case Failure.OutputClosed _ -> text("remedy.output-closed");
            case Failure.OutputFull _ -> text("remedy.no-space");
            case Failure.NoWindow(var _, String remedy) -> remedy;
            case Failure.Unsupported(var _, String instead) -> instead;
            case Failure.WrongUse(var _, String remedy) -> remedy;
            case Failure.Cancelled _ -> text("remedy.cancelled");
            case Failure.InputOutput _ -> text("remedy.input-output");
            case Failure.Fault _ -> text("remedy.fault");
        };
    }
}
