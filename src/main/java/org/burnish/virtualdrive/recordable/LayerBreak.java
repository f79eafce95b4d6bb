package org.burnish.virtualdrive.recordable;

import org.burnish.bytes.Clause;
import org.burnish.virtualdrive.medium.DvdStructures;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.medium.Refusal;

/// Where the first layer of a DVD+R DL ends. It can be said once, before anything is recorded.
@Clause("MMC-6 6.23.3.2.19")
final class LayerBreak {
    private static final int LENGTH = 8;

    private LayerBreak() {}

    static void set(DiscRecord disc, int format, byte[] parameters) throws Refusal {
        if (format != DvdStructures.LAYER_BOUNDARY || disc.type != MediumType.DVD_PLUS_R_DL) {
            throw Refusal.field(7);
        }
        if (parameters.length != LENGTH) {
            throw Refusal.of(5, 0x1A, 0);
        }
        if (!disc.zones.isBlank() || disc.layerEndSet) {
            throw Refusal.sequence();
        }
        int blocks = java.nio.ByteBuffer.wrap(parameters).getInt(4);
        if (blocks <= 0 || blocks > disc.type.blocks() / 2 || blocks % disc.type.unit() != 0) {
            throw Refusal.parameter(8);
        }
        disc.layerEnd = blocks;
        disc.layerEndSet = true;
        disc.capacity = 2 * blocks;
        disc.zones = Zones.blank(disc.capacity);
        disc.keep();
    }

    static byte[] structure(DiscRecord disc) {
        return java.nio.ByteBuffer.allocate(LENGTH).put(0, (byte) (disc.layerEndSet ? 0x80 : 0)).putInt(4, disc.layerEnd).array();
    }
}
