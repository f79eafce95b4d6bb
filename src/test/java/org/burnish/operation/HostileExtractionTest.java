package org.burnish.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.burnish.filesystem.iso9660.DirectoryRecord.DIRECTORY;
import static org.burnish.filesystem.iso9660.HandmadeImage.ROOT;
import static org.burnish.filesystem.iso9660.HandmadeImage.SECTOR;
import static org.burnish.filesystem.iso9660.HandmadeImage.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.iso9660.HandmadeImage;
import org.burnish.filesystem.rockridge.AlternateName;
import org.burnish.filesystem.rockridge.PosixAttributes;
import org.burnish.filesystem.susp.SharingProtocolIndicator;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.filesystem.zisofs.CompressedFile;
import org.burnish.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Images that claim far more than they hold fill no disk: it is said beforehand, or the file is left out.
class HostileExtractionTest {
    private static final SystemUseEntry FILE = new PosixAttributes(0100644, 1, 0, 0, 0);

    @TempDir
    Path folder;

    private Path target = Path.of("");

    private static SystemUseEntry name(String name) {
        return new AlternateName(0, name.getBytes(UTF_8));
    }

    private static HandmadeImage image(DirectoryRecord... records) {
        HandmadeImage image = new HandmadeImage(30).usual().text(25, "hello");
        var out = image.writerAt(ROOT * SECTOR);
        record("\0", ROOT, SECTOR, DIRECTORY, new SharingProtocolIndicator(0), new PosixAttributes(040755, 2, 0, 0, 0)).write(out);
        record("\1", ROOT, SECTOR, DIRECTORY).write(out);
        for (DirectoryRecord record : records) {
            record.write(out);
        }
        return image;
    }

    private ExtractionReport extract(byte[] image, String... paths) throws IOException {
        target = folder.resolve("target");
        Path file = Files.write(folder.resolve("hostile.iso"), image);
        try (OpenedImage opened = OpenImage.open(file)) {
            return ExtractFiles.run(opened, new ExtractionRequest(ViewChoice.PREFERRED, List.of(paths), target, false), Progress.NONE);
        }
    }

    private static CompressedFile claiming(long bytes) {
        return new CompressedFile(CompressedFile.ZF, 2, 24, 15, bytes);
    }

    @Test
    void claimsThatAddUpToMoreThanAnyNumberAreRefusedBeforehand() throws Exception {
        byte[] image = image(
                record("A", 25, 5, 0, FILE, name("a"), claiming(Long.MAX_VALUE)),
                record("B", 25, 5, 0, FILE, name("b"), claiming(Long.MAX_VALUE)),
                record("C", 25, 5, 0, FILE, name("c"))).bytes();

        assertThatThrownBy(() -> extract(image)).isInstanceOf(OperationException.class).hasMessageContaining("not enough room");
        assertThat(target).isEmptyDirectory();

        assertThat(extract(image, "c").failures()).isEmpty();
        assertThat(target.resolve("c")).hasContent("hello");
    }

    @Test
    void aBombThatWouldFitIsLeftOutAndTheOthersAreExtracted() throws Exception {
        ExtractionReport report = extract(image(
                record("A", 25, 5, 0, FILE, name("bomb"), claiming(100_000)), record("B", 25, 5, 0, FILE, name("file"))).bytes());

        assertThat(report.failures()).singleElement().satisfies(line -> {
            assertThat(line.path()).isEqualTo("/bomb");
            assertThat(line.what()).contains("ends at byte 5");
        });
        assertThat(target.resolve("file")).hasContent("hello");
        assertThat(target.resolve("bomb")).doesNotExist();
    }

    /// 100,000 files of 4 GiB each, all in the same blocks: 400 TB of an image of 7 MB.
    @Test
    void manyFilesThatClaimTheSameBlocksAreCountedEachForItself() throws Exception {
        int inASector = SECTOR / record("F0000000", 25, 0xFFFF_FFFFL, 0).length();
        int sectors = (100_000 + inASector - 1) / inASector;
        HandmadeImage image = new HandmadeImage(30 + sectors).primary(ROOT, (long) (sectors + 1) * SECTOR).terminator().directory(ROOT);
        for (int sector = 0; sector < sectors; sector++) {
            var out = image.writerAt((ROOT + 1L + sector) * SECTOR);
            for (int i = 0; i < inASector; i++) {
                record("F%07d".formatted(sector * inASector + i), 25, 0xFFFF_FFFFL, 0).write(out);
            }
        }
        // The root's own record has to claim as much as the descriptor does.
        record("\0", ROOT, (long) (sectors + 1) * SECTOR, DIRECTORY).write(image.writerAt(ROOT * SECTOR));

        assertThatThrownBy(() -> extract(image.bytes())).isInstanceOf(OperationException.class).hasMessageContaining("not enough room");
        try (Stream<Path> left = Files.list(target)) {
            assertThat(left).isEmpty();
        }
    }
}
