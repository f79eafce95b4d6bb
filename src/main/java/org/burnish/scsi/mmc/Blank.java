package org.burnish.scsi.mmc;

import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.NoAnswer;

/// Makes a CD-RW or DVD-RW blank.
///
/// @param type how much of it
/// @param address a track or a block, where the type wants one
/// @param immediate whether the command ends before the work does
@Clause("MMC-6 6.2")
public record Blank(Type type, long address, boolean immediate) implements NoAnswer {
    public static final int OPERATION_CODE = 0xA1;

    /// The blanking types.
    public enum Type {
        DISC(0),
        /// Only what tells of the content.
        MINIMAL(1),
        TRACK(2),
        UNRESERVE_TRACK(3),
        TRACK_TAIL(4),
        UNCLOSE_LAST_SESSION(5),
        ERASE_LAST_SESSION(6);

        private final int code;

        Type(int code) {
            this.code = code;
        }
    }

    /// The whole disc, thoroughly or only what tells of the content; the command ends before the work does.
    public static Blank wholeDisc(boolean thoroughly) {
        return new Blank(thoroughly ? Type.DISC : Type.MINIMAL, 0, true);
    }

    @Override
    public String name() {
        return "BLANK";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u8(1, (immediate ? 0x10 : 0) | type.code).u32(2, address);
    }

    @Override
    public Deadline deadline() {
        return immediate ? Deadline.IMMEDIATE : Deadline.ERASE;
    }

    @Override
    public boolean reliesOnMedium() {
        return true;
    }
}
