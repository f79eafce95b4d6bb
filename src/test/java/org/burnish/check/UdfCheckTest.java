package org.burnish.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.burnish.bytes.Crc16;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.udf.Revision;
import org.burnish.filesystem.udf.UdfReader;
import org.burnish.job.Progress;
import org.burnish.oracle.Oracle;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.TreeBuilder;
import org.burnish.tree.TreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// UDF under check: ours of every revision and those of others pass, and each thing that is broken is named.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UdfCheckTest {
    private static final int SECTOR = 2048;
    /// Where things stand in the images that are broken here.
    private static final int PARTITION = 257;
    private static final int INTEGRITY = 48 * SECTOR;
    /// The same with a metadata partition.
    private static final int METADATA_PARTITION = 288;
    private static final int METADATA = 320 * SECTOR;

    private static Directory tree() {
        BytesContent shared = BytesContent.of("one file with two names");
        TreeBuilder tree = new TreeBuilder().file("docs/readme", "hello").file("docs/empty", "").file("one", shared).file("docs/two", shared)
                .file("big", new BytesContent(pattern())).file("other", new BytesContent(pattern())).folder("folder/inner")
                .link("link", "docs/readme").special("fifo", SpecialFile.Kind.FIFO, 0, 0);
        for (int i = 0; i < 100; i++) {
            tree.file("many/file number " + i, "text " + i);
        }
        return tree.build();
    }

    private static byte[] pattern() {
        byte[] pattern = new byte[100_000];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = (byte) (i * 7 + 1);
        }
        return pattern;
    }

    private static TestImage image(Set<FileSystem> fileSystems, Revision revision) {
        try {
            MasteringOptions options = MasteringOptions.builder().fileSystems(fileSystems).udfRevision(revision)
                    .date(OffsetDateTime.parse("2024-01-02T03:04:05Z")).build();
            return TestImage.of(Mastering.plan(tree(), options, Progress.NONE).image());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static TestImage alone() {
        return image(Set.of(FileSystem.UDF), Revision.V2_01);
    }

    @ParameterizedTest
    @EnumSource
    void oursPassAloneAndBesideOthers(Revision revision) {
        assertThat(image(Set.of(FileSystem.UDF), revision).check().findings()).isEmpty();
        assertThat(image(Set.of(FileSystem.ROCK_RIDGE, FileSystem.JOLIET, FileSystem.UDF), revision).check().findings()).isEmpty();
    }

    @Test
    void everySectorHasAnOwner() {
        Ledger ledger = alone().check().ledger();

        assertThat(ledger.ownerOf(16).name()).isEqualTo("UDF recognition");
        assertThat(ledger.ownerOf(256).name()).isEqualTo("UDF anchor");
        assertThat(ledger.ownerOf(PARTITION).name()).isEqualTo("UDF file set");
        assertThat(ledger.shares()).extracting(Ledger.Share::kind).doesNotContain(OwnerKind.UNCLAIMED);
        assertThat(Stream.iterate(0, i -> i < ledger.runCount(), i -> i + 1).map(i -> ledger.run(i).owner().name()))
                .contains("UDF directory /", "UDF directory /many", "UDF file /big", "UDF file entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hd-1.02-512", "hd-2.01-2048", "hd-2.01-4096", "hd-strategy4096", "dvdrw-2.00", "cdrw-1.50", "dvdram-2.01"})
    void volumesThatLinuxFilledPass(String name, @TempDir Path folder) throws IOException {
        assertThat(kept(name, folder).check().findings()).isEmpty();
    }

    private static TestImage kept(String name, Path folder) throws IOException {
        Path packed = folder.resolve(name + ".img.xz");
        try (var in = UdfReader.class.getResourceAsStream(name + ".img.xz")) {
            Files.copy(in, packed);
        }
        Oracle.XZ.run("-d", packed).succeeded();
        return TestImage.of(folder.resolve(name + ".img"));
    }

    @Test
    void usedBlocksThatTheBitmapCallsFreeAreReported(@TempDir Path folder) throws IOException {
        TestImage image = kept("hd-2.01-2048", folder);
        int bitmap = PARTITION * SECTOR;
        image.fill(bitmap + 24, 435, 0xFF);
        retag(image, PARTITION);

        assertThat(image.check().counts()).containsKey("udf-space");
    }

    /// One thing to break, the rule that names it, and rules that follow.
    private record Breaking(String name, Consumer<TestImage> change, String rule, Set<String> also) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Arguments breaking(String name, Consumer<TestImage> change, String rule, String... also) {
        return Arguments.of(new Breaking(name, change, rule, Set.of(also)));
    }

    static Stream<Arguments> breakings() {
        return Stream.of(
                breaking("checksum of an entry", i -> i.put(entry(i, "/big") + 60, 1), "udf-crc", "udf-information-length"),
                breaking("place in a tag", i -> {
                    int entry = entry(i, "/big");
                    i.putU32le(entry + 12, 5);
                    retagAt(i, entry);
                }, "udf-location"),
                breaking("link count", i -> set(i, "/big", 48, 2), "udf-links"),
                breaking("unique id of another file", i -> set(i, "/big", 200, i.u32le(entry(i, "/other") + 200)), "udf-unique-id"),
                breaking("unique id of the root", i -> set(i, "/", 200, 77), "udf-unique-id"),
                breaking("blocks recorded", i -> set(i, "/big", 72, 1), "udf-blocks-recorded"),
                breaking("length beyond the extents", i -> set(i, "/big", 56, 1_000_000), "udf-information-length"),
                breaking("extent behind the partition", i -> set(i, "/big", 220, 9_000_000), "outside", "udf-blocks-recorded", "unclaimed"),
                breaking("extent one block on", i -> set(i, "/big", 220, i.u32le(entry(i, "/big") + 220) + 2), "overlap", "unclaimed"),
                breaking("no moment", i -> {
                    i.put(entry(i, "/big") + 92 + 4, 13);
                    retag(i, entry(i, "/big") / SECTOR);
                }, "udf-time"),
                breaking("a directory instead of a file", i -> set(i, "/many", 16 + 8, 0x05_00_00_01), "unclaimed", "udf-links", "udf-totals"),
                breaking("parent of a directory", i -> inName(i, "/docs", 0, name -> i.putU32le(name + 24, i.u32le(name + 24) + 1)), "udf-parent", "udf-links"),
                breaking("checksum of a name", i -> i.put(names(i, "/docs") + 4, i.u8(names(i, "/docs") + 4) + 1), "udf-directory", "udf-parent", "udf-links"),
                breaking("two equal names", UdfCheckTest::equalNames, "udf-duplicate-name"),
                breaking("a loop", i -> inName(i, "/folder", 1, name -> i.putU32le(name + 24, root(i))), "directory-loop", "udf-links", "unclaimed", "udf-totals", "udf-unique-id"),
                breaking("volume left open", i -> integrity(i, 28, 0), "udf-integrity"),
                breaking("partition size in the integrity descriptor", i -> integrity(i, 84, 5), "udf-integrity"),
                breaking("number of files", i -> integrity(i, 88 + 32, 5), "udf-totals"),
                breaking("next unique id", i -> integrity(i, 40, 16), "udf-unique-id"),
                breaking("revision of the file set", i -> {
                    i.put(PARTITION * SECTOR + 416 + 24, 0x50, 1);
                    retag(i, PARTITION);
                }, "udf-revision"),
                breaking("standard", i -> i.put(17 * SECTOR + 5, '2'), "udf-recognition"),
                breaking("anchors at the end", i -> {
                    i.fill((i.sectors() - 1) * SECTOR, SECTOR, 0);
                    i.fill((i.sectors() - 257) * SECTOR, SECTOR, 0);
                }, "udf-anchor"),
                breaking("copy of the descriptors", i -> i.fill((i.sectors() - 256) * SECTOR, 16 * SECTOR, 0), "udf-reserve"),
                breaking("main descriptors", i -> i.fill(32 * SECTOR, 3 * SECTOR, 0), "udf-volume-descriptor"),
                breaking("text longer than its field", i -> {
                    i.put(32 * SECTOR + 55, 99);
                    retag(i, 32);
                }, "udf-text"),
                breaking("block size", i -> {
                    i.putU32le(35 * SECTOR + 212, 512);
                    retag(i, 35);
                }, "udf-block-size"),
                breaking("partition beyond the image", i -> {
                    i.putU32le(34 * SECTOR + 192, 1_000_000);
                    retag(i, 34);
                }, "image-truncated", "udf-reserve", "udf-integrity", "udf-partition"),
                breaking("bytes that nobody knows", i -> i.put(100 * SECTOR, 1), "unclaimed"));
    }

    /// What can break where directories and file entries have a partition of their own, and a mirror. The metadata file's entry
    /// stands in the partition's first block, its mirror's in the last one.
    static Stream<Arguments> metadataBreakings() {
        return Stream.of(
                breaking("a block of the directories", i -> i.fill(METADATA + 5 * SECTOR, 600, 0x55), "udf-mirror"),
                breaking("a block of their mirror", i -> i.fill(mirror(i) + 5 * SECTOR, 600, 0x55), "udf-mirror"),
                breaking("one byte of the mirror", i -> i.put(mirror(i) + 9 * SECTOR + 1900, 1), "udf-mirror"),
                breaking("the metadata file's entry", i -> i.fill(METADATA_PARTITION * SECTOR, 300, 0x55), "udf-metadata-file", "unclaimed"),
                breaking("its mirror's entry", i -> i.fill(lastOfPartition(i) * SECTOR, 300, 0x55), "udf-metadata-file", "unclaimed"),
                breaking("a kind of file that it is not", i -> {
                    i.put(METADATA_PARTITION * SECTOR + 27, 5);
                    retag(i, METADATA_PARTITION);
                }, "udf-metadata-file", "unclaimed"),
                breaking("place of the file set's tag in both", i -> {
                    for (int at : new int[] {METADATA, mirror(i)}) {
                        i.putU32le(at + 12, 7);
                        retagAt(i, at);
                    }
                }, "udf-location"),
                breaking("checksum of the root's entry in both", i -> {
                    for (int at : new int[] {METADATA, mirror(i)}) {
                        i.put(at + 2 * SECTOR + 60, 1);
                    }
                }, "udf-crc", "udf-information-length"));
    }

    private static int lastOfPartition(TestImage image) {
        return image.u32le(34 * SECTOR + 188) + image.u32le(34 * SECTOR + 192) - 1;
    }

    /// Where the mirror's blocks stand: before its entry, as many as the metadata file has.
    private static int mirror(TestImage image) {
        int entry = lastOfPartition(image) * SECTOR;
        return (METADATA_PARTITION + image.u32le(entry + 220)) * SECTOR;
    }

    @ParameterizedTest
    @MethodSource("metadataBreakings")
    void whatIsBrokenInAMetadataPartitionIsNamed(Breaking breaking) {
        TestImage image = image(Set.of(FileSystem.UDF), Revision.V2_50);
        breaking.change.accept(image);
        List<Finding> findings = image.check().findings();

        assertThat(findings).as(findings::toString).extracting(Finding::rule).contains(breaking.rule);
        assertThat(findings).as(findings::toString).extracting(Finding::rule).isSubsetOf(Stream.concat(Stream.of(breaking.rule), breaking.also.stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("breakings")
    void whatIsBrokenIsNamed(Breaking breaking) {
        TestImage image = alone();
        breaking.change.accept(image);
        List<Finding> findings = image.check().findings();

        assertThat(findings).as(findings::toString).extracting(Finding::rule).contains(breaking.rule);
        assertThat(findings).as(findings::toString).extracting(Finding::rule).isSubsetOf(Stream.concat(Stream.of(breaking.rule), breaking.also.stream()).toList());
    }

    @Test
    void aBridgeWhoseTreesLeadToDifferentBytesIsNamed() {
        TestImage image = image(Set.of(FileSystem.ROCK_RIDGE, FileSystem.JOLIET, FileSystem.UDF), Revision.V2_01);
        set(image, "/big", 220, image.u32le(entry(image, "/other") + 220));

        assertThat(image.check().findings()).extracting(Finding::rule).containsExactly("tree-extent");
    }

    private static int block(TestImage image, String path) {
        try {
            Directory root = UdfReader.open(image.source(), 0, Findings.IGNORED).orElseThrow().root();
            return (int) (path.equals("/") ? root : TreeText.find(root, path)).attributes().fileNumber();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Position of a file entry.
    private static int entry(TestImage image, String path) {
        return (PARTITION + block(image, path)) * SECTOR;
    }

    private static int root(TestImage image) {
        return block(image, "/");
    }

    /// Changes 32 bits of a file entry and makes its checksums right again.
    private static void set(TestImage image, String path, int offset, int value) {
        int entry = entry(image, path);
        if (offset == 48) {
            image.put(entry + offset, value, value >> 8);
        } else {
            image.putU32le(entry + offset, value);
        }
        retag(image, entry / SECTOR);
    }

    private static void integrity(TestImage image, int offset, int value) {
        image.putU32le(INTEGRITY + offset, value);
        retag(image, INTEGRITY / SECTOR);
    }

    /// Position of the names of a directory: they stand behind its entry.
    private static int names(TestImage image, String path) {
        return entry(image, path) + SECTOR;
    }

    /// Changes the name with a number, 0 for that of the parent, and makes its checksums right again.
    private static void inName(TestImage image, String directory, int number, Consumer<Integer> change) {
        int at = names(image, directory);
        for (int i = 0; i < number; i++) {
            at += 38 + image.u8(at + 19) + 3 & ~3;
        }
        change.accept(at);
        retagAt(image, at);
    }

    private static void equalNames(TestImage image) {
        // "file number 10" and "file number 11" stand one after the other.
        int at = names(image, "/many");
        while (image.u8(at + 19) == 0 || !new String(image.get(at + 39, image.u8(at + 19) - 1), StandardCharsets.ISO_8859_1).equals("file number 11")) {
            at += 38 + image.u8(at + 19) + 3 & ~3;
        }
        image.put(at + 38 + image.u8(at + 19) - 1, '0');
        retagAt(image, at);
    }

    private static void retag(TestImage image, int sector) {
        retagAt(image, sector * SECTOR);
    }

    private static void retagAt(TestImage image, int at) {
        int length = image.u8(at + 10) | image.u8(at + 11) << 8;
        int crc = Crc16.of(image.get(at + 16, length), 0, length);
        image.put(at + 8, crc, crc >> 8);
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += i == 4 ? 0 : image.u8(at + i);
        }
        image.put(at + 4, sum);
    }
}
