package org.burnish.virtualdrive;

import org.burnish.bytes.Clause;

/// How many bytes READ CD brings for a sector. Where the sector's type is not said, the longest that it can be.
@Clause("MMC-6 6.19.3")
final class SectorLength {
    private static final int[] SUB_CHANNEL = {0, 96, 16, 0, 96, 0, 0, 0};
    private static final int[] ERROR_FLAGS = {0, 294, 296, 0};

    private SectorLength() {}

    static int of(int type, int selection, int subChannel) {
        return main(type, selection) + ERROR_FLAGS[selection >> 1 & 3] + SUB_CHANNEL[subChannel & 7];
    }

    private static int main(int type, int selection) {
        boolean audioPossible = type <= 1;
        if (audioPossible && (selection & 0xF8) != 0) {
            return type == 1 || (selection & 0xF8) == 0xF8 || (selection & 0x10) != 0 ? 2352 : rest(type, selection);
        }
        return rest(type, selection);
    }

    private static int rest(int type, int selection) {
        boolean subHeadered = type == 0 || type == 4 || type == 5;
        int length = (selection & 0x80) != 0 ? 12 : 0;
        length += (selection & 0x20) != 0 ? 4 : 0;
        length += (selection & 0x40) != 0 && subHeadered ? 8 : 0;
        length += (selection & 0x10) != 0 ? user(type) : 0;
        return length + ((selection & 8) != 0 ? correction(type) : 0);
    }

    private static int user(int type) {
        return switch (type) {
            case 2, 4 -> 2048;
            case 5 -> 2324;
            default -> 2336;
        };
    }

    private static int correction(int type) {
        return switch (type) {
            case 3 -> 0;
            case 4 -> 280;
            case 5 -> 4;
            default -> 288;
        };
    }
}
