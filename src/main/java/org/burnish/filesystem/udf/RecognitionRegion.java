package org.burnish.filesystem.udf;

import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.layout.Layout;
import org.burnish.layout.Region;

/// The blocks that say that UDF is there. A fourth one is empty, so that nothing that follows can be taken
/// for more of them.
@Clause("ECMA-167 2/8.3, 2/9; UDF 2.1.7")
final class RecognitionRegion implements Region {
    static final int BLOCKS = 4;

    private final List<VolumeStructureDescriptor> descriptors;

    RecognitionRegion(Revision revision) {
        this.descriptors = List.of(new VolumeStructureDescriptor(VolumeStructureDescriptor.BEGIN),
                new VolumeStructureDescriptor(revision.standard()), new VolumeStructureDescriptor(VolumeStructureDescriptor.END));
    }

    @Override
    public long blocks() {
        return BLOCKS;
    }

    @Override
    public void render(Layout layout, long first, ByteBuffer into) {
        ByteWriter out = new ByteWriter(into);
        for (int i = (int) first; into.hasRemaining(); i++) {
            if (i < descriptors.size()) {
                descriptors.get(i).write(out);
            } else {
                out.zeros(VolumeStructureDescriptor.LENGTH);
            }
        }
    }

    @Override
    public String toString() {
        return "UDF recognition";
    }
}
