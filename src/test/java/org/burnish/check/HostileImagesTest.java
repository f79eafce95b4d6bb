package org.burnish.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.job.Progress;
import org.burnish.tree.TreeBuilder;
import org.junit.jupiter.api.Test;

/// Images made to mislead: a check ends with a report, and the report stays small.
class HostileImagesTest {
    private static final int SECTOR = TestImage.SECTOR;
    private static final int METADATA = 60;
    private static final TestImage GOOD = good();

    private static TestImage good() {
        TreeBuilder tree = new TreeBuilder().folder("a/b/c/d/e/f/g/h/i").file("docs/a.txt", "a").file("docs/b.txt", "b")
                .file("x".repeat(200), "long").link("link", "docs/a.txt");
        for (int i = 0; i < 50; i++) {
            tree.file("many/file " + i, "x".repeat(i));
        }
        return image(tree);
    }

    private static TestImage image(TreeBuilder tree) {
        try {
            return TestImage.of(Mastering.plan(tree.build(), MasteringOptions.builder().build(), Progress.NONE).image());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 500)
    void whateverBytesAreChangedTheCheckEndsAndEverySectorHasAnOwner(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        TestImage image = GOOD.copy();
        for (int i = random.nextInt(20); i >= 0; i--) {
            int at = 16 * SECTOR + random.nextInt(METADATA * SECTOR);
            image.put(at, random.nextBoolean() ? 0xFF : random.nextInt(256));
        }
        try {
            CheckReport report = ImageCheck.run(image.source(), Progress.NONE);
            assertThat(report.ledger().shares().stream().mapToLong(Ledger.Share::sectors).sum()).isEqualTo(image.sectors());
        } catch (DiscFormatException e) {
            assertThat(e).hasMessageNotContaining("index");
        }
    }

    @Test
    void manyEntriesThatClaimOneExtentCostNoMoreThanOthers() {
        TreeBuilder tree = new TreeBuilder();
        for (int i = 0; i < 3000; i++) {
            tree.file("f" + i, "x".repeat(i + 1));
        }
        TestImage image = image(tree);
        int last = image.record("f2999");
        int sectors = (int) Math.ceilDiv(image.length(image.record("")), SECTOR);
        int root = image.location(image.record("")) * SECTOR;
        for (int sector = 0; sector < sectors; sector++) {
            for (int at = root + sector * SECTOR; at < root + (sector + 1) * SECTOR && image.u8(at) > 0; at += image.u8(at)) {
                if (image.u8(at + 32) > 1) {
                    image.putU32both(at + 2, image.location(last));
                }
            }
        }

        CheckReport report = image.check();

        assertThat(report.counts()).containsKeys("overlap", "tree-extent");
        assertThat(report.counts().get("overlap")).isLessThan(5);
        assertThat(report.findings()).hasSizeLessThan(1000);
    }

    /// Each directory claims all sectors up to the end of the last one.
    @Test
    void directoriesThatLieInEachOtherAreReadOnce() {
        TreeBuilder tree = new TreeBuilder();
        for (int i = 0; i < 500; i++) {
            tree.folder("d" + (1000 + i));
        }
        TestImage image = image(tree);
        for (int i = 0; i < 500; i++) {
            image.putU32both(image.record("d" + (1000 + i)) + 10, (500 - i) * SECTOR);
        }

        CheckReport report = image.check();

        assertThat(report.counts()).containsKey("overlap");
        assertThat(report.findings()).hasSizeLessThan(1000);
    }

    @Test
    void aRootThatClaimsFourGigabytesIsReadAsFarAsTheImageGoes() {
        TestImage image = GOOD.copy();
        image.putU32both(image.descriptor(false) + 156 + 10, 0xFFFF_F800 >>> 1);

        CheckReport report = image.check();

        assertThat(report.counts()).containsKeys("outside", "self-record");
    }

    @Test
    void aPathTableThatClaimsFourGigabytesIsReadAsFarAsTheImageGoes() {
        TestImage image = GOOD.copy();
        image.putU32both(image.descriptor(false) + 132, 0x7FFF_FFFF);

        assertThat(image.check().counts()).containsKeys("outside", "path-table-size");
    }

    @Test
    void anInterleavedFileOfAMillionUnitsIsClaimedAsAWhole() throws IOException {
        TestImage image = GOOD.copy();
        int record = image.record("docs/b.txt");
        image.put(record + 26, 1, 1);
        image.putU32both(record + 10, 0x7FFF_F800);

        CheckReport report = image.check();

        assertThat(report.counts()).containsKeys("outside-volume", "tree-extent");
    }

    @Test
    void aRelocatedDirectoryThatIsItsOwnParentIsNotFollowedForEver() {
        TestImage image = GOOD.copy();
        int placeholder = image.placeholder("a/b/c/d/e/f/g/h/i");
        int moved = image.u32le(image.entry(placeholder, "CL") + 4);
        // A second placeholder inside the moved directory leads to the directory itself.
        DirectoryRecord loop = new DirectoryRecord(0, 0, 0, null, 0, 0, 0, 1, "LOOP.;1".getBytes(), image.get(image.entry(placeholder, "CL"), 12));
        ByteBuffer bytes = ByteBuffer.allocate(loop.length());
        loop.write(new ByteWriter(bytes));
        int at = moved * SECTOR;
        while (image.u8(at) > 0) {
            at += image.u8(at);
        }
        for (byte b : bytes.array()) {
            image.put(at++, b);
        }

        assertThat(image.check().counts()).containsKey("child-link");
    }
}
