package org.burnish.project;

import java.nio.file.Path;

/// Where something in a project comes from. What it refers to is never changed.
public sealed interface Origin {
    /// A file or folder of this computer, by its folder and its name there, as many share a folder.
    ///
    /// @param name the last name, or empty when `folder` is the whole path
    record Host(Path folder, String name) implements Origin {
        /// The thing with this path.
        ///
        /// @param name its last name as text
        public static Host of(Path path, String name) {
            Path folder = path.getParent();
            return folder != null && name.equals(String.valueOf(path.getFileName())) ? new Host(folder, name) : new Host(path, "");
        }

        public Path path() {
            return name.isEmpty() ? folder : folder.resolve(name);
        }
    }

    /// Something in an image.
    ///
    /// @param image the image file
    /// @param path from the root of its best tree, with slashes
    record InImage(Path image, String path) implements Origin {}

    /// Nowhere: the user made it here.
    record Made() implements Origin {}

    /// A folder that the user made.
    Made MADE = new Made();
}
