package org.burnish.filesystem.iso9660;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.DiscFormatException;

/// Whatever a directory record holds, it is read or refused, and what was read comes out the same when it is written; but for
/// times that a zone has taken out of the field's years.
class DirectoryRecordFuzzTest {
    @FuzzTest
    void anyRecordIsReadAndWrittenAgain(byte[] bytes) {
        try {
            if (bytes.length == 0) {
                return;
            }
            DirectoryRecord record = DirectoryRecord.read(ByteReader.of(bytes));
            if (record.length() <= DirectoryRecord.LONGEST) {
                ByteBuffer buffer = ByteBuffer.allocate(DirectoryRecord.LONGEST);
                record.write(new ByteWriter(buffer));
                DirectoryRecord again = DirectoryRecord.read(ByteReader.of(buffer.array()));
                assertThat(again.location()).isEqualTo(record.location());
                assertThat(again.dataLength()).isEqualTo(record.dataLength());
                if (record.recorded() == null || RecordingTime.reaches(record.recorded())) {
                    assertThat(again.recorded()).isEqualTo(record.recorded());
                }
                assertThat(again.identifier()).isEqualTo(record.identifier());
                assertThat(again.systemUse()).startsWith(record.systemUse());
            }
        } catch (DiscFormatException e) {
            // It is no record, and that is said.
        }
    }

    @FuzzTest
    void anyDescriptorIsRead(byte[] bytes) {
        byte[] block = new byte[VolumeDescriptor.LENGTH];
        System.arraycopy(bytes, 0, block, 0, Math.min(bytes.length, block.length));
        System.arraycopy(VolumeDescriptor.StandardIdentifier.BYTES, 0, block, 1, 5);
        try {
            VolumeDescriptor.read(ByteReader.of(block));
        } catch (DiscFormatException e) {
            // It is no descriptor, and that is said.
        }
    }
}
