package org.burnish.virtualdrive.cd;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.disc.cd.SectorMode;
import org.burnish.virtualdrive.medium.Refusal;

/// Makes sectors of blocks and keeps them, unless it is only a test. No command allocates anything.
final class SectorWriter {
    private static final int BATCH = 32;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final byte[] NO_SUB_HEADER = new byte[4];

    private final SectorStore store;
    private final byte[] sectors = new byte[BATCH * SectorMode.LENGTH];
    private final ByteBuffer buffer = ByteBuffer.wrap(sectors);

    SectorWriter(SectorStore store) {
        this.store = store;
    }

    /// Writes blocks that come over.
    void write(BlockForm form, int block, int count, ByteBuffer from, byte[] subHeader, boolean test) throws Refusal {
        for (int done = 0; done < count; ) {
            int part = Math.min(BATCH, count - done);
            for (int i = 0; i < part; i++) {
                form.compose(from, sectors, i * SectorMode.LENGTH, block + done + i, subHeader);
            }
            if (!test) {
                keep(block + done, part);
            }
            done += part;
        }
    }

    /// Writes blocks that the drive makes.
    void generate(BlockForm form, int block, int end, boolean test) throws Refusal {
        write(form, block, Math.max(0, end - block), NOTHING, NO_SUB_HEADER, test);
    }

    private void keep(int block, int count) throws Refusal {
        try {
            store.write(block, buffer.clear().limit(count * SectorMode.LENGTH));
        } catch (IOException e) {
            throw Refusal.at(block, 3, 0x0C, 0);
        }
    }

    /// What the drive makes where a track of this kind has none of its own blocks.
    static BlockForm empty(BlockForm form) {
        return switch (form.trackMode()) {
            case AUDIO -> BlockForm.SILENCE;
            case MODE_1 -> BlockForm.EMPTY_MODE_1;
            default -> form == BlockForm.MODE_2 ? BlockForm.EMPTY_MODE_2 : BlockForm.EMPTY_XA;
        };
    }
}
