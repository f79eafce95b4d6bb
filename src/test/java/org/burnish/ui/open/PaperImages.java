package org.burnish.ui.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.burnish.job.Progress;

/// An engine that knows one image, or has one trouble.
public final class PaperImages implements ImageAccess {
    public final PaperImage image;
    public Optional<IOException> trouble = Optional.empty();

    public PaperImages(PaperImage image) {
        this.image = image;
    }

    @Override
    public BrowsedImage open(Path file, Progress progress) throws IOException {
        progress.checkpoint();
        if (trouble.isPresent()) {
            throw trouble.get();
        }
        return file.equals(image.file()) ? image : image.under(file);
    }
}
