package org.burnish.scsi;

/// What a sense code calls for.
public enum Reaction {
    /// It went well.
    CONTINUE("The disc is all right."),
    /// The same command can be sent again.
    REPEAT("Nothing was changed on the disc."),
    /// It is over after a while.
    WAIT("Nothing was changed on the disc."),
    /// Only the user can help.
    ASK_USER("Nothing was changed on the disc."),
    /// Another command or another setting may do; no reason to alarm anybody.
    ADAPT("Nothing was changed on the disc."),
    /// These blocks can't be read.
    BAD_SECTOR("What lies there is missing."),
    /// Writing is over; what can be closed is closed.
    STOP_WRITING("What was being written is not complete."),
    /// The drive can't be used.
    GIVE_UP("What was being done is not complete.");

    private final String meaning;

    Reaction(String meaning) {
        this.meaning = meaning;
    }

    /// What it means for the disc when nothing more is known.
    public String meaning() {
        return meaning;
    }
}
