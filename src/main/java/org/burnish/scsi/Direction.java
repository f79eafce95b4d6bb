package org.burnish.scsi;

/// Which way the data of a command goes, seen from the computer.
public enum Direction {
    NONE,
    /// From the drive.
    IN,
    /// To the drive.
    OUT
}
