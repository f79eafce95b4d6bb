package org.burnish.drive;

import java.util.Set;
import org.burnish.scsi.Reaction;
import org.burnish.scsi.Sense;
import org.burnish.scsi.SenseKey;
import org.burnish.scsi.SenseTable;

/// Whether a drive's disc can be used.
public enum Readiness {
    READY("The disc can be used."),
    NO_DISC("There is no disc in the drive."),
    TRAY_OPEN("The tray is open."),
    /// It spins up, or does not say what it waits for.
    LOADING("The drive is getting the disc ready."),
    /// It formats, erases, closes or writes.
    BUSY("The drive is at work on the disc."),
    /// Upside down, dirty, of an unknown kind.
    UNUSABLE("The drive can't use this disc.");

    private static final int MEDIUM_NOT_PRESENT = 0x3A;
    private static final int BECOMING_READY = 0x04;
    private static final Set<Integer> AT_WORK = Set.of(0x04, 0x05, 0x06, 0x07, 0x08);

    private final String sentence;

    Readiness(String sentence) {
        this.sentence = sentence;
    }

    /// What it is, for people.
    public String sentence() {
        return sentence;
    }

    /// What TEST UNIT READY says by a sense code.
    static Readiness of(Sense sense) {
        if (sense.progress().isPresent() && sense.key() == SenseKey.NO_SENSE) {
            return BUSY;
        }
        return switch (sense.key()) {
            case NO_SENSE, RECOVERED_ERROR -> READY;
            case UNIT_ATTENTION -> LOADING;
            case NOT_READY -> notReady(sense);
            default -> UNUSABLE;
        };
    }

    private static Readiness notReady(Sense sense) {
        if (sense.code() == MEDIUM_NOT_PRESENT) {
            return sense.qualifier() == 2 ? TRAY_OPEN : sense.qualifier() >= 3 ? LOADING : NO_DISC;
        }
        if (sense.code() == BECOMING_READY) {
            return AT_WORK.contains(sense.qualifier()) ? BUSY : LOADING;
        }
        return SenseTable.reaction(sense) == Reaction.WAIT ? LOADING : UNUSABLE;
    }
}
