package org.burnish.filesystem.udf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Zeros;
import org.burnish.layout.Layout;
import org.burnish.layout.PlannedNode;
import org.burnish.layout.Region;

/// All blocks of a file set side by side: its descriptor, then each directory and the file entries of what is
/// in it.
@Clause("ECMA-167 4/8.3; UDF 2.2.13")
final class FileSetRegion implements Region {
    private static final int BLOCK = FileAllocation.BLOCK;

    private final String name;
    private final FileSetPlan plan;
    private final EntryFormat format;
    private final VolumeRegions volume;
    private final int unit;

    /// @param unit blocks, of which the region has a multiple
    FileSetRegion(String name, FileSetPlan plan, EntryFormat format, VolumeRegions volume, int unit) {
        this.name = name;
        this.plan = plan;
        this.format = format;
        this.volume = volume;
        this.unit = unit;
    }

    @Override
    public long blocks() {
        return (plan.blocks() + unit - 1L) / unit * unit;
    }

    @Override
    public void render(Layout layout, long first, ByteBuffer into) throws IOException {
        FileSetAddresses addresses = volume.addresses(layout);
        EntryRenderer entries = new EntryRenderer(plan, format, addresses);
        FolderRenderer names = new FolderRenderer(plan, addresses);
        int folder = Math.max(0, folderAt((int) first));
        for (int block = (int) first; into.hasRemaining(); block++) {
            while (folder < plan.folders().size() && block >= plan.folders().get(folder).endBlock()) {
                folder++;
            }
            if (block < plan.folders().getFirst().firstBlock()) {
                descriptor(block, layout, addresses, into);
            } else if (folder < plan.folders().size()) {
                render(plan.folders().get(folder), block, entries, names, into);
            } else {
                Zeros.put(into, BLOCK);
            }
        }
    }

    private void render(PlannedFolder folder, int block, EntryRenderer entries, FolderRenderer names, ByteBuffer into)
            throws IOException {
        if (block == folder.firstBlock()) {
            entries.directory(folder, into);
        } else if (block < folder.firstEntryBlock()) {
            names.render(folder, block - folder.firstBlock() - 1, into);
        } else {
            PlannedNode node = folder.children()[folder.entryAt(block - folder.firstEntryBlock())];
            entries.file(node, block - plan.entryBlockOf(node), into);
        }
    }

    /// The file set descriptor and what says that no other one follows.
    private void descriptor(int block, Layout layout, FileSetAddresses addresses, ByteBuffer into) {
        int end = into.position() + BLOCK;
        Descriptor descriptor = block == 0 ? volume.fileSetDescriptor(layout) : new TerminatingDescriptor();
        DescriptorTag.write(descriptor, plan.revision().tagVersion(), addresses.of(block).block(), into);
        Zeros.put(into, end - into.position());
    }

    /// The last folder that starts at a block or before it, or -1.
    private int folderAt(int block) {
        List<PlannedFolder> folders = plan.folders();
        int low = 0;
        int high = folders.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (folders.get(middle).firstBlock() <= block) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    @Override
    public String toString() {
        return name;
    }
}
