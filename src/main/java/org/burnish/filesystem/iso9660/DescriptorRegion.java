package org.burnish.filesystem.iso9660;

import java.nio.ByteBuffer;
import java.util.function.Function;
import org.burnish.bytes.ByteWriter;
import org.burnish.layout.Layout;
import org.burnish.layout.Region;

/// One block with a volume descriptor.
public final class DescriptorRegion implements Region {
    private final String name;
    private final Function<Layout, VolumeDescriptor> descriptor;

    /// @param name what it is, as a user would say it
    public DescriptorRegion(String name, Function<Layout, VolumeDescriptor> descriptor) {
        this.name = name;
        this.descriptor = descriptor;
    }

    @Override
    public long blocks() {
        return 1;
    }

    @Override
    public void render(Layout layout, long first, ByteBuffer into) {
        descriptor.apply(layout).write(new ByteWriter(into));
    }

    @Override
    public String toString() {
        return name;
    }
}
