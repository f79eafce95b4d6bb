package org.burnish.filesystem;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.burnish.bytes.FindingList;
import org.burnish.check.ImageCheck;
import org.burnish.job.Progress;
import org.burnish.tree.Volume;

/// Whatever is in a UDF volume, reading and checking it ends, and nothing but an [IOException] comes out.
class UdfFuzzTest {
    @FuzzTest
    void aVolumeWithAnyDamageIsRead(byte[] damage) {
        try {
            Volumes volumes = Volumes.open(new HeldBlocks(UdfDamage.done(damage)), new FindingList(10));
            for (Volume volume : volumes.last().volumes()) {
                BoundedWalk.walk(volume.root());
            }
        } catch (IOException e) {
            // It is damaged, and that is said.
        }
    }

    @FuzzTest
    void aVolumeWithAnyDamageIsChecked(byte[] damage) {
        try {
            ImageCheck.run(new HeldBlocks(UdfDamage.done(damage)), Progress.NONE);
        } catch (IOException e) {
            // It is damaged, and that is said.
        }
    }
}
