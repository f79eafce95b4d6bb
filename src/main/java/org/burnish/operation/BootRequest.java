package org.burnish.operation;

import java.nio.file.Path;
import java.util.List;
import org.burnish.filesystem.boot.BootImage;
import org.burnish.filesystem.boot.Hybrid;
import org.jspecify.annotations.Nullable;

/// How an image is to start a computer, as the user says it.
///
/// @param images boot images by their paths: those of the image's tree, else those of this computer. For UEFI a
///     folder or a program will do, of which a FAT volume is made
/// @param cataloguePath where a file of the tree shows the boot catalogue, or null when none does
/// @param hybrid which partition tables it has, so that it also starts from a USB stick
/// @param code a file with the code that a BIOS starts from a disk, or null for the one that fits
public record BootRequest(List<BootImage> images, @Nullable String cataloguePath, Hybrid hybrid, @Nullable Path code) {
    /// It starts nothing.
    public static final BootRequest NONE = new BootRequest(List.of(), null, Hybrid.NONE, null);
}
