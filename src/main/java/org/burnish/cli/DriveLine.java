package org.burnish.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.burnish.drive.OpticalDrive;
import org.burnish.drive.Readiness;
import org.burnish.job.CancelledException;
import org.burnish.job.Progress;
import org.burnish.operation.DriveAccess;
import org.burnish.operation.Failure;
import org.burnish.operation.Failures;
import org.burnish.scsi.Access;
import org.burnish.scsi.HostDrive;
import org.jspecify.annotations.Nullable;

/// A drive in the list.
///
/// @param address what it is called
/// @param model vendor and product
/// @param firmware its revision
/// @param disc what lies in it, in words
/// @param problem why it can't be used, or null
/// @param remedy what helps, or null
/// @param otherAddresses of the same drive
record DriveLine(
        String address,
        String model,
        String firmware,
        String disc,
        @Nullable String problem,
        @Nullable String remedy,
        List<String> otherAddresses) {

    static DriveLine of(HostDrive drive, DriveAccess access, Progress progress) throws IOException {
        if (drive.obstacle().isPresent()) {
            return broken(drive, drive.obstacle().get().what(), drive.obstacle().get().remedy());
        }
        try (OpticalDrive opened = access.open(drive.address(), Access.SHARED)) {
            Readiness readiness = opened.waiting().untilReady(false, told -> progress.checkpoint());
            String disc = readiness == Readiness.READY ? DriveText.brief(opened.medium()) : readiness.sentence();
            return new DriveLine(drive.address(), drive.model(), drive.revision(), disc, null, null, drive.otherAddresses());
        } catch (CancelledException e) {
            throw e;
        } catch (IOException e) {
            Failure failure = Failures.of(e);
            return broken(drive, failure.what(), FailureReport.of(failure).remedy());
        }
    }

    private static DriveLine broken(HostDrive drive, String problem, String remedy) {
        return new DriveLine(drive.address(), drive.model(), drive.revision(), "", problem, remedy, drive.otherAddresses());
    }

    void print(PrintStream out) {
        out.printf("%-20s %s, firmware %s%n", address, model, firmware.isEmpty() ? "unknown" : firmware);
        if (problem == null) {
            out.println("    " + disc);
        } else {
            out.println("    " + (problem + " " + remedy).strip());
        }
    }
}
