package org.burnish.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.burnish.block.BlockSource;
import org.burnish.bytes.FindingList;
import org.burnish.filesystem.udf.Revision;
import org.burnish.filesystem.udf.UdfReader;
import org.burnish.filesystem.udf.UdfVolume;
import org.burnish.job.Progress;
import org.burnish.layout.PlannedImage;
import org.burnish.tree.Attributes;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.TreeBuilder;
import org.burnish.tree.TreeText;
import org.burnish.tree.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// UDF images as they are planned, read back here: the same tree comes out.
class UdfMasteringTest {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2024-01-02T03:04:05Z");
    private static final Set<FileSystem> ALONE = Set.of(FileSystem.UDF);
    private static final Set<FileSystem> BRIDGE = Set.of(FileSystem.ISO9660, FileSystem.JOLIET, FileSystem.ROCK_RIDGE, FileSystem.UDF);

    private final FindingList findings = new FindingList(100);

    private static MasteredImage plan(Directory tree, Set<FileSystem> fileSystems, Revision revision) throws IOException {
        MasteringOptions options = MasteringOptions.builder().fileSystems(fileSystems).udfRevision(revision).date(DATE).build();
        return Mastering.plan(tree, options, Progress.NONE);
    }

    private UdfVolume open(BlockSource image) throws IOException {
        return UdfReader.open(image, 0, findings).orElseThrow();
    }

    private static List<String> text(Directory tree) throws IOException {
        UnaryOperator<String> fitted = line -> line.replace("a".repeat(255), "a".repeat(254)).replace("d".repeat(255), "d".repeat(254))
                .replace("/names/" + "b".repeat(250) + ".jpeg", "/names/" + "b".repeat(249) + ".jpeg")
                .replace("/folders/" + "b".repeat(250) + ".jpeg", "/folders/" + "b".repeat(250) + ".jpe");
        return TreeText.of(tree).stream().map(fitted).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theNastyTreeComesBackFromEveryRevision(Revision revision) throws Exception {
        Directory tree = NastyTree.build();
        UdfVolume volume = open(plan(tree, ALONE, revision).image());

        assertThat(TreeText.of(volume.root())).containsExactlyInAnyOrderElementsOf(text(tree));
        assertThat(TreeText.text(volume.root(), "/names/日本語.txt")).isEqualTo("the file 日本語.txt");
        assertThat(TreeText.bytes(volume.root(), "/large")).isEqualTo(new byte[300_000]);
        assertThat(volume.revision()).isEqualTo(revision.number());
        assertThat(findings.kept()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"V1_50", "V2_00"})
    void aBridgeHasOneCopyOfEveryFile(Revision revision) throws Exception {
        Directory tree = NastyTree.build();
        PlannedImage image = plan(tree, BRIDGE, revision).image();
        Volumes volumes = Volumes.open(image, findings);

        assertThat(volumes.last().volumes()).extracting(Volume::fileSystem)
                .containsExactly(FileSystem.ROCK_RIDGE, FileSystem.UDF, FileSystem.JOLIET, FileSystem.ISO9660);
        Directory rockRidge = volumes.last().volumes().getFirst().root();
        Directory udf = volumes.last().volumes().get(1).root();
        assertThat(TreeText.of(udf)).containsExactlyInAnyOrderElementsOf(text(tree));
        for (String path : List.of("/large", "/names/日本語.txt", "/links/one", "/many/a name that is long enough to be cut, number 7.text")) {
            Content one = ((RegularFile) TreeText.find(udf, path)).content();
            Content other = ((RegularFile) TreeText.find(rockRidge, path)).content();
            assertThat(one.extents()).isNotEmpty().isEqualTo(other.extents());
        }
        assertThat(findings.kept()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_02", "V2_01", "V2_50"})
    void attributesAndLinksAreKept(Revision revision) throws Exception {
        Instant noon = Instant.parse("2024-05-06T12:13:14.123456Z");
        Attributes all = new Attributes(06751, 1000, 100_000, 1, 0, noon, noon.plusSeconds(1), noon.plusSeconds(2), noon.minusSeconds(3),
                new Attributes.Marks(true, false));
        BytesContent shared = BytesContent.of("shared");
        TreeBuilder tree = new TreeBuilder().file("all", BytesContent.of("x"), all).folder("a/b").folder("a/c").file("one", shared)
                .file("a/two", shared).file("three", shared).special("device", SpecialFile.Kind.BLOCK_DEVICE, 8, 17);
        Directory root = open(plan(tree.build(), ALONE, revision).image()).root();

        Attributes read = TreeText.find(root, "/all").attributes();
        assertThat(read).usingRecursiveComparison().ignoringFields("fileNumber").isEqualTo(all);
        assertThat(TreeText.find(root, "/a").attributes().links()).isEqualTo(4);
        assertThat(TreeText.find(root, "/a/two").attributes().links()).isEqualTo(3);
        assertThat(((RegularFile) TreeText.find(root, "/a/two")).content()).isEqualTo(((RegularFile) TreeText.find(root, "/three")).content());
        assertThat(TreeText.find(root, "/three").attributes().modified()).as("none in the tree").isEqualTo(DATE.toInstant());
    }

    /// So many zeros that nobody would write them.
    private record Zeros(long length) implements Content {
        @Override
        public int read(long position, ByteBuffer into) {
            int count = (int) Math.min(into.remaining(), length - position);
            into.put(new byte[Math.max(count, 0)]);
            return count > 0 ? count : -1;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_02", "V2_01", "V2_50"})
    void aFileMayHaveMoreExtentsThanItsEntryHolds(Revision revision) throws Exception {
        for (long length : new long[] {(1L << 30) - 2048, 5L << 30, 114L << 30, 235L << 30, 2000L << 30}) {
            PlannedImage image = plan(new TreeBuilder().file("big", new Zeros(length + 1)).file("small", "behind it").build(), ALONE, revision).image();
            Directory root = open(image).root();
            RegularFile big = (RegularFile) TreeText.find(root, "/big");
            assertThat(big.content().length()).isEqualTo(length + 1);
            assertThat(big.content().extents()).singleElement().satisfies(e -> assertThat(e.count()).isEqualTo(length / 2048 + 1));
            assertThat(big.content().read(length, ByteBuffer.allocate(10))).isEqualTo(1);
        }
        assertThat(findings.kept()).isEmpty();
    }

    @Test
    void aFolderMayHaveMoreThan65535Entries() throws Exception {
        TreeBuilder tree = new TreeBuilder();
        for (int i = 0; i < 70_000; i++) {
            tree.file("many/file " + i, i % 2 == 0 ? "" : "x");
        }
        UdfVolume volume = open(plan(tree.build(), ALONE, Revision.V2_01).image());
        assertThat(((Directory) TreeText.find(volume.root(), "/many")).children()).hasSize(70_000);
        assertThat(Objects.requireNonNull(Objects.requireNonNull(volume.integrity()).totals()).files()).isEqualTo(70_000);
        assertThat(findings.kept()).isEmpty();
    }

    @Test
    void aLinkWhoseNamesAreTooLongIsTold() throws Exception {
        Directory tree = new TreeBuilder().link("cut", "../" + "x".repeat(255)).link("whole", "../" + "x".repeat(254)).build();
        assertThat(plan(tree, ALONE, Revision.V2_01).findings())
                .filteredOn(finding -> finding.rule().equals("udf-link-target"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject()).isEqualTo("/cut"));
    }

    @Test
    void largeFilesBringUdfWhenThatIsWished() throws Exception {
        MasteringOptions options = MasteringOptions.builder().udfForLargeFiles(true).date(DATE).build();
        MasteredImage small = Mastering.plan(new TreeBuilder().file("a", new Zeros(0xFFFF_FFFFL)).build(), options, Progress.NONE);
        MasteredImage large = Mastering.plan(new TreeBuilder().file("a", new Zeros(0x1_0000_0000L)).build(), options, Progress.NONE);

        assertThat(fileSystems(small)).doesNotContain(FileSystem.UDF);
        assertThat(fileSystems(large)).contains(FileSystem.UDF);
        assertThat(small.findingCounts()).doesNotContainKey("udf-added");
        assertThat(large.findingCounts()).containsKey("udf-added");
    }

    private List<FileSystem> fileSystems(MasteredImage image) throws IOException {
        return Volumes.open(image.image(), findings).last().volumes().stream().map(Volume::fileSystem).toList();
    }

    @Test
    void theMirrorOfTheMetadataStandsInForDamage() throws Exception {
        PlannedImage image = plan(NastyTree.build(), ALONE, Revision.V2_50).image();
        byte[] bytes = new byte[(int) image.length()];
        image.read(0, ByteBuffer.wrap(bytes));
        // The metadata file's entry, and then blocks of it: file set, entries and names.
        for (int damaged : new int[] {288, 320, 322, 323, 324, 330, 400}) {
            byte[] copy = bytes.clone();
            Arrays.fill(copy, damaged * 2048, damaged * 2048 + 1000, (byte) 0x55);
            FindingList seen = new FindingList(10);
            UdfVolume volume = UdfReader.open(new HeldBlocks(copy), 0, seen).orElseThrow();
            assertThat(TreeText.of(volume.root())).as("block " + damaged).containsExactlyInAnyOrderElementsOf(text(NastyTree.build()));
        }
    }
}
