package org.burnish.filesystem;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.burnish.bytes.FindingList;
import org.burnish.bytes.Findings;
import org.burnish.check.ImageCheck;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.Volume;

/// Whatever is on an image, reading and checking it ends, and nothing but an [IOException] comes out.
class ReaderFuzzTest {
    private static final int MOST_NODES = 3000;
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_OF_A_FILE = 1 << 16;

    @FuzzTest
    void anImageWithAnyDamageIsRead(byte[] damage) {
        try {
            Volumes volumes = Volumes.open(new HeldBlocks(Damage.done(damage)), new FindingList(10));
            for (Volumes.RecordedSession session : volumes.sessions()) {
                for (Volume volume : session.volumes()) {
                    walk(volume.root());
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
            walk(Volumes.open(new HeldBlocks(image), Findings.IGNORED).preferred().root());
        } catch (IOException e) {
            // It is no image, and that is said.
        }
    }

    /// A folder may be reached in any number of ways, so the walk has a limit of its own.
    private static void walk(Directory root) throws IOException {
        Deque<Directory> ahead = new ArrayDeque<>();
        ahead.add(root);
        int nodes = 0;
        int bytes = 0;
        while (!ahead.isEmpty() && nodes < MOST_NODES && bytes < MOST_BYTES) {
            for (Node node : ahead.removeLast().children()) {
                nodes++;
                if (node instanceof Directory folder) {
                    ahead.add(folder);
                } else if (node instanceof RegularFile file) {
                    bytes += read(file);
                }
                if (nodes >= MOST_NODES || bytes >= MOST_BYTES) {
                    return;
                }
            }
        }
    }

    private static int read(RegularFile file) {
        ByteBuffer into = ByteBuffer.allocate(MOST_OF_A_FILE);
        try {
            long position = 0;
            while (into.hasRemaining() && file.content().read(position, into) > 0) {
                position = into.position();
            }
            file.content().read(Math.max(0, file.content().length() - 1), into.clear().limit(1));
        } catch (IOException e) {
            // This file is damaged; others may not be.
        }
        return MOST_OF_A_FILE - into.remaining();
    }
}
