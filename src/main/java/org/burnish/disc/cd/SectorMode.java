package org.burnish.disc.cd;

import java.util.Arrays;
import org.burnish.bytes.Clause;
import org.burnish.disc.Bcd;
import org.burnish.disc.Msf;

/// What the 2,352 bytes of a sector are: audio, or a synchronization field, a header, user data, and depending on the mode
/// a sub-header, an error detection code and an error correction code.
@Clause("ECMA-130 14")
public enum SectorMode {
    /// 588 samples of two channels, 16 bits each, the least significant byte first.
    AUDIO(0, 2352),
    /// All zeros.
    MODE_0(16, 2336),
    MODE_1(16, 2048),
    /// Without forms.
    MODE_2(16, 2336),
    /// Mode 2 with a sub-header, form 1: protected like mode 1.
    FORM_1(24, 2048),
    /// Mode 2 with a sub-header, form 2: at most an error detection code.
    FORM_2(24, 2324);

    /// Bytes of a sector.
    public static final int LENGTH = 2352;
    /// Where the header is, and behind it the sub-header.
    public static final int HEADER = 12;
    public static final int SUB_HEADER = 16;
    /// The bit of the sub-header's third byte (submode) that says form 2.
    public static final int FORM_BIT = 0x20;

    private static final int EDC_MODE_1 = 2064;
    private static final int EDC_FORM_1 = 2072;
    private static final int EDC_FORM_2 = 2348;

    private final int userAt;
    private final int userLength;

    SectorMode(int userAt, int userLength) {
        this.userAt = userAt;
        this.userLength = userLength;
    }

    /// Where in a sector the user data is.
    public int userAt() {
        return userAt;
    }

    /// Bytes of user data.
    public int userLength() {
        return userLength;
    }

    /// What the header says: 0, 1 or 2; -1 for audio, which has none.
    public int number() {
        return switch (this) {
            case AUDIO -> -1;
            case MODE_0 -> 0;
            case MODE_1 -> 1;
            case MODE_2, FORM_1, FORM_2 -> 2;
        };
    }

    /// Whether it has an error correction code.
    public boolean corrected() {
        return this == MODE_1 || this == FORM_1;
    }

    /// What the sector at `at` says it is; audio when it has no synchronization field.
    public static SectorMode of(byte[] bytes, int at) {
        if (!hasSync(bytes, at)) {
            return AUDIO;
        }
        return switch (bytes[at + HEADER + 3] & 3) {
            case 0 -> MODE_0;
            case 1 -> MODE_1;
            case 2 -> !hasSubHeader(bytes, at) ? MODE_2 : (bytes[at + SUB_HEADER + 2] & FORM_BIT) != 0 ? FORM_2 : FORM_1;
            default -> AUDIO;
        };
    }

    private static boolean hasSubHeader(byte[] bytes, int at) {
        for (int i = at + SUB_HEADER; i < at + SUB_HEADER + 4; i++) {
            if (bytes[i] != bytes[i + 4]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the sector at `at` starts with a synchronization field.
    @Clause("ECMA-130 14.1")
    public static boolean hasSync(byte[] bytes, int at) {
        boolean sync = bytes[at] == 0 && bytes[at + 11] == 0;
        for (int i = at + 1; sync && i < at + 11; i++) {
            sync = bytes[i] == -1;
        }
        return sync;
    }

    /// The address in the header of the sector at `at`.
    public static Msf address(byte[] bytes, int at) {
        int minute = Bcd.read(bytes[at + HEADER]);
        int second = Bcd.read(bytes[at + HEADER + 1]);
        int frame = Bcd.read(bytes[at + HEADER + 2]);
        return minute < 0 || second < 0 || frame < 0 ? new Msf(255, 255, 255) : new Msf(minute, second, frame);
    }

    /// Writes everything but the user data and the sub-header, which are in their places, of the sector of `block`.
    public void complete(byte[] bytes, int at, int block) {
        if (this == AUDIO) {
            return;
        }
        writeHeader(bytes, at, block);
        switch (this) {
            case MODE_1 -> {
                writeCode(bytes, at + EDC_MODE_1, ErrorDetection.of(bytes, at, EDC_MODE_1));
                Arrays.fill(bytes, at + EDC_MODE_1 + 4, at + EDC_MODE_1 + 12, (byte) 0);
                ErrorCorrection.write(bytes, at, true);
            }
            case FORM_1 -> {
                writeCode(bytes, at + EDC_FORM_1, ErrorDetection.of(bytes, at + SUB_HEADER, EDC_FORM_1 - SUB_HEADER));
                ErrorCorrection.write(bytes, at, false);
            }
            case FORM_2 -> writeCode(bytes, at + EDC_FORM_2, ErrorDetection.of(bytes, at + SUB_HEADER, EDC_FORM_2 - SUB_HEADER));
            default -> {
                // nothing protects these
            }
        }
    }

    private void writeHeader(byte[] bytes, int at, int block) {
        bytes[at] = 0;
        Arrays.fill(bytes, at + 1, at + 11, (byte) 0xFF);
        bytes[at + 11] = 0;
        int frames = Math.floorMod(block + Msf.FIRST, 100 * 60 * Msf.FRAMES);
        bytes[at + HEADER] = (byte) Bcd.of(frames / (60 * Msf.FRAMES));
        bytes[at + HEADER + 1] = (byte) Bcd.of(frames / Msf.FRAMES % 60);
        bytes[at + HEADER + 2] = (byte) Bcd.of(frames % Msf.FRAMES);
        bytes[at + HEADER + 3] = (byte) number();
    }

    /// Whether what protects the sector at `at`, which is of this mode, agrees with it. What is not protected is sound.
    public boolean sound(byte[] bytes, int at) {
        return switch (this) {
            case MODE_1 -> readCode(bytes, at + EDC_MODE_1) == ErrorDetection.of(bytes, at, EDC_MODE_1);
            case FORM_1 -> readCode(bytes, at + EDC_FORM_1)
                    == ErrorDetection.of(bytes, at + SUB_HEADER, EDC_FORM_1 - SUB_HEADER);
            case FORM_2 -> readCode(bytes, at + EDC_FORM_2) == 0 || readCode(bytes, at + EDC_FORM_2)
                    == ErrorDetection.of(bytes, at + SUB_HEADER, EDC_FORM_2 - SUB_HEADER);
            case AUDIO, MODE_0, MODE_2 -> true;
        };
    }

    /// Whether also the error correction code agrees.
    public boolean whole(byte[] bytes, int at) {
        return sound(bytes, at) && (!corrected() || ErrorCorrection.fits(bytes, at, this == MODE_1));
    }

    /// Corrects the sector at `at` if its error correction code is enough for that.
    ///
    /// @return whether it is sound now
    public boolean correct(byte[] bytes, int at) {
        if (corrected() && !whole(bytes, at)) {
            ErrorCorrection.correct(bytes, at, this == MODE_1);
        }
        return sound(bytes, at);
    }

    private static void writeCode(byte[] bytes, int at, int code) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (code >>> 8 * i);
        }
    }

    private static int readCode(byte[] bytes, int at) {
        int code = 0;
        for (int i = 3; i >= 0; i--) {
            code = code << 8 | bytes[at + i] & 0xFF;
        }
        return code;
    }
}
