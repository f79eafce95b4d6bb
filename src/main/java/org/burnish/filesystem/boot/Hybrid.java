package org.burnish.filesystem.boot;

/// Which partition tables stand in the system area, so that the image also starts from a USB stick.
public enum Hybrid {
    NONE,
    /// A GUID Partition Table with the partition that UEFI starts from, behind a protective MBR.
    GPT,
    /// A Master Boot Record alone.
    MBR,
    /// A GUID Partition Table, and beside it a Master Boot Record that names the same partitions.
    BOTH;

    boolean hasGpt() {
        return this == GPT || this == BOTH;
    }
}
