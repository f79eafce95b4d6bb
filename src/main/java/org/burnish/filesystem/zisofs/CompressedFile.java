package org.burnish.filesystem.zisofs;

import java.io.IOException;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Severity;
import org.burnish.filesystem.susp.ContentEncoding;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.tree.Content;
import org.jspecify.annotations.Nullable;

/// ZF or Z2: the file is recorded compressed.
///
/// @param signature `ZF`, or `Z2` which some files of version 2 have so that old readers pass it over
/// @param version 1 or 2
/// @param headerLength bytes of the header that the recorded file starts with
/// @param blockSizeLog2 how many bytes a block has uncompressed, as a power of two
/// @param uncompressedLength bytes of the file uncompressed
@Clause("zisofs ZF")
public record CompressedFile(int signature, int version, int headerLength, int blockSizeLog2, long uncompressedLength)
        implements ContentEncoding {
    public static final int ZF = 'Z' << 8 | 'F';
    public static final int Z2 = 'Z' << 8 | '2';
    private static final int SMALLEST_BLOCK = 15;
    private static final int LARGEST_BLOCK = 20;

    /// Reads the fields behind the header, or says in a finding why the file is handed out as it is recorded.
    public static @Nullable SystemUseEntry decode(int signature, int version, ByteReader in) throws DiscFormatException {
        if (signature != ZF && signature != Z2) {
            return null;
        }
        ByteReader start = in.duplicate();
        String algorithm = in.text(2);
        int headerLength = in.u8() * 4;
        int blockSizeLog2 = in.u8();
        boolean second = algorithm.equals("PZ");
        long length = second ? in.u64le() : in.u32both("the uncompressed size");
        if (!second && !algorithm.equals("pz") || blockSizeLog2 < SMALLEST_BLOCK || blockSizeLog2 > LARGEST_BLOCK || length < 0) {
            start.report(Severity.WARNING, "compression", 0, "a file is compressed in a way that is not known; it is read compressed", "zisofs ZF");
            return null;
        }
        return new CompressedFile(signature, second ? 2 : 1, headerLength, blockSizeLog2, length);
    }

    /// Whether a content is that of a file that is recorded compressed.
    public static boolean isInflated(Content content) {
        return content instanceof InflatedContent;
    }

    /// A content as it is recorded, compressed or not.
    public static Content recorded(Content content) {
        return content instanceof InflatedContent inflated ? inflated.recorded() : content;
    }

    @Override
    public Content decode(Content recorded) {
        return new InflatedContent(recorded, this);
    }

    /// What is wrong with the size that this claims, or null when the recorded file has it.
    ///
    /// @throws IOException which says what of the file cannot be read
    public @Nullable String flawOfSize(Content recorded) throws IOException {
        return new ClaimedSize(this, recorded).flaw();
    }

    @Override
    public int length() {
        return 16;
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.text(version == 2 ? "PZ" : "pz", 2).u8(headerLength / 4).u8(blockSizeLog2);
        if (version == 2) {
            out.u64le(uncompressedLength);
        } else {
            out.u32both(uncompressedLength);
        }
    }
}
