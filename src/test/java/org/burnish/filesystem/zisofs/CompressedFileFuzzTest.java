package org.burnish.filesystem.zisofs;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.burnish.bytes.ByteReader;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Content;

/// Whatever a compressed file holds, checking and reading it takes bounded memory and ends with its bytes or an [IOException].
class CompressedFileFuzzTest {
    private static final int ENTRY = 12;

    /// The first bytes are the entry, the rest is the recorded file.
    @FuzzTest
    void anyCompressedFileIsRead(byte[] bytes) {
        byte[] entry = Arrays.copyOf(bytes, ENTRY);
        Content recorded = new BytesContent(bytes.length > ENTRY ? Arrays.copyOfRange(bytes, ENTRY, bytes.length) : new byte[0]);
        try {
            if (CompressedFile.decode(CompressedFile.ZF, 1, ByteReader.of(entry)) instanceof CompressedFile file) {
                Content content = file.decode(recorded);
                file.flawOfSize(recorded);
                read(content, 0);
                read(content, content.length() / 2);
                read(content, content.length() - 1);
            }
        } catch (IOException e) {
            // It is damaged, and that is said.
        }
    }

    private static void read(Content content, long position) throws IOException {
        if (position >= 0) {
            content.read(position, ByteBuffer.allocate(4096));
        }
    }
}
