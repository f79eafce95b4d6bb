package org.burnish.virtualdrive.cd;

import java.nio.charset.StandardCharsets;
import org.burnish.bytes.Clause;
import org.burnish.disc.Msf;
import org.burnish.virtualdrive.medium.Refusal;
import org.jspecify.annotations.Nullable;

/// The answers to READ SUB-CHANNEL: position, catalogue number, recording code.
@Clause("MMC-3 5.22")
final class CodeAnswers {
    private static final int NO_AUDIO_STATUS = 0x15;
    private static final int LENGTH = 24;
    private static final int POSITION_LENGTH = 16;

    private CodeAnswers() {}

    /// @param block the one that was read last
    static byte[] of(CdContent content, boolean msf, boolean q, int format, int track, int block) throws Refusal {
        if (!q) {
            return head(4);
        }
        return switch (format) {
            case 1 -> position(content, msf, block);
            case 2 -> catalogue(content);
            case 3 -> recording(content, track);
            default -> throw Refusal.field(3);
        };
    }

    private static byte[] head(int length) {
        byte[] answer = new byte[length];
        answer[1] = NO_AUDIO_STATUS;
        answer[3] = (byte) (length - 4);
        return answer;
    }

    private static byte[] position(CdContent content, boolean msf, int block) {
        byte[] answer = head(POSITION_LENGTH);
        answer[4] = 1;
        for (CdTrack track : content.tracks()) {
            if (track.has(block)) {
                answer[5] = (byte) (0x10 | track.control().bits());
                answer[6] = (byte) track.number();
                answer[7] = (byte) track.index(block);
                address(answer, 8, msf ? packed(Msf.ofBlock(block)) : block);
                int relative = block - track.start();
                address(answer, 12, msf ? packed(Msf.ofFrames(Math.abs(relative))) : relative);
            }
        }
        return answer;
    }

    private static int packed(Msf time) {
        return time.minute() << 16 | time.second() << 8 | time.frame();
    }

    private static void address(byte[] answer, int at, int value) {
        for (int i = 0; i < 4; i++) {
            answer[at + i] = (byte) (value >> 24 - 8 * i);
        }
    }

    private static byte[] catalogue(CdContent content) {
        byte[] answer = head(LENGTH);
        answer[4] = 2;
        String digits = "";
        for (CdSession session : content.closed()) {
            digits = digits.isEmpty() ? session.catalogue() : digits;
        }
        return coded(answer, digits);
    }

    private static byte[] recording(CdContent content, int number) throws Refusal {
        @Nullable CdTrack found = null;
        for (CdSession session : content.closed()) {
            for (CdTrack track : session.tracks()) {
                found = track.number() == number ? track : found;
            }
        }
        if (found == null) {
            throw Refusal.field(6);
        }
        byte[] answer = head(LENGTH);
        answer[4] = 3;
        answer[5] = (byte) (0x10 | found.control().bits());
        answer[6] = (byte) number;
        return coded(answer, found.isrc());
    }

    private static byte[] coded(byte[] answer, String code) {
        if (!code.isEmpty()) {
            answer[8] = (byte) 0x80;
            byte[] characters = code.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(characters, 0, answer, 9, characters.length);
        }
        return answer;
    }
}
