package org.burnish.operation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Images that are open because something refers to what is on them, each once. Safe for use by several threads.
public final class ImageShelf implements Closeable {
    private final Map<Path, OpenedImage> images = new LinkedHashMap<>();

    /// The image file, open.
    ///
    /// @throws OperationException when it cannot be opened
    public synchronized OpenedImage open(Path file) throws OperationException {
        Path path = file.toAbsolutePath().normalize();
        OpenedImage image = images.get(path);
        if (image == null) {
            image = OpenImage.open(path);
            images.put(path, image);
        }
        return image;
    }

    /// Lets go of all images.
    @Override
    public synchronized void close() throws IOException {
        IOException failure = null;
        for (OpenedImage image : images.values()) {
            try {
                image.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        images.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
