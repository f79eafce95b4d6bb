package org.burnish.virtualdrive.cd;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.burnish.bytes.Clause;
import org.burnish.disc.cd.SectorMode;
import org.jspecify.annotations.Nullable;

/// How a block that is written comes over, and what sector it becomes.
@Clause("MMC-6 7.2.3.2")
enum BlockForm {
    AUDIO(SectorMode.AUDIO, 2352, 0, false),
    MODE_1(SectorMode.MODE_1, 2048, 16, false),
    /// Whole, with codes of its own.
    MODE_1_RAW(SectorMode.MODE_1, 2352, 0, true),
    MODE_2(SectorMode.MODE_2, 2336, 16, false),
    MODE_2_RAW(SectorMode.MODE_2, 2352, 0, true),
    /// From the sub-header on, which says the form.
    XA(SectorMode.MODE_2, 2336, 16, false),
    XA_RAW(SectorMode.MODE_2, 2352, 0, true),
    /// User data of form 1; the sub-header is in the Write Parameters page.
    FORM_1(SectorMode.FORM_1, 2048, 24, false),
    FORM_1_HEADED(SectorMode.FORM_1, 2056, 16, false),
    FORM_2(SectorMode.FORM_2, 2324, 24, false),
    /// The sub-header and 2,324 bytes, of either form.
    MIXED(SectorMode.MODE_2, 2332, 16, false),
    /// The drive makes it by itself, of zeros.
    SILENCE(SectorMode.AUDIO, 0, 0, false),
    EMPTY_MODE_1(SectorMode.MODE_1, 0, 16, false),
    EMPTY_MODE_2(SectorMode.MODE_2, 0, 16, false),
    EMPTY_XA(SectorMode.FORM_2, 0, 16, false),
    /// Sub-channels of the lead-in, for CD-TEXT.
    LEAD_IN_TEXT(SectorMode.AUDIO, 96, 0, true);

    private final SectorMode mode;
    private final int length;
    private final int at;
    private final boolean raw;

    BlockForm(SectorMode mode, int length, int at, boolean raw) {
        this.mode = mode;
        this.length = length;
        this.at = at;
        this.raw = raw;
    }

    /// Bytes of a block that come over.
    int length() {
        return length;
    }

    boolean raw() {
        return raw;
    }

    /// The mode of a track with such blocks.
    SectorMode trackMode() {
        return mode == SectorMode.FORM_1 || mode == SectorMode.FORM_2 ? SectorMode.MODE_2 : mode;
    }

    boolean isAudio() {
        return mode == SectorMode.AUDIO;
    }

    /// The form of a data block type of the Write Parameters page; nothing when there is none such.
    static @Nullable BlockForm ofBlockType(int type, boolean data) {
        return switch (type) {
            case 0 -> data ? null : AUDIO;
            case 8 -> data ? MODE_1 : null;
            case 9 -> data ? MODE_2 : null;
            case 10 -> data ? FORM_1 : null;
            case 11 -> data ? FORM_1_HEADED : null;
            case 12 -> data ? FORM_2 : null;
            case 13 -> data ? MIXED : null;
            default -> null;
        };
    }

    /// The main data form of a cue sheet entry; nothing when there is none such.
    @Clause("MMC-6 6.33.3.5")
    static @Nullable BlockForm ofCue(int form) {
        return switch (form) {
            case 0x00 -> AUDIO;
            case 0x01 -> SILENCE;
            case 0x10 -> MODE_1;
            case 0x11 -> MODE_1_RAW;
            case 0x14 -> EMPTY_MODE_1;
            case 0x20 -> XA;
            case 0x21 -> XA_RAW;
            case 0x24 -> EMPTY_XA;
            case 0x30 -> MODE_2;
            case 0x31 -> MODE_2_RAW;
            case 0x34 -> EMPTY_MODE_2;
            default -> null;
        };
    }

    /// Makes the sector of `block` at `to` of the next bytes of `from`.
    ///
    /// @param subHeader of sectors in form 1 or 2 that come without
    void compose(ByteBuffer from, byte[] sectors, int to, int block, byte[] subHeader) {
        if (length < SectorMode.LENGTH) {
            Arrays.fill(sectors, to, to + SectorMode.LENGTH, (byte) 0);
        }
        if (at == SectorMode.SUB_HEADER + 8) {
            System.arraycopy(subHeader, 0, sectors, to + SectorMode.SUB_HEADER, 4);
            System.arraycopy(subHeader, 0, sectors, to + SectorMode.SUB_HEADER + 4, 4);
        }
        from.get(sectors, to + at, length);
        if (!raw) {
            finish(sectors, to).complete(sectors, to, block);
        }
    }

    private SectorMode finish(byte[] sectors, int to) {
        if (this == FORM_2 || this == EMPTY_XA) {
            sectors[to + SectorMode.SUB_HEADER + 2] |= SectorMode.FORM_BIT;
            sectors[to + SectorMode.SUB_HEADER + 6] |= SectorMode.FORM_BIT;
        } else if (this == XA || this == MIXED) {
            return (sectors[to + SectorMode.SUB_HEADER + 2] & SectorMode.FORM_BIT) != 0 ? SectorMode.FORM_2 : SectorMode.FORM_1;
        }
        return mode;
    }
}
