package org.burnish.filesystem.udf;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Severity;
import org.jspecify.annotations.Nullable;

/// Looks for the newest virtual allocation table, whose file entry was the last thing to be recorded.
@Clause("UDF 2.2.11")
final class VirtualTableFinder {
    /// Behind the table there may be sectors that the drive counts, and anchors; before a disc was damaged
    /// there was an older table.
    private static final int FARTHEST = 1 << 16;
    private static final int USUAL = 32;
    private static final int LARGEST_TABLE = 1 << 26;

    private final LogicalVolume volume;
    private final int underneath;
    private final long firstSector;
    private final boolean old;

    /// @param underneath which partition has the table
    /// @param firstSector of that partition
    VirtualTableFinder(LogicalVolume volume, int underneath, long firstSector, int revision) {
        this.volume = volume;
        this.underneath = underneath;
        this.firstSector = firstSector;
        this.old = revision < Revision.V2_00.number();
    }

    VirtualAllocationTable find() throws IOException {
        long last = volume.sectors().count() - 1;
        for (long sector = last; sector >= Math.max(firstSector, last - FARTHEST); sector--) {
            VirtualAllocationTable table = tableAt(sector);
            if (table != null) {
                if (sector < last - USUAL) {
                    volume.findings().add(new Finding(Severity.WARNING, "udf-virtual-table", volume.sectors().position(sector),
                            "virtual allocation table", "the table stands " + (last - sector)
                            + " sectors before the end; newer ones may be lost", "UDF 2.2.11"));
                }
                return table;
            }
        }
        throw new DiscFormatException(-1, "there is no virtual allocation table at the end of the image");
    }

    private @Nullable VirtualAllocationTable tableAt(long sector) {
        BlockAddress icb = new BlockAddress(sector - firstSector, underneath);
        try {
            TaggedBlock block = volume.readTagged(icb);
            boolean extended = block.is(FileEntry.EXTENDED_TAG);
            if (!extended && !block.is(FileEntry.TAG) || !block.isSound(icb.block())) {
                return null;
            }
            FileEntry entry = new IcbReader(volume).read(icb, "virtual allocation table");
            int type = entry.icb().fileType();
            return type == (old ? 0 : IcbTag.VIRTUAL_ALLOCATION_TABLE) ? read(entry, icb) : null;
        } catch (IOException _) {
            return null;
        }
    }

    private VirtualAllocationTable read(FileEntry entry, BlockAddress icb) throws IOException {
        String subject = "virtual allocation table";
        ByteReader place = ByteReader.of(new byte[0], -1, subject, volume.findings());
        long length = AllocationReader.length(entry, icb.partition(), place);
        if (length > Math.min(LARGEST_TABLE, volume.sectors().source().length())) {
            throw new DiscFormatException(-1, "a virtual allocation table of " + length + " bytes");
        }
        FileContent content = new FileContent(volume, icb, entry, length, subject);
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        while (bytes.hasRemaining() && content.read(bytes.position(), bytes) > 0) {
            // All of it.
        }
        ByteReader in = ByteReader.of(bytes.array(), -1, subject, volume.findings());
        return old ? VirtualAllocationTable.readOld(in) : VirtualAllocationTable.read(in);
    }
}
