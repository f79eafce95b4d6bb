package org.burnish.scsi.recording;

/// How much of the data is written down.
public enum Recorded {
    /// Answers and parameters, but not what a disc holds.
    ANSWERS,
    /// Also what is read from a disc and written to it.
    ALL
}
