package org.burnish.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.block.Disk;
import org.burnish.block.FileInUseException;
import org.burnish.block.InPlaceChange;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.FindingList;
import org.burnish.filesystem.Volumes;
import org.burnish.image.DiscImage;
import org.burnish.image.ImageFormat;
import org.burnish.image.iso.IsoFormat;

/// Opens an image file by its path.
public final class OpenImage {
    /// In the order in which they are asked.
    private static final List<ImageFormat> FORMATS = List.of(new IsoFormat());
    private static final int SMALLEST = 17 * 2048;
    private static final int FINDINGS_PER_RULE = 100;

    private OpenImage() {}

    /// The image and the volumes on it.
    ///
    /// @throws OperationException when there is no such file, or when it holds nothing that can be read
    public static OpenedImage open(Path file) throws OperationException {
        DiscImage image = openFile(file);
        FindingList findings = new FindingList(FINDINGS_PER_RULE);
        try {
            return new OpenedImage(file, image, Volumes.open(image.blocks(), findings), findings);
        } catch (DiscFormatException e) {
            close(image);
            throw new OperationException(new Failure.NotAnImage(file.toString(), String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            close(image);
            throw new OperationException(new Failure.Unreadable(file, Failures.reason(e)), e);
        }
    }

    /// The image alone, for what does not look into it.
    ///
    /// @throws OperationException when there is no such file, or when it is too short for an image
    public static DiscImage openFile(Path file) throws OperationException {
        try {
            if (Files.isDirectory(file)) {
                throw new OperationException(new Failure.NotAnImage(file.toString(), "it is a folder"));
            }
            if (Files.isRegularFile(file)) {
                recover(file);
                requireSize(file, Files.size(file));
            }
            for (ImageFormat format : FORMATS) {
                Optional<DiscImage> image = format.open(file);
                if (image.isPresent()) {
                    return image.get();
                }
            }
            throw new OperationException(new Failure.NotAnImage(file.toString(), "its format is not known"));
        } catch (OperationException e) {
            throw e;
        } catch (IOException e) {
            Failure failure = Files.exists(file) ? new Failure.Unreadable(file, Failures.reason(e)) : new Failure.Missing(file);
            throw new OperationException(failure, e);
        }
    }

    /// Makes an image what it was before a change in place that was not finished.
    private static void recover(Path file) throws OperationException {
        try {
            new InPlaceChange(file, Disk.REAL).recover();
        } catch (FileInUseException e) {
            throw new OperationException(new Failure.TargetInUse(file), e);
        } catch (IOException e) {
            throw new OperationException(new Failure.HalfChanged(file, InPlaceChange.journalOf(file), Failures.reason(e)), e);
        }
    }

    private static void requireSize(Path file, long size) throws OperationException {
        if (size == 0) {
            throw new OperationException(new Failure.NotAnImage(file.toString(), "it is empty"));
        }
        if (size < SMALLEST) {
            throw new OperationException(new Failure.NotAnImage(file.toString(),
                    "it has " + size + " bytes, and the shortest image has " + SMALLEST));
        }
    }

    private static void close(DiscImage image) {
        try {
            image.close();
        } catch (IOException e) {
            // What went wrong before says more.
        }
    }
}
