package org.burnish.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.burnish.bytes.Finding;
import org.burnish.bytes.FindingList;
import org.burnish.check.ImageCheck;
import org.burnish.job.CancelledException;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.LayoutException;
import org.burnish.layout.PlannedImage;
import org.burnish.tree.Attributes;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.TreeBuilder;
import org.burnish.tree.TreeText;
import org.burnish.tree.Volume;
import org.burnish.tree.VolumeDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MasteringTest {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2024-01-02T03:04:05Z");
    private static final Set<FileSystem> PLAIN = Set.of(FileSystem.ISO9660);

    private static MasteringOptions.Builder options() {
        return MasteringOptions.builder().date(DATE);
    }

    private static MasteredImage plan(Directory root, MasteringOptions.Builder options) throws IOException {
        return Mastering.plan(root, options.build(), Progress.NONE);
    }

    private static MasteredImage plan(TreeBuilder tree, MasteringOptions.Builder options) throws IOException {
        return plan(tree.build(), options);
    }

    /// One of the trees of an image, which must open without a finding.
    private static Directory tree(MasteredImage image, FileSystem fileSystem) throws IOException {
        FindingList findings = new FindingList(10);
        Volumes volumes = Volumes.open(image.image(), findings);
        Directory root = volumes.last().volumes().stream().filter(v -> v.fileSystem() == fileSystem).findFirst()
                .map(Volume::root).orElseThrow();
        TreeText.of(root);
        assertThat(findings.kept()).isEmpty();
        return root;
    }

    private static String digest(PlannedImage image) throws IOException, NoSuchAlgorithmException {
        ByteBuffer all = ByteBuffer.allocate((int) image.blockCount() * image.blockSize());
        image.read(0, all);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.array()));
    }

    private static long addressOf(MasteredImage image, Content content) {
        return image.image().layout().regions().stream()
                .filter(r -> r instanceof ContentRegion c && c.content() == content)
                .mapToLong(image.image().layout()::firstBlockOf).findFirst().orElseThrow();
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    @Test
    void rockRidgeKeepsTheNastyTreeAsItIs() throws IOException {
        Directory nasty = NastyTree.build();
        assertThat(TreeText.of(tree(plan(nasty, options()), FileSystem.ROCK_RIDGE))).isEqualTo(TreeText.of(nasty));
    }

    @Test
    void everyTreeHasEveryFileUnderTheNameThatTheMappingTells() throws IOException {
        MasteredImage image = plan(NastyTree.build(), options().isoLevel(4).deepDirectories(DeepDirectories.RELAXED));
        for (FileSystem fileSystem : List.of(FileSystem.ISO9660, FileSystem.JOLIET, FileSystem.ISO9660_1999)) {
            Directory root = tree(image, fileSystem);
            int files = 0;
            for (NameMapping name : image.names(fileSystem)) {
                String path = name.recorded().replaceFirst("\\.?;1$", "");
                Node node = TreeText.find(root, path);
                if (name.path().startsWith("/names/")) {
                    assertThat(TreeText.text(root, path)).isEqualTo("the file " + name.path().substring(7));
                }
                files += node instanceof Directory ? 0 : 1;
            }
            assertThat(files).isGreaterThan(400);
        }
    }

    @Test
    void theMappingTellsWhichNamesReallyChanged() throws IOException {
        MasteredImage image = plan(new TreeBuilder().file("readme.txt", "").file("Grüße", "").file("dir.d/plain", ""), options());
        assertThat(StreamSupport.stream(image.names(FileSystem.ISO9660).spliterator(), false).filter(NameMapping::changed))
                .containsExactlyInAnyOrder(new NameMapping("/Grüße", "/GR__E.;1", true), new NameMapping("/dir.d", "/DIR_D", true));
        assertThat(StreamSupport.stream(image.names(FileSystem.JOLIET).spliterator(), false)).noneMatch(NameMapping::changed).hasSize(4);
        assertThat(image.names(FileSystem.ROCK_RIDGE)).isEmpty();
    }

    @Test
    void ourOwnCheckFindsNothing() throws IOException {
        TreeBuilder tree = new TreeBuilder().file("a/b/c.txt", "c").file("empty", "").folder("none").link("link", "a/b");
        assertThat(ImageCheck.run(plan(tree, options()).image(), Progress.NONE).findings()).isEmpty();
    }

    @Test
    void ourOwnCheckFindsNothingInTheNastyTreeUnlessThePathsAreLong() throws IOException {
        PlannedImage image = plan(NastyTree.build(), options().fileSystems(Set.of(FileSystem.ROCK_RIDGE))).image();
        assertThat(ImageCheck.run(image, Progress.NONE).findings()).isEmpty();
    }

    @Test
    void theSameTreeGivesTheSameBytesInWhateverOrderItIsListed() throws Exception {
        Directory nasty = NastyTree.build();
        String first = digest(plan(nasty, options()).image());
        assertThat(digest(plan(NastyTree.build(), options()).image())).isEqualTo(first);
        assertThat(digest(plan(reversed(nasty), options()).image())).isEqualTo(first);
    }

    private static Directory reversed(Directory directory) throws IOException {
        List<Node> children = new ArrayList<>();
        for (Node child : directory.children()) {
            children.add(child instanceof Directory inner ? reversed(inner) : child);
        }
        Collections.reverse(children);
        return new Directory(directory.name(), directory.attributes(), children);
    }

    @ParameterizedTest
    @EnumSource(value = FileSystem.class, names = {"JOLIET", "ROCK_RIDGE", "ISO9660_1999"})
    void aFileSystemThatIsNotAskedForIsNotThere(FileSystem left) throws IOException {
        Set<FileSystem> some = EnumSet.of(FileSystem.ISO9660, FileSystem.JOLIET, FileSystem.ROCK_RIDGE, FileSystem.ISO9660_1999);
        some.remove(left);
        MasteredImage image = plan(new TreeBuilder().file("a", "a"), options().fileSystems(some));
        assertThat(Volumes.open(image.image(), f -> {}).last().volumes()).extracting(Volume::fileSystem)
                .containsExactlyInAnyOrderElementsOf(some);
    }

    @Test
    void level4IsLevel3WithTheTreeOf1999() {
        MasteringOptions options = MasteringOptions.builder().isoLevel(4).fileSystems(PLAIN).build();
        assertThat(options.isoLevel()).isEqualTo(3);
        assertThat(options.fileSystems()).containsExactlyInAnyOrder(FileSystem.ISO9660, FileSystem.ISO9660_1999);
    }

    @Test
    void hardLinksShareTheirBlocksAndEqualFilesAloneTheirBytes() throws IOException {
        Content shared = BytesContent.of("shared");
        Attributes one = new Attributes(0644, 0, 0, 1, 11, null, null, null, null, Attributes.Marks.NONE);
        Attributes two = new Attributes(0644, 0, 0, 1, 22, null, null, null, null, Attributes.Marks.NONE);
        TreeBuilder tree = new TreeBuilder().file("a", shared, one).file("b/c", shared, one).file("twin", shared, two).file("z", "other");
        Directory root = tree(plan(tree, options()), FileSystem.ROCK_RIDGE);
        Attributes a = TreeText.find(root, "/a").attributes();
        assertThat(TreeText.find(root, "/b/c").attributes().fileNumber()).isEqualTo(a.fileNumber());
        assertThat(TreeText.find(root, "/twin").attributes().fileNumber()).isNotEqualTo(a.fileNumber());
        assertThat(a.links()).isEqualTo(2);
        assertThat(TreeText.find(root, "/twin").attributes().links()).isEqualTo(1);
        assertThat(TreeText.find(root, "/b").attributes().links()).isEqualTo(2);
        assertThat(root.attributes().links()).isEqualTo(3);
        assertThat(plan(tree, options()).image().layout().regions().stream().filter(ContentRegion.class::isInstance)).hasSize(2);
    }

    @Test
    void linksThatAreHiddenDoNotCount() throws IOException {
        Content shared = BytesContent.of("shared");
        MasteredImage image = plan(new TreeBuilder().file("a", shared).file("b", shared),
                options().hidden((fileSystem, path) -> fileSystem == FileSystem.ROCK_RIDGE && path.equals("/b")));
        assertThat(TreeText.find(tree(image, FileSystem.ROCK_RIDGE), "/a").attributes().links()).isEqualTo(1);
    }

    @Test
    void attributesAndTimesAreKept() throws IOException {
        Attributes all = new Attributes(04751, 1000, 4_000_000_000L, 1, 0, NastyTree.NOON, NastyTree.NOON.plusSeconds(1),
                NastyTree.NOON.plusSeconds(2), NastyTree.NOON.minusSeconds(3), Attributes.Marks.NONE);
        Instant far = Instant.parse("2300-07-08T09:10:11Z");
        TreeBuilder tree = new TreeBuilder().file("all", BytesContent.of(""), all)
                .file("far", BytesContent.of(""), Attributes.FILE.withModified(far))
                .folder("folder", new Attributes(01777, 7, 8, 2, 0, NastyTree.NOON, null, null, null, Attributes.Marks.NONE));
        Directory root = tree(plan(tree, options()), FileSystem.ROCK_RIDGE);
        Attributes read = TreeText.find(root, "/all").attributes();
        assertThat(read).usingRecursiveComparison().ignoringFields("fileNumber").isEqualTo(all);
        assertThat(TreeText.find(root, "/far").attributes().modified()).isEqualTo(far);
        assertThat(TreeText.find(root, "/folder").attributes().mode()).isEqualTo(01777);
        assertThat(TreeText.find(root, "/folder").attributes().userId()).isEqualTo(7);
    }

    @Test
    void aTimeThatThePlainTreeCannotHoldIsReported() throws IOException {
        TreeBuilder tree = new TreeBuilder().file("far", BytesContent.of(""), Attributes.FILE.withModified(Instant.parse("2300-01-01T00:00:00Z")));
        MasteredImage image = plan(tree, options().fileSystems(PLAIN));
        assertThat(image.findings()).extracting(Finding::rule).containsExactly("recording-time");
        assertThat(TreeText.find(tree(image, FileSystem.ISO9660), "/FAR").attributes().modified()).isEqualTo("2155-12-31T23:59:59Z");
    }

    @Test
    void whatIsHiddenIsNotInThatTree() throws IOException {
        Content secret = BytesContent.of("secret");
        TreeBuilder tree = new TreeBuilder().file("docs/a", "a").file("docs/b", secret).file("c", "c");
        MasteredImage image = plan(tree, options().hidden((fileSystem, path) -> switch (fileSystem) {
            case JOLIET -> path.equals("/docs");
            case ISO9660 -> path.equals("/c");
            default -> false;
        }));
        assertThat(TreeText.of(tree(image, FileSystem.JOLIET))).containsExactly("/c (1)");
        assertThat(TreeText.of(tree(image, FileSystem.ROCK_RIDGE))).containsExactly("/docs/", "/docs/a (1)", "/docs/b (6)");
        MasteredImage without = plan(tree, options().hidden((fileSystem, path) -> path.equals("/docs/b")));
        assertThat(without.image().layout().regions()).noneMatch(r -> r instanceof ContentRegion c && c.content() == secret);
    }

    @Test
    void theHeaviestFilesComeFirst() throws IOException {
        Content a = BytesContent.of("a");
        Content b = BytesContent.of("b");
        Content c = BytesContent.of("c");
        TreeBuilder tree = new TreeBuilder().file("a", a).file("b", b).file("dir/c", c);
        MasteredImage plain = plan(tree, options());
        assertThat(addressOf(plain, a)).isLessThan(addressOf(plain, b));
        assertThat(addressOf(plain, b)).isLessThan(addressOf(plain, c));
        MasteredImage sorted = plan(tree, options().weights(path -> path.equals("/dir/c") ? 5 : path.equals("/a") ? -1 : 0));
        assertThat(addressOf(sorted, c)).isLessThan(addressOf(sorted, b));
        assertThat(addressOf(sorted, b)).isLessThan(addressOf(sorted, a));
    }

    @Test
    void largeFilesStartOnBordersOfFourKibibytes() throws IOException {
        TreeBuilder tree = new TreeBuilder();
        List<Content> large = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            tree.file("small" + i, "s");
            large.add(new BytesContent(new byte[65_536 + i]));
            tree.file("s" + i, large.get(i));
        }
        for (Content content : large) {
            assertThat(addressOf(plan(tree, options()), content)).isEven();
            assertThat(addressOf(plan(tree, options().alignment(FileAlignment.BLOCK_4K)), content)).isEven();
        }
        assertThat(plan(tree, options().alignment(FileAlignment.BLOCK_2K)).image().blockCount())
                .isLessThan(plan(tree, options()).image().blockCount());
    }

    @Test
    void linksAndSpecialFilesAreLeftOutWithAWordWhereThereIsNoPlaceForThem() throws IOException {
        MasteredImage image = plan(new TreeBuilder().link("link", "x").file("a", "a"), options().fileSystems(PLAIN));
        assertThat(TreeText.of(tree(image, FileSystem.ISO9660))).containsExactly("/A (1)");
        assertThat(image.findings()).singleElement().extracting(Finding::subject).isEqualTo("/link");
        assertThat(image.findingCounts()).containsEntry("left-out", 1L);
    }

    @Test
    void deepDirectoriesAreRelocatedOrStayAsAsked() throws IOException {
        TreeBuilder tree = new TreeBuilder().file("1/2/3/4/5/6/7/8/9/10/file", "deep").file("rr_moved/mine", "mine");
        List<String> expected = sorted(TreeText.of(tree.build()));
        MasteredImage relocated = plan(tree, options());
        assertThat(TreeText.of(tree(relocated, FileSystem.ROCK_RIDGE))).isEqualTo(expected);
        assertThat(TreeText.of(tree(relocated, FileSystem.JOLIET))).isEqualTo(expected);
        assertThat(TreeText.of(tree(relocated, FileSystem.ISO9660))).anyMatch(line -> line.startsWith("/_RR_MOVED/8/9/10/FILE"));
        assertThat(relocated.findings()).isEmpty();
        MasteredImage relaxed = plan(tree, options().deepDirectories(DeepDirectories.RELAXED));
        assertThat(TreeText.of(tree(relaxed, FileSystem.ROCK_RIDGE))).isEqualTo(expected);
        assertThat(TreeText.of(tree(relaxed, FileSystem.ISO9660))).contains("/1/2/3/4/5/6/7/8/9/10/FILE (4)");
        assertThat(relaxed.findings()).extracting(Finding::rule).containsOnly("deep-directory");
    }

    @Test
    void eightLevelsNeedNoRelocation() throws IOException {
        MasteredImage image = plan(new TreeBuilder().file("1/2/3/4/5/6/7/file", "on level 8"), options());
        assertThat(TreeText.of(tree(image, FileSystem.ISO9660))).contains("/1/2/3/4/5/6/7/FILE (10)").hasSize(8);
    }

    @Test
    void namesThatNoFileCanHaveAreMendedAndReported() throws IOException {
        Node[] children = {
            new TreeBuilder().file("a", "1").build().children().getFirst(), new TreeBuilder().file("a", "2").build().children().getFirst(),
            new org.burnish.tree.RegularFile("../up", Attributes.FILE, BytesContent.of("3")),
            new org.burnish.tree.RegularFile("half\uD800", Attributes.FILE, BytesContent.of("4")),
        };
        MasteredImage image = plan(new Directory("", Attributes.DIRECTORY, List.of(children)), options());
        assertThat(TreeText.of(tree(image, FileSystem.ROCK_RIDGE))).containsExactly("/.._up (1)", "/a (1)", "/a1 (1)", "/half_ (1)");
        assertThat(image.findings()).extracting(Finding::rule).containsOnly("name-mended").hasSize(3);
    }

    @Test
    void anEmptyTreeIsAnImageToo() throws IOException {
        MasteredImage image = plan(new TreeBuilder(), options().padding(0));
        assertThat(TreeText.of(tree(image, FileSystem.ROCK_RIDGE))).isEmpty();
        MasteredImage empties = plan(new TreeBuilder().file("empty", ""), options().padding(0));
        assertThat(ImageCheck.run(empties.image(), Progress.NONE).findings()).isEmpty();
    }

    @Test
    void theDescriptionIsInEveryDescriptor() throws IOException {
        VolumeDescription wanted = new VolumeDescription("LINUX", "Größe", "SET", "ME", "PREPARER", "BURNISH", "COPYING", "", "", null, null, null, null);
        MasteredImage image = plan(new TreeBuilder().file("COPYING", "free"), options().description(wanted));
        for (Volume volume : Volumes.open(image.image(), f -> {}).last().volumes()) {
            boolean joliet = volume.fileSystem() == FileSystem.JOLIET;
            assertThat(volume.description().volumeIdentifier()).isEqualTo(joliet ? "Größe" : "Gr__e");
            assertThat(volume.description().publisher()).isEqualTo("ME");
            assertThat(volume.description().copyrightFile()).isEqualTo(joliet ? "COPYING;1" : "COPYING.;1");
            assertThat(volume.description().created()).isEqualTo(DATE);
        }
    }

    /// A file that would not fit any of the limits, full of zeros.
    private record Huge(long length) implements Content {
        @Override
        public int read(long position, ByteBuffer into) {
            int count = into.remaining();
            into.put(new byte[count]);
            return count;
        }

        @Override
        public String toString() {
            return "film.mkv";
        }
    }

    @Test
    void aFileTooLongForTheLevelIsAFailureThatSaysSo() throws IOException {
        TreeBuilder tree = new TreeBuilder().file("film.mkv", new Huge(1L << 32));
        assertThatThrownBy(() -> plan(tree, options().isoLevel(2))).isInstanceOf(LayoutException.class)
                .hasMessageContaining("film.mkv").hasMessageContaining("level 3");
        assertThat(TreeText.of(tree(plan(tree, options()), FileSystem.JOLIET))).containsExactly("/film.mkv (4294967296)");
    }

    @Test
    void anImageBeyondTheLastBlockNumberIsAFailureThatSaysSo() {
        TreeBuilder tree = new TreeBuilder().file("a", new Huge(5L << 40)).file("b", new Huge(4L << 40));
        assertThatThrownBy(() -> plan(tree, options())).isInstanceOf(LayoutException.class).hasMessageContaining("8 TiB");
    }

    @Test
    void planningCanBeCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void begin(Phase phase) {}

            @Override
            public void advance(long units) {}

            @Override
            public void checkpoint() throws CancelledException {
                throw new CancelledException();
            }
        };
        assertThatThrownBy(() -> Mastering.plan(NastyTree.build(), options().build(), cancelled)).isInstanceOf(CancelledException.class);
    }
}
