package org.burnish.filesystem.eltorito;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.DiscFormatException;

/// Whatever stands in a boot catalogue, reading it ends, and what was read can be written again.
class BootCatalogueFuzzTest {
    @FuzzTest
    void anyCatalogueIsRead(byte[] bytes) {
        BootCatalogue read;
        try {
            read = BootCatalogue.read(ByteReader.of(bytes));
        } catch (DiscFormatException e) {
            return;
        }
        assertThat(read.length()).isLessThanOrEqualTo(bytes.length);
        assertThat(read.entries().size()).isLessThanOrEqualTo(Math.max(1, bytes.length / BootCatalogue.ENTRY));
        BootCatalogue again = BootCatalogue.of(read.entries());
        ByteBuffer written = ByteBuffer.allocate(again.length());
        again.write(new ByteWriter(written));
        assertThat(written.hasRemaining()).isFalse();
    }
}
