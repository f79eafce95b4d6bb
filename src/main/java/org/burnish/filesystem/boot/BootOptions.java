package org.burnish.filesystem.boot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an image is to start a computer.
///
/// @param images in the order of the catalogue; the first is the default
/// @param cataloguePath where a file of the tree shows the boot catalogue, or null when none does
/// @param hybrid which partition tables it has
/// @param code what a BIOS starts from a disk: at most 440 bytes count; empty for nothing
/// @param seed a text that is different for different images, of which identifiers are made
/// @param target what code of an unknown maker starts, or null when that is not known
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record BootOptions(List<BootImage> images, @Nullable String cataloguePath, Hybrid hybrid, byte[] code, String seed,
        @Nullable CodeTarget target) {
    /// Bytes of the boot code.
    public static final int CODE = 440;

    public static final BootOptions NONE = new BootOptions(List.of(), null, Hybrid.NONE, new byte[0], "", null);

    /// A boot image that boot code carries the address of.
    ///
    /// @param image its place in the list of images
    /// @param offset what is added to its address in sectors of 512 bytes
    public record CodeTarget(int image, int offset) {}

    /// Whether anything is to be there.
    public boolean isNone() {
        return images.isEmpty() && hybrid == Hybrid.NONE && code.length == 0;
    }
}
