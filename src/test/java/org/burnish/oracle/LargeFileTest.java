package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.burnish.block.FileBlockSource;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.Volumes;
import org.burnish.job.Progress;
import org.burnish.layout.PlannedImage;
import org.burnish.source.FolderScanner;
import org.burnish.source.Graft;
import org.burnish.source.ScanOptions;
import org.burnish.tree.Content;
import org.burnish.tree.RegularFile;
import org.burnish.tree.TreeText;
import org.burnish.tree.Volume;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of more than 4 GiB takes several extents, and every program puts them together again. The file is a hole with
/// marks at the borders, and so is the image, so that little of the disk is used.
@Tag("large")
class LargeFileTest {
    private static final long SIZE = (4L << 30) + 100_001;
    private static final long LARGEST_EXTENT = 0xFFFF_F800L;
    /// Where there is something else than zeros, at the borders of extents.
    private static final List<Long> MARKS = List.of(
            0L, 2040L, (1L << 30) - 2048, (3L << 30) - 3 * 2048, LARGEST_EXTENT - 10, LARGEST_EXTENT, (4L << 30) - 4, SIZE - 30);
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @TempDir
    static Path folder;

    private static Path original;
    private static Path image;

    @BeforeAll
    static void makesTheImage() throws IOException {
        var tree = new SampleTree(folder.resolve("tree"));
        tree.sparse("BIG.BIN", SIZE, MARKS.stream().mapToLong(mark -> mark).toArray()).text("AFTER.TXT", "behind it");
        tree.done();
        original = tree.root().resolve("BIG.BIN");
        image = folder.resolve("large.iso");
        var source = FolderScanner.scan(List.of(Graft.parse(tree.root().toString())), ScanOptions.plain(), Progress.NONE);
        writeSparsely(Mastering.plan(source.root(), MasteringOptions.builder().udfForLargeFiles(true).build(), Progress.NONE).image());
    }

    private static void writeSparsely(PlannedImage plan) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
        byte[] zeros = new byte[buffer.capacity()];
        try (FileChannel to = FileChannel.open(image, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            int blocks = buffer.capacity() / plan.blockSize();
            for (long block = 0; block < plan.blockCount(); block += blocks) {
                buffer.clear().limit((int) Math.min(blocks, plan.blockCount() - block) * plan.blockSize());
                plan.read(block, buffer);
                buffer.flip();
                if (!buffer.equals(ByteBuffer.wrap(zeros, 0, buffer.limit()))) {
                    to.write(buffer, block * plan.blockSize());
                }
            }
            long length = plan.blockCount() * plan.blockSize();
            if (to.size() < length) {
                to.write(ByteBuffer.wrap(new byte[1]), length - 1);
            }
        }
    }

    /// Compares what a command writes to standard output with the file.
    private static void givesTheFile(Oracle program, String arguments) {
        program.require();
        Command.of(List.of("sh", "-c", arguments + " | cmp - " + original)).in(folder).within(LIMIT).run().succeeded();
    }

    @Test
    void bsdtarTakesItOut() {
        givesTheFile(Oracle.BSDTAR, "bsdtar -xOf large.iso BIG.BIN");
    }

    @Test
    void bsdtarTakesItOutOfJoliet() {
        givesTheFile(Oracle.BSDTAR, "bsdtar --options 'iso9660:!rockridge' -xOf large.iso BIG.BIN");
    }

    @Test
    void sevenZipTakesItOut() {
        givesTheFile(Oracle.SEVEN_ZIP, "7z x -tiso -so large.iso BIG.BIN");
    }

    @Test
    void sevenZipTakesItOutOfUdf() {
        givesTheFile(Oracle.SEVEN_ZIP, "7z x -tudf -so large.iso BIG.BIN");
    }

    @Test
    void theKernelReadsItInUdfAndInIso9660() {
        var script = new StringBuilder("set -e\n");
        for (String type : List.of("udf", "iso9660")) {
            script.append("mount -t %s -o loop,ro large.iso /mnt\nstat -c %%s /mnt/BIG.BIN\n".formatted(type));
            MARKS.forEach(mark -> script.append("dd if=/mnt/BIG.BIN bs=4096 skip=%d count=2 2>/dev/null | sha256sum\n".formatted(mark / 4096)));
            script.append("umount /mnt\n");
        }
        List<String> expected = new ArrayList<>(List.of(String.valueOf(SIZE)));
        MARKS.forEach(mark -> expected.add(Command.of(List.of("sh", "-c", "dd if=%s bs=4096 skip=%d count=2 2>/dev/null | sha256sum"
                .formatted(original, mark / 4096))).run().succeeded().text().strip()));
        List<String> said = LinuxMachine.run(folder, script.toString()).endedWith(0).lines().stream()
                .filter(line -> !line.startsWith("[")).toList();

        assertThat(expected.stream().distinct()).hasSizeGreaterThan(4);
        assertThat(said).hasSize(2 * expected.size());
        assertThat(said.subList(0, expected.size())).isEqualTo(expected);
        assertThat(said.subList(expected.size(), said.size())).isEqualTo(expected);
    }

    @Test
    void xorrisoSeesAnExtentBehindTheOther() {
        var extents = Oracle.XORRISO.run("-indev", image, "-find", "/BIG.BIN", "-exec", "report_lba").succeeded().lines().stream()
                .filter(line -> line.startsWith("File data lba:"))
                .map(line -> LongStream.of(numbers(line)).boxed().toList())
                .toList();
        assertThat(extents).hasSize(2);
        List<Long> first = extents.get(0);
        List<Long> second = extents.get(1);
        assertThat(first.get(2)).isEqualTo(LARGEST_EXTENT / 2048);
        assertThat(second.get(1)).isEqualTo(first.get(1) + first.get(2));
        assertThat(second.get(3)).isEqualTo(SIZE);
    }

    /// Number of the extent, first block, blocks, size of the file.
    private static long[] numbers(String line) {
        return Pattern.compile("\\d+").matcher(line).results().limit(4).mapToLong(r -> Long.parseLong(r.group())).toArray();
    }

    /// libcdio does not put extents together, and isovfy takes the size of one of 4 GiB for negative.
    @Test
    void isoInfoShowsExtentsThatAddUp() {
        var sizes = Pattern.compile("\\] +(\\d+) .* BIG\\.BIN").matcher(
                Oracle.ISO_INFO.run("-q", "--no-header", "-l", "-i", image).succeeded().text());
        assertThat(sizes.results().mapToLong(r -> Long.parseLong(r.group(1))).toArray())
                .containsExactly(LARGEST_EXTENT, SIZE - LARGEST_EXTENT);
    }

    @Test
    void weReadItInTheSamePlaceInEveryTree() throws IOException {
        try (var source = FileBlockSource.open(image, 2048)) {
            List<Content> contents = new ArrayList<>();
            for (Volume volume : Volumes.open(source, Findings.IGNORED).last().volumes()) {
                contents.add(((RegularFile) TreeText.find(volume.root(), "/BIG.BIN")).content());
            }
            assertThat(contents).extracting(Content::length).containsOnly(SIZE);
            assertThat(contents).extracting(Content::extents).containsOnly(contents.getFirst().extents());
            try (FileChannel expected = FileChannel.open(original)) {
                assertSame(contents.getFirst(), expected);
            }
        }
    }

    private static void assertSame(Content content, FileChannel expected) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(1 << 22);
        ByteBuffer wanted = ByteBuffer.allocate(read.capacity());
        for (long position = 0; position < SIZE; position += read.position()) {
            read.clear();
            while (read.hasRemaining() && content.read(position + read.position(), read) > 0) {}
            wanted.clear().limit(read.position());
            while (wanted.hasRemaining() && expected.read(wanted, position + wanted.position()) > 0) {}
            assertThat(read.slice(0, read.position()).mismatch(wanted.slice(0, wanted.position()))).as("from %d", position).isEqualTo(-1);
        }
    }
}
