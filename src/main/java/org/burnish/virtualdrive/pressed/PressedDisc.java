package org.burnish.virtualdrive.pressed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.block.BlockSource;
import org.burnish.virtualdrive.medium.BluRayStructures;
import org.burnish.virtualdrive.medium.DiscInformation;
import org.burnish.virtualdrive.medium.DvdStructures;
import org.burnish.virtualdrive.medium.Feature;
import org.burnish.virtualdrive.medium.FictionalToc;
import org.burnish.virtualdrive.medium.FormatCapacity;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.TrackInformation;

/// A DVD-ROM or a BD-ROM with the blocks of an image.
public final class PressedDisc implements Medium {
    private static final int BLOCK = 2048;
    private static final int DVD_LAYER = 2_295_104;
    private static final int BLU_RAY_LAYER = 12_219_392;

    private final Family family;
    private final BlockSource blocks;
    private final int count;

    /// @param blocks closed with the medium
    public PressedDisc(Family family, BlockSource blocks) {
        this.family = family;
        this.blocks = blocks;
        this.count = Math.toIntExact(blocks.blockCount());
    }

    @Override
    public Family family() {
        return family;
    }

    @Override
    public int profile() {
        return family == Family.BD ? 0x40 : 0x10;
    }

    @Override
    public List<Feature> features() {
        int packet = family == Family.BD ? 32 : 16;
        Feature reading = family == Family.BD
                ? Feature.of(0x0040, 1, 0, 0, 0, 0, 0, 0x0F, 0, 0x0F, 0, 0, 0, 0, 0, 0x0F, 0, 0x0F, 0, 0, 0, 0, 0, 0x0F, 0, 0, 0, 0, 0, 0)
                : Feature.of(0x001F, 1, 1, 0, 1, 0);
        return List.of(Feature.of(0x0010, 0, 0, 0, 8, 0, 0, packet, 1, 0), reading);
    }

    @Override
    public Speeds speeds() {
        return new Speeds(family == Family.BD ? List.of(53_946, 26_973, 8991) : List.of(22_160, 11_080, 5540), List.of());
    }

    @Override
    public DiscInformation discInformation() {
        return DiscInformation.whole(false, DiscInformation.Status.COMPLETE, 0);
    }

    @Override
    public List<TrackInformation> tracks() {
        return List.of(TrackInformation.whole(count, family == Family.BD ? 32 : 16));
    }

    @Override
    public int capacity() {
        return count;
    }

    @Override
    public void read(int address, int number, ByteBuffer into) throws Refusal {
        if (address < 0 || address >= count) {
            throw Refusal.outOfRange(address);
        }
        if (number > count - address) {
            throw Refusal.outOfRange(count);
        }
        int limit = into.limit();
        into.limit(into.position() + number * BLOCK);
        try {
            blocks.read(address, into);
        } catch (IOException e) {
            throw Refusal.at(address, 3, 0x11, 0);
        } finally {
            into.limit(limit);
        }
    }

    @Override
    public byte[] toc(int format, int first, boolean msf) throws Refusal {
        return FictionalToc.of(format, first, msf, tracks(), count);
    }

    @Override
    public int[] structures() {
        return family == Family.BD
                ? new int[] {BluRayStructures.DISC_INFORMATION}
                : new int[] {DvdStructures.PHYSICAL_FORMAT, DvdStructures.COPYRIGHT, DvdStructures.MANUFACTURING};
    }

    @Override
    public byte[] structure(int layer, int format, int address) throws Refusal {
        if (family == Family.BD) {
            return blurayStructure(format);
        }
        boolean dual = count > DVD_LAYER;
        if (layer > (dual ? 1 : 0)) {
            throw Refusal.field(6);
        }
        return switch (format) {
            case DvdStructures.PHYSICAL_FORMAT -> DvdStructures.physicalFormat(0, 1, 1, count, dual ? (count + 31) / 32 * 16 : 0);
            case DvdStructures.COPYRIGHT -> DvdStructures.copyright();
            case DvdStructures.MANUFACTURING -> new byte[2048];
            default -> throw Refusal.field(7);
        };
    }

    private byte[] blurayStructure(int format) throws Refusal {
        if (format != BluRayStructures.DISC_INFORMATION) {
            throw Refusal.field(7);
        }
        int layers = (count + BLU_RAY_LAYER - 1) / BLU_RAY_LAYER;
        boolean dense = layers > 2;
        return BluRayStructures.information("BDO", Math.clamp(layers, 1, 4), dense ? 5 : 2, count, "", "");
    }

    @Override
    public List<FormatCapacity> formatCapacities() {
        return List.of(new FormatCapacity(count, FormatCapacity.FORMATTED, BLOCK));
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
