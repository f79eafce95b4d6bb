package org.burnish.filesystem;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.List;
import org.burnish.bytes.FindingList;
import org.burnish.check.ImageCheck;
import org.burnish.job.Progress;
import org.burnish.layout.PlannedImage;
import org.burnish.tree.Attributes;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SymbolicLink;
import org.burnish.tree.Volume;

/// A sound image with some of its bytes replaced is read, or refused with an [IOException], and checked; anything
/// else that is thrown, or does not end, is a fault.
class ImageFuzzTest {
    private static final int MOST_NODES = 2000;
    private static final int MOST_BYTES = 1 << 20;
    private static final byte[] SOUND = soundImage();

    @FuzzTest
    void anyImageIsReadOrRefused(byte[] changes) {
        HeldBlocks image = new HeldBlocks(changed(changes));
        try {
            for (Volume volume : Volumes.open(image, new FindingList(10)).last().volumes()) {
                walk(volume.root(), new int[] {MOST_NODES});
            }
        } catch (IOException refused) {
            // A plain refusal is all that may happen.
        }
    }

    @FuzzTest
    void anyImageIsCheckedOrRefused(byte[] changes) {
        try {
            ImageCheck.run(new HeldBlocks(changed(changes)), Progress.NONE);
        } catch (IOException refused) {
            // A plain refusal is all that may happen.
        }
    }

    /// Three bytes each: where, in the part of the image that has structures, and what.
    private static byte[] changed(byte[] changes) {
        byte[] image = SOUND.clone();
        for (int i = 0; i + 2 < changes.length && i < 300; i += 3) {
            int at = (changes[i] & 0xFF) << 8 | changes[i + 1] & 0xFF;
            image[0x8000 + at % (image.length - 0x8000)] = changes[i + 2];
        }
        return image;
    }

    private static void walk(Directory folder, int[] left) throws IOException {
        for (Node node : folder.children()) {
            if (left[0]-- <= 0) {
                return;
            }
            if (node instanceof Directory inner) {
                walk(inner, left);
            } else if (node instanceof RegularFile file) {
                read(file);
            }
        }
    }

    private static void read(RegularFile file) {
        ByteBuffer into = ByteBuffer.allocate(4096);
        try {
            for (long position = 0; position < MOST_BYTES; ) {
                int count = file.content().read(position, into.clear());
                if (count <= 0) {
                    return;
                }
                position += count;
            }
        } catch (IOException refused) {
            // The next file may be sound.
        }
    }

    private static byte[] soundImage() {
        Node file = new RegularFile("a file with a long name.txt", Attributes.FILE, new BytesContent(new byte[3000]));
        Node link = new SymbolicLink("link", Attributes.FILE, "/a/long/way/../to " + "x".repeat(200));
        Directory folder = new Directory("folder", Attributes.DIRECTORY, List.of(file, link));
        Directory root = new Directory("", Attributes.DIRECTORY, List.of(folder, file));
        MasteringOptions options =
                MasteringOptions.builder().padding(0).date(OffsetDateTime.parse("2026-01-01T00:00:00Z")).build();
        try (PlannedImage image = Mastering.plan(root, options, Progress.NONE).image()) {
            ByteBuffer bytes = ByteBuffer.allocate((int) image.blockCount() * image.blockSize());
            image.read(0, bytes);
            return bytes.array();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
