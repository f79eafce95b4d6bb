package org.burnish.filesystem.udf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.FindingList;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;

/// Reads the File Identifier Descriptors of a directory, in large reads, from the first to the last; looks for
/// the next one behind bytes that are none, and reads the mirror where there is one and the first copy is
/// damaged.
@Clause("ECMA-167 4/8.6; UDF 2.3.4")
final class DirectoryReader {
    /// Large enough for the longest descriptor.
    private static final int WINDOW = 1 << 18;
    /// Most names of one directory that are held.
    private static final int MOST_NAMES = 1 << 22;

    private final LogicalVolume volume;

    /// A descriptor and where it stands.
    ///
    /// @param text the name that it records, empty for the parent directory
    /// @param offset bytes before it in the directory
    record Name(FileIdentifierDescriptor descriptor, String text, long offset) {}

    DirectoryReader(LogicalVolume volume) {
        this.volume = volume;
    }

    /// All descriptors, those of the parent directory and of deleted files included.
    ///
    /// @throws IOException when nothing of the directory can be read
    List<Name> read(FileContent content, BlockAddress icb, String subject) throws IOException {
        FindingList first = new FindingList(16);
        Pass pass = new Pass(content, icb, subject, first, false);
        pass.run();
        if (pass.damaged && hasMirror(content)) {
            Pass second = new Pass(content, icb, subject, Findings.IGNORED, true);
            second.run();
            if (!second.damaged) {
                return second.names;
            }
        }
        first.kept().forEach(volume.findings()::add);
        return pass.names;
    }

    private boolean hasMirror(FileContent content) throws IOException {
        for (AllocationDescriptor extent : content.table().extents()) {
            BlockAddress at = extent.location();
            if (volume.partition(at.partition()).locateMirror(at.block(), 1).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// One pass over one directory.
    private final class Pass {
        private final FileContent content;
        private final BlockAddress icb;
        private final String subject;
        private final Findings findings;
        private final boolean mirrored;
        private final byte[] window;
        private final List<Name> names = new ArrayList<>();
        /// Bytes of the directory before the window, and in it.
        private long start;
        private int filled;
        /// Where the directory ends, or where it cannot be read on.
        private long end;
        private boolean damaged;

        Pass(FileContent content, BlockAddress icb, String subject, Findings findings, boolean mirrored) {
            this.content = content;
            this.icb = icb;
            this.subject = subject;
            this.findings = findings;
            this.mirrored = mirrored;
            this.end = content.length();
            this.window = new byte[(int) Math.min(WINDOW, end)];
        }

        void run() throws IOException {
            endBeforeHoles(content.table());
            int at = 0;
            while (start + at < end && names.size() < MOST_NAMES) {
                if (filled - at < Math.min(WINDOW / 2, end - start - at)) {
                    slide(at);
                    at = 0;
                } else {
                    at += next(at);
                }
            }
        }

        /// No names stand in extents that are not recorded, however long these say they are.
        private void endBeforeHoles(ExtentTable table) {
            for (int i = 0; i < table.extents().size(); i++) {
                if (table.extent(i).kind() != AllocationDescriptor.Kind.RECORDED && table.start(i) < end) {
                    end = table.start(i);
                    damaged = true;
                    complain(end, "the directory has a hole at byte " + end + " and is not read on behind it");
                }
            }
            end = Math.min(end, volume.sectors().source().length());
        }

        /// Moves the window on to start at what is now at `at` in it, and fills it.
        private void slide(int at) throws IOException {
            System.arraycopy(window, at, window, 0, filled - at);
            filled -= at;
            start += at;
            try {
                ByteBuffer into = ByteBuffer.wrap(window).position(filled);
                while (into.hasRemaining() && content.read(start + into.position(), into, mirrored) > 0) {
                    filled = into.position();
                }
            } catch (IOException e) {
                damaged = true;
                end = start + filled;
                if (end == 0) {
                    throw e;
                }
                complain(end, "the directory cannot be read behind byte " + end + ": " + e.getMessage());
            }
        }

        /// Takes the descriptor at `at` and returns its length, or that of what is none.
        private int next(int at) {
            long offset = start + at;
            try {
                ByteReader in = ByteReader.of(window, position(offset) - at, subject, findings).skip(at).slice(filled - at);
                DescriptorTag tag = DescriptorTag.read(in);
                if (tag.identifier() != FileIdentifierDescriptor.TAG) {
                    throw in.unusable("descriptor " + tag.identifier() + " instead of a name");
                }
                FileIdentifierDescriptor descriptor = FileIdentifierDescriptor.readBody(in);
                judge(tag, at, offset);
                names.add(new Name(descriptor, descriptor.name(in), offset));
                return Math.min(descriptor.length(), filled - at);
            } catch (DiscFormatException e) {
                damaged = true;
                int skipped = toNextTag(at);
                complain(offset, skipped + " bytes of the directory are no names: " + e.getMessage());
                return skipped;
            }
        }

        private void judge(DescriptorTag tag, int at, long offset) {
            if (!tag.matches(window, at)) {
                damaged = true;
            }
            TaggedBlock.judge(tag, window, at, position(offset), blockOf(offset), subject, findings);
        }

        /// Bytes up to the next sound tag of a name. Descriptors are multiples of 4 bytes long.
        private int toNextTag(int at) {
            for (int next = at + 4; next <= filled - FileIdentifierDescriptor.FIXED_LENGTH; next += 4) {
                if (isTag(next)) {
                    return next - at;
                }
            }
            return filled - at;
        }

        private boolean isTag(int at) {
            if (window[at] != (byte) FileIdentifierDescriptor.TAG || window[at + 1] != FileIdentifierDescriptor.TAG >> 8) {
                return false;
            }
            try {
                return DescriptorTag.read(ByteReader.of(window).skip(at)).matches(window, at);
            } catch (DiscFormatException _) {
                return false;
            }
        }

        private void complain(long offset, String what) {
            findings.add(new Finding(Severity.ERROR, "udf-directory", position(offset), subject, what, "ECMA-167 4/14.4"));
        }

        /// Byte position in the image of a byte of the directory, or -1.
        private long position(long offset) {
            try {
                int blockSize = volume.blockSize();
                long inBlock = content.isEmbedded() ? 0 : offset % blockSize;
                BlockAddress address = new BlockAddress(blockOf(offset), partitionOf(offset));
                return volume.sectors().position(volume.locate(address, 1).first()) + inBlock;
            } catch (IOException _) {
                return -1;
            }
        }

        /// The block that has a byte of the directory, which the tag there names.
        private long blockOf(long offset) {
            ExtentTable table = table();
            if (offset >= table.length()) {
                return icb.block();
            }
            int index = table.indexOf(offset);
            return table.extent(index).location().block() + (offset - table.start(index)) / volume.blockSize();
        }

        private int partitionOf(long offset) {
            ExtentTable table = table();
            return offset >= table.length() ? icb.partition() : table.extent(table.indexOf(offset)).location().partition();
        }

        private ExtentTable table() {
            try {
                return content.table();
            } catch (IOException _) {
                return ExtentTable.EMPTY;
            }
        }
    }
}
