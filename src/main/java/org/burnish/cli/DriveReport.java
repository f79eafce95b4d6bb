package org.burnish.cli;

import java.io.IOException;
import org.burnish.drive.Medium;
import org.burnish.drive.OpticalDrive;
import org.burnish.operation.DescribeDrive;
import org.burnish.operation.DriveAccess;
import org.burnish.operation.Failure;
import org.burnish.operation.ImageBoot;
import org.burnish.operation.OpenDisc;
import org.burnish.operation.OpenedImage;
import org.burnish.operation.OperationException;
import org.burnish.scsi.Access;

/// What `burnish info` tells of a drive: the drive, the disc in it, and what is on the disc where that can be read.
record DriveReport(DriveAccess drives, String address) {

    ExitStatus print(boolean json, Terminal terminal) throws IOException {
        try (OpticalDrive drive = drives.open(address, Access.SHARED)) {
            DescribeDrive.Description described = DescribeDrive.of(drive, terminal.progress());
            terminal.endProgress();
            if (json) {
                ReportOptions.print(DriveJson.of(described), terminal);
                return ExitStatus.DONE;
            }
            new DriveText(terminal.out()).print(described);
            if (described.medium().isPresent() && described.medium().get().recordedBlocks() > 0) {
                printContent(drive, described.medium().get(), terminal);
            }
            return ExitStatus.DONE;
        }
    }

    /// A disc without a file system is no failure.
    private static void printContent(OpticalDrive drive, Medium medium, Terminal terminal) throws IOException {
        try (OpenedImage opened = OpenDisc.open(drive, medium)) {
            terminal.out().println();
            InfoCommand.print(opened, terminal.out());
            new BootText(ImageBoot.of(opened, terminal.progress()), terminal.out()).print();
            FindingsReport.print(opened.findings(), opened.file(), terminal);
        } catch (OperationException e) {
            if (!(e.failure() instanceof Failure.NotAnImage) && !(e.failure() instanceof Failure.DriveTrouble)) {
                throw e;
            }
            terminal.out().println();
            terminal.out().println("Files: none that Burnish can read.");
        }
    }
}
