package org.burnish.scsi.mmc;

import java.util.OptionalInt;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.disc.Msf;
import org.burnish.scsi.Reply;

/// How a disc is written.
///
/// @param erasable whether it can be erased or overwritten
/// @param lastSession the state of the last session
/// @param status of the disc
/// @param firstTrack number of the first track
/// @param sessions how many there are, an incomplete or empty last one included
/// @param firstTrackInLastSession its number
/// @param lastTrackInLastSession its number, that of an incomplete or invisible track included
/// @param discIdentificationValid DID_V
/// @param unrestrictedUse URU
/// @param backgroundFormat how far formatting in the background is
/// @param discType 0 CD-DA or CD-ROM, 0x10 CD-I, 0x20 XA, 0xFF unknown
/// @param discIdentification its 32 bits
/// @param lastSessionLeadInStart minute, second and frame of a CD in the lower bytes
/// @param lastPossibleLeadOutStart the same, or 0xFFFFFFFF
/// @param powerCalibrations how many results of OPC the drive has for this disc
@Clause("MMC-6 6.21.3")
public record DiscInformation(
        boolean erasable,
        SessionState lastSession,
        Status status,
        int firstTrack,
        int sessions,
        int firstTrackInLastSession,
        int lastTrackInLastSession,
        boolean discIdentificationValid,
        boolean unrestrictedUse,
        BackgroundFormat backgroundFormat,
        int discType,
        long discIdentification,
        long lastSessionLeadInStart,
        long lastPossibleLeadOutStart,
        int powerCalibrations) {
    private static final int LEAST = 9;
    private static final int WHOLE = 34;
    private static final int ONE_CALIBRATION = 8;

    /// The disc status.
    public enum Status {
        BLANK,
        APPENDABLE,
        COMPLETE,
        /// Such as one that can be written anywhere.
        OTHER
    }

    /// The state of the last session.
    public enum SessionState {
        EMPTY,
        INCOMPLETE,
        DAMAGED,
        COMPLETE
    }

    /// Formatting in the background.
    public enum BackgroundFormat {
        NONE,
        STOPPED,
        RUNNING,
        COMPLETE
    }

    /// The last possible start of the lead-out of a CD as a block; nothing when there is none any more.
    public OptionalInt lastPossibleLeadOut() {
        Msf msf = msf(lastPossibleLeadOutStart);
        return msf.valid() && msf.frames() > Msf.FIRST ? OptionalInt.of(msf.block()) : OptionalInt.empty();
    }

    private static Msf msf(long bytes) {
        return new Msf((int) (bytes >> 16 & 0xFF), (int) (bytes >> 8 & 0xFF), (int) (bytes & 0xFF));
    }

    static DiscInformation read(ByteReader reply) throws DiscFormatException {
        if (reply.remaining() < LEAST) {
            throw reply.unusable("only " + reply.remaining() + " bytes arrived");
        }
        int length = Math.max(LEAST, 2 + reply.duplicate().u16be());
        int arrived = Math.min(length, reply.remaining());
        ByteReader in = Reply.padded(Reply.atMost(reply, length), LEAST, WHOLE).skip(2);
        int state = in.u8();
        int first = in.u8();
        int sessions = in.u8();
        int firstTrack = in.u8();
        int lastTrack = in.u8();
        int flags = in.u8();
        int type = in.u8();
        sessions |= in.u8() << 8;
        firstTrack |= in.u8() << 8;
        lastTrack |= in.u8() << 8;
        long identification = in.expectAt(12).u32be();
        long leadIn = in.u32be();
        long leadOut = in.u32be();
        int calibrations = Math.min(in.skip(9).u8(), Math.max(0, arrived - WHOLE) / ONE_CALIBRATION);
        return new DiscInformation(
                (state & 0x10) != 0,
                SessionState.values()[state >> 2 & 3],
                Status.values()[state & 3],
                first,
                sessions,
                firstTrack,
                lastTrack,
                (flags & 0x80) != 0,
                (flags & 0x20) != 0,
                BackgroundFormat.values()[flags & 3],
                type,
                identification,
                leadIn,
                leadOut,
                calibrations);
    }
}
