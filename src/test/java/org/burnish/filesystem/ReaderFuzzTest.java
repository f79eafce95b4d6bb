package org.burnish.filesystem;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.burnish.bytes.FindingList;
import org.burnish.bytes.Findings;
import org.burnish.check.ImageCheck;
import org.burnish.job.Progress;
import org.burnish.tree.Volume;

/// Whatever is on an image, reading and checking it ends, and nothing but an [IOException] comes out.
class ReaderFuzzTest {
    @FuzzTest
    void anImageWithAnyDamageIsRead(byte[] damage) {
        try {
            Volumes volumes = Volumes.open(new HeldBlocks(Damage.done(damage)), new FindingList(10));
            for (Volumes.RecordedSession session : volumes.sessions()) {
                for (Volume volume : session.volumes()) {
                    BoundedWalk.walk(volume.root());
                }
            }
        } catch (IOException e) {
            // It is damaged, and that is said.
        }
    }

    @FuzzTest
    void anImageWithAnyDamageIsChecked(byte[] damage) {
        try {
            ImageCheck.run(new HeldBlocks(Damage.done(damage)), Progress.NONE);
        } catch (IOException e) {
            // It is damaged, and that is said.
        }
    }

    @FuzzTest
    void anyBytesBehindADescriptorAreRead(byte[] bytes) {
        byte[] image = Damage.done(new byte[0]);
        System.arraycopy(bytes, 0, image, 16 * 2048, Math.min(bytes.length, image.length - 16 * 2048));
        try {
            BoundedWalk.walk(Volumes.open(new HeldBlocks(image), Findings.IGNORED).preferred().root());
        } catch (IOException e) {
            // It is no image, and that is said.
        }
    }
}
