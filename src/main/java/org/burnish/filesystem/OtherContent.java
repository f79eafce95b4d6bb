package org.burnish.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.burnish.block.BlockSource;

/// Says in words what an image holds that cannot be opened.
final class OtherContent {
    private static final int DESCRIPTORS = 16 * 2048;

    private OtherContent() {}

    /// A mark by which something is known.
    private record Mark(int position, byte[] bytes, String sentence) {
        static Mark of(int position, String text, String sentence) {
            return new Mark(position, text.getBytes(StandardCharsets.ISO_8859_1), sentence);
        }

        boolean isIn(byte[] start) {
            for (int i = 0; i < bytes.length; i++) {
                if (position + i >= start.length || start[position + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Mark> MARKS = List.of(
            Mark.of(DESCRIPTORS + 9, "CDROM", "it is a High Sierra disc, the forerunner of ISO 9660, which is not read"),
            Mark.of(DESCRIPTORS + 1, "CD-I ", "it is a CD-i disc, which is not read"),
            Mark.of(DESCRIPTORS + 1, "BEA01", "it says that it holds a UDF file system, but no anchor leads to it"),
            Mark.of(DESCRIPTORS + 1, "NSR0", "it says that it holds a UDF file system, but no anchor leads to it"),
            Mark.of(1024, "H+", "it holds an HFS+ file system alone, which this version does not read"),
            Mark.of(1024, "BD", "it holds an HFS file system alone, which is not read"),
            Mark.of(0, "\1ZZZZZ\1", "it is a 3DO disc, which is not read"),
            Mark.of(65536, "MICROSOFT*XBOX*MEDIA", "it is an Xbox disc, which is not read"),
            Mark.of(512, "EFI PART", "it is the image of a hard disk or USB stick with a GPT, not of a disc"),
            Mark.of(510, "U\u00AA", "it is the image of a hard disk or USB stick, not of a disc"));

    static String describe(BlockSource source) throws IOException {
        ByteBuffer start = ByteBuffer.allocate((int) Math.min(65536 + 2048, source.length()));
        source.readBytes(0, start);
        return MARKS.stream()
                .filter(mark -> mark.isIn(start.array()))
                .findFirst()
                .map(Mark::sentence)
                .orElse("no ISO 9660 volume descriptor was found in it");
    }
}
