package org.burnish.operation;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.bytes.DiscFormatException;
import org.burnish.check.CheckReport;
import org.burnish.check.ImageCheck;
import org.burnish.image.DiscImage;
import org.burnish.job.Progress;

/// Checks an image against the standards that it follows.
///
/// @param image the image file
public record CheckImage(Path image) {

    /// @throws OperationException when there is no such file, or when it holds nothing that can be checked
    public CheckReport run(Progress progress) throws IOException {
        try (DiscImage opened = OpenImage.openFile(image)) {
            return run(opened, image.toString(), progress);
        }
    }

    /// Checks what is open already.
    ///
    /// @param name what the user calls it
    public static CheckReport run(DiscImage opened, String name, Progress progress) throws IOException {
        try {
            return ImageCheck.run(opened.blocks(), progress);
        } catch (DiscFormatException e) {
            throw new OperationException(new Failure.NotAnImage(name, String.valueOf(e.getMessage())), e);
        }
    }
}
