package org.burnish.scsi;

/// What a drive is opened for.
public enum Access {
    /// To look: others may use the drive at the same time, and its disc may be mounted.
    SHARED,
    /// To change the disc, or to read it undisturbed: refused while the disc is mounted or another program has the drive.
    EXCLUSIVE
}
