package org.burnish.filesystem.iso9660;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.burnish.filesystem.iso9660.PathTableRecord.ByteOrder;

/// Reads the records of a path table with their places, from the first to the last.
@Clause("ECMA-119 6.9")
public final class PathTableReader {
    private static final int CHUNK = 1 << 16;
    /// Most bytes of a table that are read: as many as 65536 records with the longest identifiers have.
    private static final long LONGEST = 65536L * 264;

    private final VolumeSpace space;
    private final Findings findings;

    /// Takes the records of a table.
    @FunctionalInterface
    public interface Visitor {
        /// @param number of the record, counted from 1
        /// @param position byte position of the record in the image
        /// @return whether to go on
        boolean record(PathTableRecord record, int number, long position);
    }

    public PathTableReader(VolumeSpace space, Findings findings) {
        this.space = space;
        this.findings = findings;
    }

    /// Hands all records of a table to a visitor; ends at the first one that cannot be used, which is reported.
    ///
    /// @throws DiscFormatException when the table starts outside the image
    public void read(long block, long size, ByteOrder order, Visitor visitor) throws IOException {
        long at = space.position(block);
        long available = space.source().length() - at;
        if (available <= 0) {
            throw new DiscFormatException(at, "the path table starts at block " + block + ", which lies outside the image");
        }
        long end = at + Math.min(Math.min(size, LONGEST), available);
        String subject = "type " + order + " path table";
        if (end - at < size) {
            complain(at, subject, "has " + size + " bytes, of which " + (end - at) + " can be read");
        }
        int number = 1;
        while (at < end) {
            byte[] bytes = new byte[(int) Math.min(CHUNK, end - at)];
            space.source().readBytes(at, ByteBuffer.wrap(bytes));
            ByteReader in = ByteReader.of(bytes, at, subject, findings);
            while (in.remaining() > 0 && (PathTableRecord.lengthOf(in.peek()) <= in.remaining() || in.position() + in.remaining() == end)) {
                long position = in.position();
                try {
                    if (!visitor.record(PathTableRecord.read(in, order), number++, position)) {
                        return;
                    }
                } catch (DiscFormatException e) {
                    complain(position, subject, String.valueOf(e.getMessage()));
                    return;
                }
            }
            at = in.position();
        }
    }

    private void complain(long position, String subject, String what) {
        findings.add(new Finding(Severity.ERROR, "path-table", position, subject, what, "ECMA-119 9.4"));
    }
}
