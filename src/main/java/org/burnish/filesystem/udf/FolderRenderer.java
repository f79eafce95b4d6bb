package org.burnish.filesystem.udf;

import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Zeros;
import org.burnish.layout.PlannedDirectory;
import org.burnish.layout.PlannedNode;

/// Renders blocks of the names of a directory. A name may go on in the next block.
@Clause("ECMA-167 4/8.6; UDF 2.3.4")
final class FolderRenderer {
    private static final int BLOCK = FileAllocation.BLOCK;
    private static final byte[] NOTHING = {};

    private final FileSetPlan plan;
    private final FileSetAddresses addresses;

    FolderRenderer(FileSetPlan plan, FileSetAddresses addresses) {
        this.plan = plan;
        this.addresses = addresses;
    }

    /// Renders one block.
    ///
    /// @param block its number among those with names, from 0
    void render(PlannedFolder folder, int block, ByteBuffer into) {
        int end = into.position() + BLOCK;
        int name = folder.nameAt(block);
        int skipped = folder.bytesBefore(block);
        int at = block;
        if (skipped > 0) {
            at--;
        }
        while (into.position() < end && name <= folder.children().length) {
            byte[] bytes = bytes(folder, name, at);
            into.put(bytes, skipped, Math.min(bytes.length - skipped, end - into.position()));
            skipped = 0;
            at = block;
            name++;
        }
        Zeros.put(into, end - into.position());
    }

    /// @param block in which the name's first byte stands
    private byte[] bytes(PlannedFolder folder, int name, int block) {
        FileIdentifierDescriptor descriptor = name == 0 ? parent(folder) : child(folder, name - 1);
        ByteBuffer bytes = ByteBuffer.allocate(descriptor.length());
        long location = addresses.of(folder.firstBlock() + 1 + block).block();
        DescriptorTag.write(descriptor, plan.revision().tagVersion(), location, bytes);
        return bytes.array();
    }

    private FileIdentifierDescriptor parent(PlannedFolder folder) {
        PlannedFolder parent = folder.parent();
        AllocationDescriptor icb = addresses.icb(parent.firstBlock(), plan.uniqueIdOf(parent.node()));
        int characteristics = FileIdentifierDescriptor.DIRECTORY | FileIdentifierDescriptor.PARENT;
        return new FileIdentifierDescriptor(characteristics, icb, NOTHING, NOTHING);
    }

    private FileIdentifierDescriptor child(PlannedFolder folder, int child) {
        PlannedNode node = folder.children()[child];
        AllocationDescriptor icb = addresses.icb(plan.entryBlockOf(node), plan.uniqueIdOf(folder, child));
        int characteristics = (node instanceof PlannedDirectory ? FileIdentifierDescriptor.DIRECTORY : 0)
                | (node.node().attributes().marks().hidden() ? FileIdentifierDescriptor.HIDDEN : 0);
        return new FileIdentifierDescriptor(characteristics, icb, NOTHING, CompressedUnicode.encode(folder.nameOf(child)));
    }
}
