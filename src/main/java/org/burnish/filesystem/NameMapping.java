package org.burnish.filesystem;

/// How something in the tree is called in one of the image's file systems.
///
/// @param path where it is in the tree, such as `/photos/über.jpg`
/// @param recorded where it is in that file system, such as `/PHOTOS/_BER.JPG;1`
/// @param changed whether the name differs by more than case, a dot at the end and a version number
public record NameMapping(String path, String recorded, boolean changed) {

    /// The last name alone as it is recorded.
    public String identifier() {
        return recorded.substring(recorded.lastIndexOf('/') + 1);
    }
}
