package org.burnish.operation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.burnish.drive.MediumKind;
import org.burnish.drive.Readiness;
import org.burnish.drive.UnreadableBlockException;
import org.burnish.scsi.CommandFailedException;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Reaction;
import org.burnish.scsi.SenseTable;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;
import org.burnish.scsi.iscsi.TargetAddress;

/// Says what a drive reported in plain sentences.
final class DriveFailures {
    /// Commands that bring data to the disc, besides WRITE.
    private static final Set<String> WRITING = Set.of("SYNCHRONIZE CACHE", "CLOSE TRACK SESSION");

    private DriveFailures() {}

    static Failure of(CommandFailedException thrown) {
        if (thrown.hostStatus() != HostStatus.OK) {
            return new Failure.DriveTrouble(lost(thrown.hostStatus()), broken(thrown.command()),
                    "Check the cable and the power of the drive, and try again.", details(thrown));
        }
        SenseTable.Row row = SenseTable.of(thrown.sense());
        return new Failure.DriveTrouble(row.what(), row.meaning(), row.remedy(), details(thrown));
    }

    static Failure of(UnreadableBlockException thrown) {
        CommandFailedException cause = thrown.failure();
        if (cause.hostStatus() == HostStatus.TIMED_OUT) {
            return new Failure.DriveTrouble("Reading from sector " + thrown.block() + " on took so long that it was given up.",
                    "What lies there is missing.", "Clean the disc, and try another drive; if every disc is like that, check the"
                    + " cable and the power of the drive.", details(cause));
        }
        if (cause.hostStatus() != HostStatus.OK) {
            return of(cause);
        }
        SenseTable.Row row = SenseTable.of(cause.sense());
        return new Failure.DriveTrouble("Sector " + thrown.block() + " can't be read. " + row.what(), row.meaning(),
                row.remedy(), details(cause));
    }

    /// The disc in a drive can't be used.
    ///
    /// @param complaint what the drive said
    static Failure notReady(String address, Readiness readiness, CommandFailedException complaint) {
        String remedy = switch (readiness) {
            case NO_DISC, TRAY_OPEN -> "Put a disc in and close the tray.";
            case BUSY -> "Wait until it is done.";
            default -> "Check that the disc lies the right way up and is clean.";
        };
        return new Failure.DriveTrouble(address + ": " + readiness.sentence(), "Nothing was changed.", remedy,
                details(complaint));
    }

    /// The drive has no feature for writing the kind of disc that lies in it.
    static Failure cannotWrite(String address, MediumKind kind) {
        return new Failure.DriveTrouble(address + " does not say that it can write a " + kind.title() + ".",
                "Nothing was changed.", "Use another drive, or a disc of a kind that it writes.",
                List.of("GET CONFIGURATION: no feature for writing this kind of disc"));
    }

    static Failure of(TransportException thrown) {
        String what = String.valueOf(thrown.getMessage());
        boolean isRemote = TargetAddress.is(what);
        String first = isRemote ? what.substring(0, 1) : what.substring(0, 1).toUpperCase(Locale.ROOT);
        String sentence = first + what.substring(1) + (what.endsWith(".") ? "" : ".");
        String remedy = isRemote && thrown.reason() == Reason.GONE
                ? "Check the address, and that the drive is still offered there." : remedy(thrown.reason());
        return new Failure.DriveTrouble(sentence, "Nothing was changed.", remedy, List.of());
    }

    private static String remedy(Reason reason) {
        return switch (reason) {
            case GONE, NO_DRIVE -> "burnish drives lists what there is.";
            case IN_USE -> "Wait until the other program is done with it.";
            case FILTERED, TOO_LARGE, FAILED -> "Try again with --scsi-log FILE and look at its last lines.";
            case STUCK -> "Switch the drive off and on.";
            case MOUNTED, NO_ACCESS -> "";
        };
    }

    private static String lost(HostStatus status) {
        return switch (status) {
            case GONE -> "The drive is not there any more.";
            case TIMED_OUT -> "The drive did not answer in time.";
            case RESET -> "The drive was reset.";
            default -> "The drive can't be reached.";
        };
    }

    /// What it means that a command was lost: some bring data to the disc.
    private static String broken(String command) {
        boolean writes = command.startsWith("WRITE") || WRITING.contains(command);
        return (writes ? Reaction.STOP_WRITING : Reaction.GIVE_UP).meaning();
    }

    private static List<String> details(CommandFailedException thrown) {
        return List.of(thrown.getMessage() + " (" + thrown.cdb() + ")");
    }
}
