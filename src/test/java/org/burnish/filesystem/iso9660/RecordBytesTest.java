package org.burnish.filesystem.iso9660;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.iso9660.PathTableRecord.ByteOrder;
import org.junit.jupiter.api.Test;

/// Directory and path table records against the bytes that the standard's tables prescribe.
class RecordBytesTest {
    private static final DirectoryRecord RECORD = new DirectoryRecord(0, 0x17, 0x800, Instant.parse("2026-11-22T20:53:32Z"),
            DirectoryRecord.DIRECTORY, 0, 0, 1, new byte[] {'A', 'B'}, new byte[] {9, 8, 7});
    private static final byte[] RECORD_BYTES = HexFormat.of().parseHex(
            ("28 00 17000000 00000017 00080000 00000800 7e0b1614352000 02 00 00 0100 0001 02 4142 00 090807 00").replace(" ", ""));

    @Test
    void aDirectoryRecordIsWrittenWithItsPaddingAndAnEvenLength() {
        assertThat(written(RECORD::write)).isEqualTo(RECORD_BYTES);
        assertThat(RECORD.length()).isEqualTo(RECORD_BYTES.length);
    }

    @Test
    void aDirectoryRecordReadsBackFieldByField() throws Exception {
        DirectoryRecord read = DirectoryRecord.read(ByteReader.of(RECORD_BYTES));
        assertThat(read).usingRecursiveComparison().ignoringFields("systemUse").isEqualTo(RECORD);
        assertThat(read.systemUse()).startsWith(RECORD.systemUse());
    }

    @Test
    void aDirectoryRecordCutAnywhereIsUnusable() {
        for (int length = 0; length < RECORD_BYTES.length; length++) {
            byte[] cut = Arrays.copyOf(RECORD_BYTES, length);
            assertThatThrownBy(() -> DirectoryRecord.read(ByteReader.of(cut))).isInstanceOf(DiscFormatException.class);
        }
    }

    @Test
    void anIdentifierLongerThanItsRecordIsUnusable() {
        byte[] hostile = RECORD_BYTES.clone();
        hostile[32] = (byte) 200;
        assertThatThrownBy(() -> DirectoryRecord.read(ByteReader.of(hostile))).isInstanceOf(DiscFormatException.class);
    }

    @Test
    void pathTableRecordsComeInEitherByteOrder() throws Exception {
        PathTableRecord record = new PathTableRecord(0, 0x1234, 2, new byte[] {'A', 'B', 'C'});
        byte[] little = HexFormat.of().parseHex("030034120000020041424300");
        byte[] big = HexFormat.of().parseHex("030000001234000241424300");
        assertThat(written(out -> record.write(out, ByteOrder.L))).isEqualTo(little);
        assertThat(written(out -> record.write(out, ByteOrder.M))).isEqualTo(big);
        assertThat(PathTableRecord.read(ByteReader.of(little), ByteOrder.L)).usingRecursiveComparison().isEqualTo(record);
        assertThat(PathTableRecord.read(ByteReader.of(big), ByteOrder.M)).usingRecursiveComparison().isEqualTo(record);
    }

    private static byte[] written(Consumer<ByteWriter> writing) {
        ByteBuffer buffer = ByteBuffer.allocate(256);
        writing.accept(new ByteWriter(buffer));
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
