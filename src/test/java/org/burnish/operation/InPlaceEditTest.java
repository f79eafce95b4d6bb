package org.burnish.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.burnish.block.Disk;
import org.burnish.block.FailingDisk;
import org.burnish.block.InPlaceChange;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.job.CancelledException;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.Region;
import org.burnish.oracle.Oracle;
import org.burnish.source.Graft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An image is edited in place, and whenever the power fails, it is the old or the new one when it is opened next.
class InPlaceEditTest {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2024-05-06T07:08:09Z");
    /// Some steps that are no power of two, so that all places in blocks are met.
    private static final int STRIDE = 4999;

    @TempDir
    Path here;

    private Path source() throws IOException {
        Path tree = Files.createDirectory(here.resolve("tree"));
        byte[] bytes = new byte[30_000];
        new Random(5).nextBytes(bytes);
        Files.write(tree.resolve("bytes.bin"), bytes);
        Files.writeString(tree.resolve("text.txt"), "old text");
        return tree;
    }

    private EditImage plan(Path image) throws IOException {
        Path added = here.resolve("new.txt");
        if (!Files.exists(added)) {
            Files.writeString(added, "new text");
        }
        return EditImage.plan(image, EditRequest.of(List.of(new ImageChange.Remove("text.txt"), new ImageChange.Add(new Graft("new.txt", added))),
                DATE, EditImage.Way.IN_PLACE), Progress.NONE);
    }

    private void edit(Path image, Disk disk) throws IOException {
        try (EditImage edit = plan(image)) {
            assertThat(edit.isSession()).isTrue();
            edit.write(image, disk, Progress.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkisofs", "sessions"})
    void whereverThePowerFailsTheImageIsTheOldOrTheNewOne(String kind) throws IOException {
        Path image = here.resolve("image.iso");
        if (kind.equals("mkisofs")) {
            Oracle.XORRISO.run("-as", "mkisofs", "-quiet", "-R", "-J", "-o", image, source()).succeeded();
        } else {
            Oracle.XORRISO.run("-dev", image, "-map", source(), "/", "-commit").succeeded();
        }
        byte[] old = Files.readAllBytes(image);
        FailingDisk whole = new FailingDisk(Long.MAX_VALUE);
        edit(image, whole);
        byte[] changed = Files.readAllBytes(image);
        assertThat(changed).isNotEqualTo(old);

        for (long steps = 0; steps < whole.done(); steps += steps < whole.done() - 12 ? Math.min(STRIDE, whole.done() - 12 - steps) : 1) {
            Files.write(image, old);
            try {
                edit(image, new FailingDisk(steps));
                throw new AssertionError("the power did not fail at " + steps);
            } catch (FailingDisk.PowerFailure e) {
                OpenImage.open(image).close();
            }
            byte[] now = Files.readAllBytes(image);
            assertThat(Arrays.equals(now, old)).as("power lost after %d of %d steps", steps, whole.done()).isTrue();
            assertThat(InPlaceChange.journalOf(image)).doesNotExist();
        }
        edit(image, Disk.REAL);
        assertThat(image).hasBinaryContent(changed);
    }

    @Test
    void stoppingLeavesTheOldImage() throws IOException {
        Path image = here.resolve("image.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-R", "-o", image, source()).succeeded();
        byte[] old = Files.readAllBytes(image);
        try (EditImage edit = plan(image)) {
            edit.write(image, new Progress() {
                @Override
                public void begin(Phase phase) {}

                @Override
                public void advance(long units) {}

                @Override
                public void checkpoint() throws CancelledException {
                    throw new CancelledException();
                }
            });
            throw new AssertionError("it was not stopped");
        } catch (CancelledException e) {
            assertThat(image).hasBinaryContent(old);
            assertThat(InPlaceChange.journalOf(image)).doesNotExist();
        }
    }

    @Test
    void anImageThatCannotBeRestoredIsNotOpened() throws IOException {
        Path image = here.resolve("image.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-R", "-o", image, source()).succeeded();
        Files.writeString(InPlaceChange.journalOf(image), "something else");
        try {
            OpenImage.open(image).close();
            throw new AssertionError("it was opened");
        } catch (OperationException e) {
            assertThat(e.failure()).isInstanceOf(Failure.HalfChanged.class);
            assertThat(e.failure().what()).contains("image.iso.undo", "damaged");
        }
    }

    /// The large file is a hole, so that it takes neither time nor room.
    private Path largeImage() throws IOException {
        Path tree = source();
        try (RandomAccessFile large = new RandomAccessFile(tree.resolve("large.bin").toFile(), "rw")) {
            large.setLength(4L << 30);
        }
        Path image = here.resolve("large.iso");
        MasteringOptions options = MasteringOptions.builder().date(DATE).build();
        var plan = CreateImage.plan(ImageRequest.of(List.of(new Graft("", tree)), options), image, Progress.NONE).image();
        try (FileChannel to = FileChannel.open(image, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (Region region : plan.layout().regions()) {
                if (!(region instanceof ContentRegion content) || content.blocks() < 1000) {
                    long first = plan.layout().firstBlockOf(region);
                    plan.transferTo(first, region.blocks(), to.position(first * 2048));
                }
            }
        }
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(plan.length());
        }
        return image;
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void oneFileInAnImageOfFourGibibytesCostsLessThanAMegabyte() throws IOException {
        Path image = largeImage();
        long before = Files.size(image);
        assertThat(before).isGreaterThan(4L << 30);
        FailingDisk counting = new FailingDisk(Long.MAX_VALUE);

        edit(image, counting);

        assertThat(counting.done()).isLessThan(1 << 20);
        assertThat(Files.size(image) - before).isLessThan(1 << 20);
        // A file of more than 4 GiB is there in two parts.
        assertThat(Oracle.ISOINFO.run("-R", "-f", "-i", image).succeeded().lines()).filteredOn(line -> line.startsWith("/"))
                .containsExactlyInAnyOrder("/bytes.bin", "/large.bin", "/large.bin", "/new.txt");
        try (Stream<Path> left = Files.list(here)) {
            assertThat(left.map(path -> String.valueOf(path.getFileName()))).containsExactlyInAnyOrder("tree", "new.txt", "large.iso");
        }
    }
}
