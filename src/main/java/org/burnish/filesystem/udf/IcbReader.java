package org.burnish.filesystem.udf;

import java.io.IOException;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Reads what an Information Control Block says of a file.
@Clause("ECMA-167 4/14.6, 4/A; UDF 2.3.5.1, 6.6")
final class IcbReader {
    /// Most blocks that are followed from one entry to a newer one.
    private static final int LONGEST_CHAIN = 1 << 16;

    private final LogicalVolume volume;

    IcbReader(LogicalVolume volume) {
        this.volume = volume;
    }

    /// The entry that counts, which is the last one of a chain.
    ///
    /// @param subject what findings are about, such as `/a/b`
    /// @throws DiscFormatException when there is none
    FileEntry read(BlockAddress icb, String subject) throws IOException {
        TaggedBlock block = volume.readTagged(icb);
        FileEntry entry = entry(block, icb, subject);
        if (entry.icb().strategy() != IcbTag.CHAIN) {
            return entry;
        }
        return newest(entry, icb, subject);
    }

    private FileEntry newest(FileEntry first, BlockAddress icb, String subject) throws IOException {
        FileEntry newest = first;
        BlockAddress at = icb;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            BlockAddress second = new BlockAddress(at.block() + 1, at.partition());
            TaggedBlock block;
            try {
                block = volume.readTagged(second);
                if (!block.is(IndirectEntry.TAG)) {
                    return newest;
                }
                at = IndirectEntry.readBody(body(block, second, subject)).next().location();
                newest = entry(volume.readTagged(at), at, subject);
            } catch (DiscFormatException _) {
                return newest;
            }
        }
        throw new DiscFormatException(-1, subject + ": more than " + LONGEST_CHAIN + " indirect entries follow each other");
    }

    private FileEntry entry(TaggedBlock block, BlockAddress address, String subject) throws DiscFormatException {
        if (!block.is(FileEntry.TAG) && !block.is(FileEntry.EXTENDED_TAG)) {
            throw new DiscFormatException(block.position(), address + " has descriptor " + block.tag().identifier() + " instead of a file entry");
        }
        return FileEntry.readBody(block.is(FileEntry.EXTENDED_TAG), body(block, address, subject));
    }

    private ByteReader body(TaggedBlock block, BlockAddress address, String subject) throws DiscFormatException {
        return block.body(address.block(), subject, volume.findings());
    }
}
