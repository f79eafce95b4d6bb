package org.burnish.operation;

import java.io.IOException;
import java.util.Optional;
import org.burnish.disc.Writing;
import org.burnish.drive.DriveDescription;
import org.burnish.drive.Medium;
import org.burnish.drive.OpticalDrive;
import org.burnish.drive.Readiness;
import org.burnish.job.Progress;

/// Finds out what a drive is and what lies in it.
public final class DescribeDrive {
    private DescribeDrive() {}

    /// @param drive what it is and can do
    /// @param readiness whether its disc can be used
    /// @param medium the disc, when it can be
    public record Description(DriveDescription drive, Readiness readiness, Optional<Medium> medium) {
        /// Why the disc can't be written by this drive though other drives could; nothing when it can.
        public Optional<Failure> obstacle() {
            return medium.filter(disc -> disc.isWritable() && disc.kind().writing() != Writing.NEVER)
                    .filter(disc -> !drive.writes(disc.kind()))
                    .map(disc -> DriveFailures.cannotWrite(drive.address(), disc.kind()));
        }
    }

    /// Waits for the disc where the drive is just getting it ready.
    public static Description of(OpticalDrive drive, Progress progress) throws IOException {
        Readiness readiness = drive.waiting().untilReady(false, told -> progress.checkpoint());
        DriveDescription description = drive.description();
        return new Description(description, readiness, readiness == Readiness.READY
                ? Optional.of(drive.medium()) : Optional.empty());
    }
}
