package org.burnish.ui.common;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// How large a picture says it is. Asked before it is drawn: a small file can claim a picture that would
/// take all memory.
///
/// @param width columns of pixels, never negative
/// @param height rows of pixels, never negative
record PictureSize(long width, long height) {
    private static final long MOST_PIXELS = 40_000_000;

    /// Reads it from the beginning of a PNG, GIF, BMP or JPEG file; nothing for any other file.
    static Optional<PictureSize> of(byte[] start) {
        ByteBuffer in = ByteBuffer.wrap(start);
        if (in.remaining() < 26) {
            return Optional.empty();
        }
        if (in.getLong(0) == 0x89504E470D0A1A0AL) {
            return Optional.of(new PictureSize(u32(in, 16), u32(in, 20)));
        }
        if (in.getInt(0) == 0x47494638) {
            in.order(ByteOrder.LITTLE_ENDIAN);
            return Optional.of(new PictureSize(u16(in, 6), u16(in, 8)));
        }
        if (in.getShort(0) == 0x424D) {
            in.order(ByteOrder.LITTLE_ENDIAN);
            return Optional.of(new PictureSize(Math.abs((long) in.getInt(18)), Math.abs((long) in.getInt(22))));
        }
        return u16(in, 0) == 0xFFD8 ? ofJpeg(in) : Optional.empty();
    }

    /// Goes from segment to segment to the one that has the size.
    private static Optional<PictureSize> ofJpeg(ByteBuffer in) {
        int at = 2;
        while (at + 9 <= in.limit() && (in.get(at) & 0xFF) == 0xFF) {
            int marker = in.get(at + 1) & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new PictureSize(u16(in, at + 7), u16(in, at + 5)));
            }
            at += marker == 0xFF ? 1 : 2 + u16(in, at + 2);
        }
        return Optional.empty();
    }

    /// Whether there is something to draw, and not too much.
    boolean isDrawable() {
        return width > 0 && height > 0 && width <= MOST_PIXELS / height;
    }

    private static long u32(ByteBuffer in, int at) {
        return in.getInt(at) & 0xFFFFFFFFL;
    }

    private static int u16(ByteBuffer in, int at) {
        return in.getShort(at) & 0xFFFF;
    }
}
