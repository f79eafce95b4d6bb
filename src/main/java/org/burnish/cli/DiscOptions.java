package org.burnish.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.burnish.drive.Drives;
import org.burnish.image.DiscImage;
import org.burnish.operation.DriveAccess;
import org.burnish.operation.Failure;
import org.burnish.operation.OpenDisc;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.operation.OperationException;
import org.burnish.operation.ProgramFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every command needs that takes an image or a drive, to be mixed in.
final class DiscOptions {
    @Option(names = "--scsi-log", paramLabel = "FILE", description = "Record every command to the drive in a file.")
    @Nullable Path log;

    /// The user's drives.
    DriveAccess drives(Terminal terminal) {
        ProgramFolders folders = ProgramFolders.of(
                terminal.environment(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")));
        return DriveAccess.of(System.getProperty("os.name", ""), folders.virtualDrives()).recording(log);
    }

    /// Whether the word names a drive.
    boolean isDrive(String place, Terminal terminal) throws OperationException {
        return couldBeDrive(place) && drives(terminal).isDrive(place);
    }

    /// Without a look at the drives, which a command about a file is spared.
    private static boolean couldBeDrive(String place) {
        return Drives.isNamed(place) || place.startsWith("/dev/") || place.matches("[A-Za-z]:\\\\?");
    }

    /// The image or disc, and the volumes on it.
    OpenedImage open(String place, Terminal terminal) throws OperationException {
        return isDrive(place, terminal)
                ? OpenDisc.open(drives(terminal), place, terminal.progress())
                : OpenImage.open(file(place));
    }

    /// The image or disc alone.
    DiscImage openBlocks(String place, Terminal terminal) throws OperationException {
        return isDrive(place, terminal) ? OpenDisc.openBlocks(drives(terminal), place,
                terminal.progress()) : OpenImage.openFile(file(place));
    }

    /// The word as the path of a file.
    static Path file(String place) throws OperationException {
        try {
            return Path.of(place);
        } catch (InvalidPathException e) {
            throw new OperationException(new Failure.WrongUse("'" + place + "' is no name of a file.", ""), e);
        }
    }
}
