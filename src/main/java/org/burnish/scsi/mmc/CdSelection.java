package org.burnish.scsi.mmc;

import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;

/// What READ CD brings of each sector: its parts, error pointers and sub-channel.
///
/// @param expected the only kind of sector that is taken
/// @param sync the 12 bytes of the synchronisation pattern
/// @param header the 4 bytes of the header
/// @param subHeader the 8 bytes of the sub-header of Mode 2
/// @param userData the data itself
/// @param errorCorrection EDC, ECC and what lies between them
/// @param errorPointers C2
/// @param subChannel what is brought of the sub-channel
@Clause("MMC-6 6.19.2")
public record CdSelection(
        SectorType expected,
        boolean sync,
        boolean header,
        boolean subHeader,
        boolean userData,
        boolean errorCorrection,
        ErrorPointers errorPointers,
        SubChannel subChannel) {

    /// The expected sector type.
    public enum SectorType {
        ANY(0, 0, 0, 0),
        AUDIO(1, 0, 2352, 0),
        MODE_1(2, 0, 2048, 288),
        MODE_2(3, 0, 2336, 0),
        MODE_2_FORM_1(4, 8, 2048, 280),
        MODE_2_FORM_2(5, 8, 2324, 4);

        private final int code;
        private final int subHeader;
        private final int userData;
        private final int errorCorrection;

        SectorType(int code, int subHeader, int userData, int errorCorrection) {
            this.code = code;
            this.subHeader = subHeader;
            this.userData = userData;
            this.errorCorrection = errorCorrection;
        }
    }

    /// The C2 error pointers.
    public enum ErrorPointers {
        NONE(0, 0),
        /// A bit for each of the 2352 bytes.
        C2(1, 294),
        /// Two bytes for the block before them.
        C2_AND_BLOCK(2, 296);

        private final int code;
        private final int length;

        ErrorPointers(int code, int length) {
            this.code = code;
            this.length = length;
        }
    }

    /// The sub-channel selection.
    public enum SubChannel {
        NONE(0, 0),
        /// P to W, interleaved.
        RAW(1, 96),
        Q(2, 16),
        /// R to W, corrected.
        R_W(4, 96);

        private final int code;
        private final int length;

        SubChannel(int code, int length) {
            this.code = code;
            this.length = length;
        }
    }

    private static final int WHOLE = 2352;

    /// The samples of an audio track.
    public static CdSelection audio(ErrorPointers errorPointers, SubChannel subChannel) {
        return new CdSelection(SectorType.AUDIO, false, false, false, true, false, errorPointers, subChannel);
    }

    /// Sectors of any kind, whole.
    public static CdSelection whole(ErrorPointers errorPointers, SubChannel subChannel) {
        return new CdSelection(SectorType.ANY, true, true, true, true, true, errorPointers, subChannel);
    }

    /// The user data of sectors of one kind.
    public static CdSelection userData(SectorType expected) {
        return new CdSelection(expected, false, false, false, true, false, ErrorPointers.NONE, SubChannel.NONE);
    }

    /// Fills the fields of READ CD and READ CD MSF, which have them at the same places.
    Cdb apply(Cdb cdb) {
        int headers = (sync ? 0x80 : 0) | (subHeader ? 0x40 : 0) | (header ? 0x20 : 0);
        int main = headers | (userData ? 0x10 : 0) | (errorCorrection ? 0x08 : 0);
        return cdb.u8(1, expected.code << 2).u8(9, main | errorPointers.code << 1).u8(10, subChannel.code);
    }

    /// Bytes that come for a sector.
    ///
    /// @throws IllegalArgumentException when that depends on the sector
    public int sectorLength() {
        return mainLength() + errorPointers.length + subChannel.length;
    }

    private int mainLength() {
        if (expected == SectorType.AUDIO) {
            return sync || header || subHeader || userData || errorCorrection ? WHOLE : 0;
        }
        if (expected != SectorType.ANY) {
            return (sync ? 12 : 0) + (header ? 4 : 0) + (subHeader ? expected.subHeader : 0) + (userData ? expected.userData : 0)
                    + (errorCorrection ? expected.errorCorrection : 0);
        }
        if (sync && header && subHeader && userData && errorCorrection) {
            return WHOLE;
        }
        if (sync || header || subHeader || userData || errorCorrection) {
            throw new IllegalArgumentException("the length depends on the sector");
        }
        return 0;
    }
}
