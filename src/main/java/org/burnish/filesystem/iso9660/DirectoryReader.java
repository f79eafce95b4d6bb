package org.burnish.filesystem.iso9660;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;

/// Reads the raw records of directories with their places, in large reads, from the first to the last; goes
/// on past records that cannot be used.
@Clause("ECMA-119 6.8.1")
public final class DirectoryReader {
    private static final int CHUNK = 1 << 18;
    private static final int LOGICAL_SECTOR = 2048;

    private final VolumeSpace space;
    private final Findings findings;

    /// Takes the records of a directory.
    @FunctionalInterface
    public interface Visitor {
        /// @param position byte position of the record in the image
        /// @return whether to go on
        boolean record(DirectoryRecord record, long position) throws IOException;
    }

    public DirectoryReader(VolumeSpace space, Findings findings) {
        this.space = space;
        this.findings = findings;
    }

    /// Hands all records of a directory, those of itself and its parent included, to a visitor.
    ///
    /// @param block the extent's first block, behind any Extended Attribute Record
    /// @param length bytes of the extent
    /// @param subject what findings are about, such as `directory /a`
    /// @throws DiscFormatException when the extent starts outside the image
    public void read(long block, long length, String subject, Visitor visitor) throws IOException {
        long start = space.position(block);
        long available = space.source().length() - start;
        if (available <= 0) {
            throw new DiscFormatException(start, subject + " starts at block " + block + ", which lies outside the image");
        }
        if (length > available) {
            complain(start, subject, "directory-truncated",
                    "has " + length + " bytes, but the image ends after " + available + " of them", "ECMA-119 6.8.1");
        }
        new Pass(start, start + Math.min(length, available), subject, visitor).run();
    }

    private void complain(long position, String subject, String rule, String what, String clause) {
        findings.add(new Finding(Severity.ERROR, rule, position, subject, what, clause));
    }

    /// One pass over one directory.
    private final class Pass {
        private final long end;
        private final String subject;
        private final Visitor visitor;
        private final byte[] chunk;
        private long at;

        Pass(long start, long end, String subject, Visitor visitor) {
            this.at = start;
            this.end = end;
            this.subject = subject;
            this.visitor = visitor;
            this.chunk = new byte[(int) Math.min(CHUNK, end - start)];
        }

        void run() throws IOException {
            while (at < end) {
                int count = (int) Math.min(chunk.length, end - at);
                space.source().readBytes(at, ByteBuffer.wrap(chunk, 0, count));
                if (!visit(ByteReader.of(chunk, at, subject, findings).slice(count))) {
                    return;
                }
            }
        }

        /// Visits the records that lie whole in the bytes at hand and advances `at` behind them.
        private boolean visit(ByteReader in) throws IOException {
            while (in.remaining() > 0) {
                int length = in.peek();
                int toBorder = (int) (space.blockSize() - at % space.blockSize());
                if (length == 0) {
                    unused(in.slice(Math.min(toBorder, in.remaining())));
                    at = in.position();
                } else if (length <= DirectoryRecord.FIXED_LENGTH) {
                    complain(at, subject, "directory-record-length", "a record claims " + length + " bytes, which is too short", "ECMA-119 9.1.1");
                    at = in.skip(Math.min(toBorder, in.remaining())).position();
                } else if (length > in.remaining()) {
                    return endsHere(in, length);
                } else if (!record(in, length)) {
                    return false;
                }
            }
            return true;
        }

        /// Bytes up to a border behind the last record before it; records that stand in them are lost.
        private void unused(ByteReader rest) throws DiscFormatException {
            while (rest.remaining() > 0) {
                if (rest.u8() != 0) {
                    complain(rest.position() - 1, subject, "directory-unused-bytes",
                            "the bytes behind the last record of a sector are not zero; a record may be lost there", "ECMA-119 6.8.1.1");
                    return;
                }
            }
        }

        /// The record at hand goes on behind the bytes at hand: read on from its start, unless that is the end.
        private boolean endsHere(ByteReader in, int length) {
            if (at + length <= end) {
                return true;
            }
            complain(at, subject, "directory-record-length",
                    "the last record claims " + length + " bytes, but the directory ends after " + in.remaining(), "ECMA-119 9.1.1");
            at = end;
            return true;
        }

        private boolean record(ByteReader in, int length) throws IOException {
            long position = at;
            if (position / LOGICAL_SECTOR != (position + length - 1) / LOGICAL_SECTOR) {
                complain(position, subject, "directory-record-crosses", "a record crosses the border of a sector", "ECMA-119 6.8.1.1");
            }
            ByteReader raw = in.duplicate();
            at = position + length;
            DirectoryRecord record;
            try {
                record = DirectoryRecord.read(in);
            } catch (DiscFormatException e) {
                complain(position, subject, "directory-record", String.valueOf(e.getMessage()), "ECMA-119 9.1");
                return true;
            }
            return visitor.record(SoundHalves.choose(record, raw, space), position);
        }
    }
}
