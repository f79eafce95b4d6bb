package org.burnish.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.burnish.filesystem.iso9660.DirectoryRecord.DIRECTORY;
import static org.burnish.filesystem.iso9660.HandmadeImage.ROOT;
import static org.burnish.filesystem.iso9660.HandmadeImage.SECTOR;
import static org.burnish.filesystem.iso9660.HandmadeImage.record;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.iso9660.HandmadeImage;
import org.burnish.filesystem.rockridge.AlternateName;
import org.burnish.filesystem.rockridge.PosixAttributes;
import org.burnish.filesystem.rockridge.SymbolicLinkComponents;
import org.burnish.filesystem.rockridge.SymbolicLinkComponents.Component;
import org.burnish.filesystem.rockridge.TimeStamps;
import org.burnish.filesystem.susp.SharingProtocolIndicator;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.job.CancelledException;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.oracle.Oracle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Extraction: what is restored, what is refused, and that nothing lands outside the target.
class ExtractFilesTest {
    private static final Instant TIME = Instant.parse("2001-02-03T04:05:06Z");

    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void chooseTarget() {
        target = folder.resolve("target");
    }

    private static SystemUseEntry mode(long mode) {
        return new PosixAttributes(mode, 1, 0, 0, 0);
    }

    private static SystemUseEntry name(String name) {
        return new AlternateName(0, name.getBytes(UTF_8));
    }

    private static DirectoryRecord file(String isoName, String name) {
        return record(isoName, 25, 5, 0, mode(0100644), name(name));
    }

    private static DirectoryRecord link(String isoName, String name, String target) {
        List<Component> components = Stream.of(target.split("/", -1)).map(part -> part.equals("..")
                ? new Component(Component.PARENT, new byte[0])
                : part.isEmpty() ? new Component(Component.ROOT, new byte[0]) : new Component(0, part.getBytes(UTF_8))).toList();
        return record(isoName, 0, 0, 0, mode(0120777), name(name), new SymbolicLinkComponents(false, components));
    }

    /// An image with Rock Ridge whose file content, in block 25, is `hello`.
    private static HandmadeImage image(DirectoryRecord... records) {
        HandmadeImage image = new HandmadeImage(30).usual().text(25, "hello");
        var out = image.writerAt(ROOT * SECTOR);
        record("\0", ROOT, SECTOR, DIRECTORY, new SharingProtocolIndicator(0), mode(040755)).write(out);
        record("\1", ROOT, SECTOR, DIRECTORY).write(out);
        for (DirectoryRecord record : records) {
            record.write(out);
        }
        return image;
    }

    private ExtractionReport extract(HandmadeImage image, String... paths) throws IOException {
        return extract(Files.write(folder.resolve("handmade.iso"), image.bytes()), false, paths);
    }

    private ExtractionReport extract(Path image, boolean replace, String... paths) throws IOException {
        try (OpenedImage opened = OpenImage.open(image)) {
            return ExtractFiles.run(opened, new ExtractionRequest(ViewChoice.PREFERRED, List.of(paths), target, replace), Progress.NONE);
        }
    }

    private List<String> inTarget() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.skip(1).map(file -> target.relativize(file).toString()).sorted().toList();
        }
    }

    @Test
    void namesThatLeadElsewhereAreMadeHarmless() throws Exception {
        ExtractionReport report = extract(image(file("A", ".."), file("B", "../../escaped"), file("C", "/etc/x"),
                file("D", "nul\0l"), file("E", "esc\u001b[2J"), file("F", ".")));

        assertThat(inTarget()).containsExactly(".._.._escaped", "_", "_.", "_etc_x", "esc_[2J", "nul_l");
        assertThat(report.files()).isEqualTo(6);
        assertThat(report.noteCount()).isEqualTo(6);
        assertThat(Files.exists(folder.resolve("escaped"))).isFalse();
    }

    @Test
    void aLinkOfTheImageIsNotFollowed() throws Exception {
        HandmadeImage image = image(link("A", "way", "../outside"), record("B", 21, SECTOR, DIRECTORY, mode(040755), name("way")))
                .directory(21, file("F", "file"));
        Files.createDirectory(folder.resolve("outside"));

        ExtractionReport report = extract(image);

        assertThat(folder.resolve("outside")).isEmptyDirectory();
        assertThat(inTarget()).containsExactly("way", "way (2)", "way (2)/file");
        assertThat(Files.readSymbolicLink(target.resolve("way"))).isEqualTo(Path.of("../outside"));
        assertThat(report.failures()).isEmpty();
    }

    @Test
    void aLinkThatIsInTheTargetAlreadyIsNotFollowed() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createDirectory(target);
        Files.createSymbolicLink(target.resolve("way"), outside);
        Files.createSymbolicLink(target.resolve("file"), outside.resolve("victim"));
        Files.writeString(outside.resolve("victim"), "precious");
        HandmadeImage image = image(file("A", "file"), record("B", 21, SECTOR, DIRECTORY, mode(040755), name("way")))
                .directory(21, file("F", "file"));

        ExtractionReport refused = extract(image);
        assertThat(refused.failures()).extracting(ExtractionReport.Line::path).containsExactlyInAnyOrder("/file", "/way");

        ExtractionReport replaced = extract(folder.resolve("handmade.iso"), true);
        assertThat(replaced.failures()).isEmpty();
        assertThat(outside.resolve("victim")).hasContent("precious");
        assertThat(outside.resolve("file")).doesNotExist();
        assertThat(target.resolve("way/file")).hasContent("hello");
        assertThat(Files.isSymbolicLink(target.resolve("file"))).isFalse();
    }

    @Test
    void filesThatExistAreReplacedOnlyWhenAsked() throws Exception {
        HandmadeImage image = image(file("A", "file"));
        Files.createDirectory(target);
        Files.writeString(target.resolve("file"), "mine");

        ExtractionReport refused = extract(image);
        assertThat(refused.failures()).singleElement().extracting(ExtractionReport.Line::what).asString().contains("exists already");
        assertThat(target.resolve("file")).hasContent("mine");

        extract(folder.resolve("handmade.iso"), true);
        assertThat(target.resolve("file")).hasContent("hello");
        assertThat(inTarget()).containsExactly("file");
    }

    @Test
    void aFileThatCannotBeReadIsListedAndTheOthersAreExtracted() throws Exception {
        ExtractionReport report = extract(image(record("A", 29, 3 * SECTOR, 0, mode(0100644), name("cut")), file("B", "whole")));

        assertThat(inTarget()).containsExactly("whole");
        assertThat(report.files()).isEqualTo(1);
        assertThat(report.failures()).singleElement().satisfies(line -> {
            assertThat(line.path()).isEqualTo("/cut");
            assertThat(line.what()).contains("outside the image");
        });
    }

    @Test
    void timesAndPermissionsAreRestoredAlsoOfFolders() throws Exception {
        TimeStamps times = new TimeStamps(false, null, TIME, TIME, null);
        HandmadeImage image = image(
                record("A", 25, 5, 0, mode(0100600), name("file"), times),
                record("B", 21, SECTOR, DIRECTORY, mode(040711), name("folder"), times),
                record("C", 22, SECTOR, DIRECTORY, mode(040555), name("closed"), times))
                .directory(21, file("F", "inner")).directory(22, file("F", "inner"));

        assertThat(extract(image).failures()).isEmpty();

        for (String path : List.of("file", "folder", "closed")) {
            assertThat(Files.getLastModifiedTime(target.resolve(path))).as(path).isEqualTo(FileTime.from(TIME));
        }
        assertThat(permissions("file")).isEqualTo("rw-------");
        assertThat(permissions("folder")).isEqualTo("rwx--x--x");
        assertThat(permissions("closed")).isEqualTo("r-xr-xr-x");
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve(path)));
    }

    @Test
    void hardLinksStayLinks() throws Exception {
        SystemUseEntry linked = new PosixAttributes(0100644, 2, 0, 0, 77);
        extract(image(record("A", 25, 5, 0, linked, name("a")), record("B", 25, 5, 0, linked, name("b")), file("C", "c")));

        Object key = Files.getAttribute(target.resolve("a"), "unix:ino");
        assertThat(Files.getAttribute(target.resolve("b"), "unix:ino")).isEqualTo(key);
        assertThat(Files.getAttribute(target.resolve("c"), "unix:ino")).isNotEqualTo(key);
    }

    @Test
    void equalNamesAreNumbered() throws Exception {
        ExtractionReport report = extract(image(file("A", "name.txt"), file("B", "name.txt"), file("C", "name.txt")));

        assertThat(inTarget()).containsExactly("name (2).txt", "name (3).txt", "name.txt");
        assertThat(report.noteCount()).isEqualTo(2);
    }

    @Test
    void devicesAreLeftOutWithANote() throws Exception {
        ExtractionReport report = extract(image(record("A", 0, 0, 0, mode(060600), name("sda"))));

        assertThat(inTarget()).isEmpty();
        assertThat(report.notes()).singleElement().extracting(ExtractionReport.Line::what).isEqualTo("is left out: it is a device");
    }

    @Test
    void partsOfTheTreeKeepTheirPlaces() throws Exception {
        HandmadeImage image = image(file("A", "a"), record("B", 21, SECTOR, DIRECTORY, mode(040755), name("folder")))
                .directory(21, file("F", "x"), file("G", "y"), record("S", 22, SECTOR, DIRECTORY, mode(040755), name("sub")))
                .directory(22, file("F", "z"));

        extract(image, "/folder/y", "folder/sub");

        assertThat(inTarget()).containsExactly("folder", "folder/sub", "folder/sub/z", "folder/y");
    }

    @Test
    void aPathThatIsNotThereStopsBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> extract(image(file("A", "a")), "/a", "/b")).isInstanceOf(OperationException.class)
                .hasMessageContaining("/b");
        assertThat(target).doesNotExist();
    }

    @Test
    void cancellingLeavesNoHalfFile() throws Exception {
        Path image = Files.write(folder.resolve("handmade.iso"), image(record("A", 20, 9 * SECTOR, 0, mode(0100644), name("a"))).bytes());
        Files.write(image, new byte[200 * SECTOR], java.nio.file.StandardOpenOption.APPEND);
        Progress cancelled = new Progress() {
            private boolean extracting;

            @Override
            public void begin(Phase phase) {
                extracting = true;
            }

            @Override
            public void advance(long units) {}

            @Override
            public void checkpoint() throws CancelledException {
                if (extracting) {
                    throw new CancelledException();
                }
            }
        };
        try (OpenedImage opened = OpenImage.open(image)) {
            var request = new ExtractionRequest(ViewChoice.PREFERRED, List.of(), target, false);
            assertThatThrownBy(() -> ExtractFiles.run(opened, request, cancelled)).isInstanceOf(CancelledException.class);
        }
        assertThat(inTarget()).isEmpty();
    }

    @Test
    void whatIsBelowAFolderGoesRightIntoTheTarget() throws Exception {
        Path source = Files.createDirectories(folder.resolve("source/a/b"));
        Files.writeString(source.resolve("one"), "1");
        Files.writeString(source.resolve("two"), "2");
        Path image = folder.resolve("image.iso");
        Oracle.GENISOIMAGE.command("-quiet", "-R", "-o", image, folder.resolve("source")).run().succeeded();
        try (OpenedImage opened = OpenImage.open(image)) {
            ExtractFiles.run(
                    opened, new ExtractionRequest(ViewChoice.PREFERRED, "a/b", List.of("two"), target, false), Progress.NONE);
            assertThat(inTarget()).containsExactly("two");
            var noFolder = new ExtractionRequest(ViewChoice.PREFERRED, "a/b/one", List.of(), target, false);
            assertThatThrownBy(() -> ExtractFiles.run(opened, noFolder, Progress.NONE)).isInstanceOf(OperationException.class);
        }
    }

    @Test
    void theSuperuserRestoresOwnersAndSpecialPermissions() throws Exception {
        assumeTrue(Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid")), "Owners can be restored by the superuser alone.");
        Path source = Files.createDirectories(folder.resolve("source/inner"));
        Path program = Files.writeString(source.resolve("program"), "x");
        Path link = Files.createSymbolicLink(source.resolve("link"), Path.of("program"));
        for (Path path : List.of(source, program, link)) {
            Files.setAttribute(path, "unix:uid", 1234, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", 4321, LinkOption.NOFOLLOW_LINKS);
        }
        Files.setAttribute(program, "unix:mode", 04751);
        Path image = folder.resolve("image.iso");
        Oracle.GENISOIMAGE.command("-quiet", "-R", "-o", image, folder.resolve("source")).run().succeeded();

        assertThat(extract(image, false).failures()).isEmpty();

        for (String path : List.of("inner", "inner/program", "inner/link")) {
            var attributes = Files.readAttributes(target.resolve(path), "unix:uid,gid", LinkOption.NOFOLLOW_LINKS);
            assertThat(attributes).as(path).containsEntry("uid", 1234).containsEntry("gid", 4321);
        }
        assertThat((int) Files.getAttribute(target.resolve("inner/program"), "unix:mode") & 07777).isEqualTo(04751);
    }

    @Test
    void aWholeForeignImageComesOutAsItWentIn() throws Exception {
        Path source = Files.createDirectories(folder.resolve("source/a/b"));
        Files.write(source.resolve("large"), new byte[200_000]);
        Files.writeString(source.resolve("Ünïcode"), "x");
        Files.createSymbolicLink(source.resolve("link"), Path.of("large"));
        Files.setLastModifiedTime(source, FileTime.from(TIME));
        Path image = folder.resolve("image.iso");
        Oracle.GENISOIMAGE.command("-quiet", "-R", "-input-charset", "utf-8", "-o", image, folder.resolve("source")).run().succeeded();

        assertThat(extract(image, false).failures()).isEmpty();

        assertThat(inTarget()).containsExactly("a", "a/b", "a/b/large", "a/b/link", "a/b/Ünïcode");
        assertThat(Files.mismatch(target.resolve("a/b/large"), source.resolve("large"))).isEqualTo(-1);
        assertThat(Files.getLastModifiedTime(target.resolve("a/b"), LinkOption.NOFOLLOW_LINKS)).isEqualTo(FileTime.from(TIME));
    }
}
