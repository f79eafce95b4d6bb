package org.burnish.operation;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.block.BlockSource;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.FindingList;
import org.burnish.drive.DiscBlocks;
import org.burnish.drive.Medium;
import org.burnish.drive.OpticalDrive;
import org.burnish.drive.Readiness;
import org.burnish.filesystem.Volumes;
import org.burnish.image.DiscImage;
import org.burnish.job.Progress;
import org.burnish.scsi.Access;
import org.burnish.scsi.iscsi.TargetAddress;

/// Opens the disc in a drive as if it were an image.
public final class OpenDisc {
    private static final int FINDINGS_PER_RULE = 100;

    private OpenDisc() {}

    /// The disc and the volumes on it.
    ///
    /// @throws OperationException when there is no such drive, no disc in it, or nothing on it that can be read
    public static OpenedImage open(DriveAccess access, String address, Progress progress) throws OperationException {
        return volumes(openBlocks(access, address, progress), address);
    }

    /// The disc in a drive that is open already, which is closed with it.
    public static OpenedImage open(OpticalDrive drive, Medium medium) throws IOException {
        return volumes(image(drive, medium), drive.address());
    }

    private static OpenedImage volumes(DiscImage image, String address) throws OperationException {
        FindingList findings = new FindingList(FINDINGS_PER_RULE);
        try {
            return new OpenedImage(name(address), image, Volumes.open(image.blocks(), findings), findings);
        } catch (DiscFormatException e) {
            close(image);
            throw new OperationException(new Failure.NotAnImage("The disc in " + withoutSecret(address), String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            close(image);
            throw new OperationException(Failures.of(e), e);
        }
    }

    /// The disc alone, for what does not look into it.
    public static DiscImage openBlocks(DriveAccess access, String address, Progress progress) throws OperationException {
        OpticalDrive drive = access.open(address, Access.SHARED);
        try {
            Readiness readiness = drive.waiting().untilReady(false, told -> progress.checkpoint());
            if (readiness != Readiness.READY) {
                throw new OperationException(DriveFailures.notReady(drive.address(), readiness, drive.waiting().complaint()));
            }
            return image(drive, drive.medium());
        } catch (IOException e) {
            drive.close();
            throw e instanceof OperationException known ? known : new OperationException(Failures.of(e), e);
        }
    }

    private static DiscImage image(OpticalDrive drive, Medium medium) throws IOException {
        DiscBlocks blocks = drive.blocks(medium);
        if (blocks.blockCount() == 0) {
            throw new OperationException(nothingToRead(drive.address(), medium));
        }
        return new DiscInDrive(medium.kind().title() + " in a drive", blocks);
    }

    private static Failure nothingToRead(String address, Medium medium) {
        return medium.tracks().isEmpty()
                ? new Failure.DriveTrouble("Nothing is written on the disc in " + address + ".", "Nothing was changed.",
                        "Put in a disc with files on it.", List.of())
                : new Failure.DriveTrouble("The disc in " + address + " holds no data, only sound.", "Nothing was changed.",
                        "Put in a disc with files on it.", List.of());
    }

    /// The address as the name of a file, where the system allows that; of an iSCSI drive its target.
    private static Path name(String address) {
        if (TargetAddress.is(address)) {
            return name(TargetAddress.of(address).target());
        }
        try {
            return Path.of(address);
        } catch (InvalidPathException e) {
            return Path.of(address.replace(':', '-'));
        }
    }

    private static String withoutSecret(String address) {
        return TargetAddress.is(address) ? TargetAddress.of(address).toString() : address;
    }

    private static void close(DiscImage image) {
        try {
            image.close();
        } catch (IOException e) {
            // What went wrong before says more.
        }
    }

    /// A disc as an image.
    private record DiscInDrive(String kind, BlockSource blocks) implements DiscImage {
        @Override
        public void close() throws IOException {
            blocks.close();
        }
    }
}
