package org.burnish.filesystem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.burnish.bytes.Crc16;
import org.burnish.filesystem.udf.Revision;
import org.burnish.job.Progress;
import org.burnish.layout.PlannedImage;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.TreeBuilder;

/// Turns the bytes of a fuzzer into a UDF image with a few fields changed and the checksums over them right, which goes
/// deeper than any bytes would.
///
/// The first byte chooses the image. Each change that follows names one of the sectors that are not empty (2 bytes) and a
/// place in it (2 bytes), says how many bytes to write and whether the checksums are made right (1 byte), and has the bytes.
final class UdfDamage {
    private static final int SECTOR = 2048;
    private static final int TAG = 16;
    /// Bytes of a name's descriptor before the name.
    private static final int NAME = 38;
    private static final List<Sound> IMAGES = images();

    /// An image and those of its sectors that are not empty.
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Sound(byte[] bytes, int[] sectors) {}

    private UdfDamage() {}

    private static List<Sound> images() {
        Set<FileSystem> alone = Set.of(FileSystem.UDF);
        Set<FileSystem> bridge = Set.of(FileSystem.ISO9660, FileSystem.UDF);
        List<Sound> images = new ArrayList<>();
        images.add(sound(alone, Revision.V1_02));
        images.add(sound(alone, Revision.V2_01));
        images.add(sound(alone, Revision.V2_50));
        images.add(sound(bridge, Revision.V1_50));
        images.add(sound(bridge, Revision.V2_60));
        return images;
    }

    private static Sound sound(Set<FileSystem> fileSystems, Revision revision) {
        MasteringOptions options = MasteringOptions.builder().fileSystems(fileSystems).udfRevision(revision)
                .date(OffsetDateTime.parse("2024-01-02T03:04:05Z")).build();
        try {
            PlannedImage image = Mastering.plan(tree(), options, Progress.NONE).image();
            byte[] bytes = new byte[(int) image.length()];
            image.read(0, ByteBuffer.wrap(bytes));
            return new Sound(bytes, sectors(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Directory tree() {
        BytesContent shared = new BytesContent(new byte[5000]);
        return new TreeBuilder().file("docs/a", "text").file("docs/名前", new BytesContent(new byte[3000])).file("one", shared).file("two", shared)
                .link("link", "docs/a").special("device", SpecialFile.Kind.BLOCK_DEVICE, 8, 1).folder("folder/in/a folder").file("empty", "").build();
    }

    private static int[] sectors(byte[] bytes) {
        return IntStream.range(16, bytes.length / SECTOR)
                .filter(sector -> !ByteBuffer.wrap(bytes, sector * SECTOR, SECTOR).equals(ByteBuffer.allocate(SECTOR)))
                .toArray();
    }

    static byte[] done(byte[] input) {
        ByteBuffer in = ByteBuffer.wrap(input);
        Sound sound = IMAGES.get((in.hasRemaining() ? in.get() & 0xFF : 0) % IMAGES.size());
        byte[] image = sound.bytes.clone();
        while (in.remaining() >= 6) {
            int sector = sound.sectors[(in.getShort() & 0xFFFF) % sound.sectors.length];
            int at = (in.getShort() & 0xFFFF) % SECTOR;
            int how = in.get() & 0xFF;
            for (int i = 0; i <= how % 8 && in.hasRemaining() && at + i < SECTOR; i++) {
                image[sector * SECTOR + at + i] = in.get();
            }
            if (how < 0xC0) {
                retag(image, descriptorAround(image, sector * SECTOR, at));
            }
        }
        return image;
    }

    /// Where the descriptor starts that a byte of a sector is in: names stand one behind the other.
    private static int descriptorAround(byte[] image, int sector, int at) {
        int start = sector;
        int end = sector;
        while (end <= sector + at && end + NAME < sector + SECTOR && image[end] == 1 && image[end + 1] == 1) {
            start = end;
            int length = NAME + (image[start + 19] & 0xFF) + (image[start + 36] & 0xFF) + ((image[start + 37] & 0xFF) << 8);
            end = start + (length + 3 & ~3);
        }
        return start;
    }

    /// Makes the checksums of a descriptor right, if one starts here.
    private static void retag(byte[] image, int at) {
        int length = Math.min(image[at + 10] & 0xFF | (image[at + 11] & 0xFF) << 8, SECTOR - at % SECTOR - TAG);
        int crc = Crc16.of(image, at + TAG, length);
        image[at + 8] = (byte) crc;
        image[at + 9] = (byte) (crc >> 8);
        int sum = 0;
        for (int i = 0; i < TAG; i++) {
            sum += i == 4 ? 0 : image[at + i] & 0xFF;
        }
        image[at + 4] = (byte) sum;
    }
}
