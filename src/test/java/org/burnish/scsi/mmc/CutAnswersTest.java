package org.burnish.scsi.mmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.burnish.bytes.ByteReader;
import org.junit.jupiter.api.Test;

/// Every answer cut at every byte, and with every length field at its largest.
class CutAnswersTest {
    @Test
    void whateverIsLeftIsReadOrRefused() throws IOException {
        byte[] whole = new byte[300];
        Arrays.fill(whole, (byte) 0xFF);
        byte[] zeros = new byte[300];
        var fuzz = new DriveAnswersFuzzTest();
        for (int length = 0; length <= whole.length; length++) {
            fuzz.anyAnswerIsRead(Arrays.copyOf(whole, length));
            fuzz.anyAnswerIsRead(Arrays.copyOf(zeros, length));
        }
        assertThat(ReadTocPmaAtip.toc().decode(ByteReader.of(Arrays.copyOf(whole, 300))).tracks()).hasSize(37);
    }
}
