package org.burnish.filesystem.zisofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.zip.Deflater;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Content;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Compressed files that claim more than they hold. How honest ones are read is tested with the programs that make them.
class CompressedFileTest {
    private static final int BLOCK = 1 << 15;
    private static final int HEADER = 16;
    private static final byte[] MAGIC = HexFormat.of().parseHex("37e45396c9dbd607");

    private static Content inflated(byte[] recorded, long claimed) {
        return new CompressedFile(CompressedFile.ZF, 1, HEADER, 15, claimed).decode(new BytesContent(recorded));
    }

    /// A recorded file of these compressed blocks, one behind the other.
    private static byte[] recorded(byte[]... blocks) {
        int at = HEADER + 4 * (blocks.length + 1);
        int length = at;
        for (byte[] block : blocks) {
            length += block.length;
        }
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).put(MAGIC).putLong(0).putInt(at);
        for (byte[] block : blocks) {
            at += block.length;
            out.putInt(at);
        }
        for (byte[] block : blocks) {
            out.put(block);
        }
        return out.array();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[4096];
        while (!deflater.finished()) {
            out.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static int read(Content content, long position) throws IOException {
        return content.read(position, ByteBuffer.allocate(4096));
    }

    @Test
    void anExabyteOfWhichNothingIsThereIsReadAsFarAsItGoes() throws Exception {
        Content bomb = inflated(recorded(new byte[0], deflated(new byte[BLOCK])), 1L << 60);

        assertThat(read(bomb, 0)).isEqualTo(4096);
        assertThat(read(bomb, BLOCK)).isEqualTo(4096);
        assertThatThrownBy(() -> read(bomb, 2 * BLOCK)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(bomb, (1L << 60) - 1)).isInstanceOf(IOException.class).hasMessageContaining("ends at byte");
    }

    @Test
    void aBlockThatInflatesToMoreThanABlockGivesABlock() throws Exception {
        byte[] huge = deflated(new byte[64 << 20]);
        Content bomb = inflated(recorded(huge), BLOCK);
        ByteBuffer all = ByteBuffer.allocate(BLOCK + 1);

        assertThat(huge).hasSizeGreaterThan(BLOCK);
        assertThat(bomb.read(0, all)).isEqualTo(BLOCK);
        assertThat(bomb.read(BLOCK, all)).isEqualTo(-1);
    }

    @Test
    void aBlockOfImpossibleSizeIsNotEvenRead() {
        byte[] recorded = recorded(new byte[3 * BLOCK]);

        assertThatThrownBy(() -> read(inflated(recorded, BLOCK), 0)).isInstanceOf(IOException.class)
                .hasMessageContaining("compressed block 0 claims to lie from byte 24 to " + (24 + 3 * BLOCK));
    }

    @Test
    void pointersThatLeadBackAndMissingHeadersAreSaid() {
        byte[] back = recorded(deflated(new byte[BLOCK]));
        ByteBuffer.wrap(back).order(ByteOrder.LITTLE_ENDIAN).putInt(HEADER + 4, 3);
        byte[] headless = recorded(deflated(new byte[BLOCK]));
        headless[0] = 0;

        assertThatThrownBy(() -> read(inflated(back, BLOCK), 0)).hasMessageContaining("claims to lie from byte 24 to 3");
        assertThatThrownBy(() -> read(inflated(headless, BLOCK), 0)).hasMessageContaining("no header of compressed files");
        assertThatThrownBy(() -> read(inflated(new byte[5], BLOCK), 0)).hasMessageContaining("ends at byte 5");
    }

    @Test
    void whatIsClaimedOfSizesIsCheckedWithoutReadingMoreThanIsThere() throws Exception {
        byte[] whole = recorded(deflated(new byte[BLOCK]), deflated(new byte[100]));
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(8, BLOCK + 100);
        byte[] endless = whole.clone();
        ByteBuffer.wrap(endless).order(ByteOrder.LITTLE_ENDIAN).putInt(8, -1);
        byte[] back = whole.clone();
        ByteBuffer.wrap(back).order(ByteOrder.LITTLE_ENDIAN).putInt(HEADER + 4, 3);

        assertThat(flaw(whole, BLOCK + 100)).isNull();
        assertThat(flaw(whole, BLOCK + 99)).isEqualTo("claims 32867 bytes uncompressed, but the compressed file's header says 32868");
        assertThat(flaw(endless, 0xFFFF_FFFFL)).endsWith("too few for the places of 131072 blocks");
        assertThat(flaw(back, BLOCK + 100)).startsWith("compressed block 0 claims to lie from byte 28 to 3 of ");
        assertThatThrownBy(() -> flaw(new byte[7], BLOCK)).hasMessageContaining("ends at byte 7");
    }

    private static @Nullable String flaw(byte[] recorded, long claimed) throws IOException {
        return new CompressedFile(CompressedFile.ZF, 1, HEADER, 15, claimed).flawOfSize(new BytesContent(recorded));
    }
}
