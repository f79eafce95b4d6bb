package org.burnish.scsi.spc;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Command;
import org.burnish.scsi.Sense;

/// Whatever a device answers, reading it ends with an answer or a [DiscFormatException].
class PrimaryAnswersFuzzTest {
    @FuzzTest
    void anyAnswerIsRead(byte[] bytes) throws IOException {
        Sense.read(bytes).progress();
        Sense.read(bytes).fieldPointer();
        new RequestSense().decode(ByteReader.of(bytes));
        for (Command<?> command : List.of(new Inquiry(), ModeSense.current(5))) {
            try {
                command.decode(ByteReader.of(bytes));
            } catch (DiscFormatException e) {
                // It is unusable, and that is said.
            }
        }
        ModeSense.current(5).wholeLength(bytes);
    }
}
