package org.burnish.virtualdrive.cd;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.disc.cd.SectorMode;
import org.burnish.virtualdrive.medium.WriteOnceViolation;
import org.burnish.virtualdrive.storage.DiscFolder;

/// Sectors in the folder of a disc, one behind the other from block -150 on.
final class FolderSectorStore implements SectorStore {
    private final DiscFolder folder;
    private int recordedEnd;

    /// @param recordedEnd behind the last block that stays forever
    FolderSectorStore(DiscFolder folder, int recordedEnd) {
        this.folder = folder;
        this.recordedEnd = recordedEnd;
    }

    /// Blocks before this one stay forever.
    void protect(int end) {
        recordedEnd = end;
    }

    @Override
    public void read(int block, ByteBuffer into) throws IOException {
        folder.read(position(block), into);
    }

    @Override
    public void write(int block, ByteBuffer from) throws IOException {
        if (block < recordedEnd) {
            throw new WriteOnceViolation(block);
        }
        folder.write(position(block), from);
    }

    private static long position(int block) {
        return (long) (block + CdContent.GAP) * SectorMode.LENGTH;
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
