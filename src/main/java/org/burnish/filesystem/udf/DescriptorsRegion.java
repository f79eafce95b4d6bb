package org.burnish.filesystem.udf;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import org.burnish.bytes.Zeros;
import org.burnish.layout.Layout;
import org.burnish.layout.Region;

/// Blocks with a descriptor in each, as far as there are descriptors.
final class DescriptorsRegion implements Region {
    private static final int BLOCK = FileAllocation.BLOCK;

    private final String name;
    private final int blocks;
    private final int tagVersion;
    private final Function<Layout, List<Descriptor>> descriptors;
    private final Function<Layout, Long> origin;

    /// @param origin the sector from which tags count
    DescriptorsRegion(String name, int blocks, Revision revision, Function<Layout, List<Descriptor>> descriptors, Function<Layout, Long> origin) {
        this.name = name;
        this.blocks = blocks;
        this.tagVersion = revision.tagVersion();
        this.descriptors = descriptors;
        this.origin = origin;
    }

    @Override
    public long blocks() {
        return blocks;
    }

    @Override
    public void render(Layout layout, long first, ByteBuffer into) {
        List<Descriptor> all = descriptors.apply(layout);
        long location = layout.firstBlockOf(this) - origin.apply(layout);
        for (int i = (int) first; into.hasRemaining(); i++) {
            int end = into.position() + BLOCK;
            if (i < all.size()) {
                DescriptorTag.write(all.get(i), tagVersion, location + i, into);
            }
            Zeros.put(into, end - into.position());
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
