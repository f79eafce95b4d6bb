package org.burnish.scsi.mmc;

import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.NoAnswer;

/// Closes a track, a session or the disc.
///
/// @param function what is closed, and how
/// @param track the number of the track where one is closed, otherwise 0
/// @param immediate whether the command ends before the work does
@Clause("MMC-6 6.3")
public record CloseTrackSession(Function function, int track, boolean immediate) implements NoAnswer {
    public static final int OPERATION_CODE = 0x5B;

    /// The close functions; what each does depends on the medium.
    public enum Function {
        /// DVD+RW: ends formatting in the background.
        STOP_BACKGROUND_FORMAT(0),
        TRACK(1),
        /// The session; a DVD-R/-RW border; the intermediate state of a DVD-RW; the lead-out of a DVD+RW.
        SESSION(2),
        /// DVD+RW and DVD-RW restricted overwrite: for good.
        FINALIZE_REWRITABLE(3),
        /// DVD+R DL: with middle zones of at least 30 mm.
        SESSION_EXTENDED(4),
        /// DVD+R: the disc, with the smallest radius.
        FINALIZE_MINIMAL(5),
        /// DVD+R and BD-R: the disc.
        FINALIZE(6);

        private final int code;

        Function(int code) {
            this.code = code;
        }
    }

    @Override
    public String name() {
        return "CLOSE TRACK SESSION";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).bit(1, 0, immediate).u8(2, function.code).u16(4, track);
    }

    @Override
    public Deadline deadline() {
        return immediate ? Deadline.IMMEDIATE : Deadline.FLUSH;
    }

    @Override
    public boolean reliesOnMedium() {
        return true;
    }
}
