package org.burnish.filesystem.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.layout.Layout;
import org.burnish.layout.Region;

/// The boot catalogue in blocks of its own that no file shows.
final class CatalogueRegion implements Region {
    private static final int BLOCK = 2048;

    private final BootPlan plan;

    CatalogueRegion(BootPlan plan) {
        this.plan = plan;
    }

    @Override
    public long blocks() {
        return plan.catalogueLength() / BLOCK;
    }

    @Override
    public void render(Layout layout, long first, ByteBuffer into) throws IOException {
        into.put(plan.catalogue(layout), (int) first * BLOCK, into.remaining());
    }

    @Override
    public String toString() {
        return "boot catalogue";
    }
}
