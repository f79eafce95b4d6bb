package org.burnish.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.drive.Drives;
import org.burnish.drive.OpticalDrive;
import org.burnish.drive.Timer;
import org.burnish.scsi.Access;
import org.burnish.scsi.HostDrive;
import org.burnish.scsi.Transport;
import org.burnish.scsi.macos.MacDrives;
import org.burnish.scsi.recording.Recorded;
import org.burnish.scsi.recording.RecordingTransport;
import org.jspecify.annotations.Nullable;

/// The drives that the user can choose from, and the way to each.
///
/// @param drives all of them
/// @param timer in which they are waited for
/// @param log where every command is recorded, or null
public record DriveAccess(Drives drives, Timer timer, @Nullable Path log) {
    /// What Linux calls drives, whether there are any or not.
    private static final String NODE = "/dev/(sr|scd|cdrom|cdrw|dvd|dvdrw|bd)[0-9]*";

    /// Those of this computer and the virtual ones.
    ///
    /// @param system name of the operating system, as in the system property `os.name`
    /// @param virtual folder of the virtual drives, see [ProgramFolders#virtualDrives]
    public static DriveAccess of(String system, Path virtual) {
        return new DriveAccess(new Drives(SystemDrives.of(system), new VirtualHostDrives(VirtualBurners.in(virtual))),
                Timer.wall(), null);
    }

    /// The same with every command recorded in a file.
    public DriveAccess recording(@Nullable Path file) {
        return new DriveAccess(drives, timer, file);
    }

    /// All drives, also those that cannot be used just now. No command is sent to any.
    public List<HostDrive> list() throws OperationException {
        try {
            return drives.list();
        } catch (IOException e) {
            throw new OperationException(new Failure.InputOutput("The drives of this computer can't be listed.",
                    List.of(String.valueOf(e.getMessage()))), e);
        }
    }

    /// Whether a word names a drive rather than a file. Files of that name win.
    public boolean isDrive(String name) throws OperationException {
        if (Drives.isNamed(name) || name.startsWith(MacDrives.REGISTRY)) {
            return true;
        }
        if (name.matches(NODE)) {
            return true;
        }
        boolean letter = name.matches("[A-Za-z]:\\\\?");
        if (!letter && !isDeviceNode(name)) {
            return false;
        }
        try {
            return drives.isDrive(letter ? name.substring(0, 2) : Path.of(name).toRealPath().toString());
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static boolean isDeviceNode(String name) {
        try {
            Path path = Path.of(name);
            return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /// Opens a drive.
    ///
    /// @throws OperationException with what stands in the way, and what helps
    public OpticalDrive open(String address, Access access) throws OperationException {
        try {
            Transport transport = drives.open(address, access);
            return new OpticalDrive(log == null ? transport : recorded(transport, log), timer);
        } catch (IOException e) {
            throw new OperationException(Failures.of(e), e);
        }
    }

    private static Transport recorded(Transport transport, Path log) throws IOException {
        try {
            return new RecordingTransport(transport, Files.newBufferedWriter(log), Recorded.ANSWERS);
        } catch (IOException e) {
            transport.close();
            throw new OperationException(new Failure.UnwritableTarget(log, Failures.reason(e)), e);
        }
    }
}
