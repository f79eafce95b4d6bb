package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.oracle.Sample.MODERATE;
import static org.burnish.oracle.Sample.PLAIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.burnish.filesystem.FileAlignment;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.job.Progress;
import org.burnish.operation.CreateImage;
import org.burnish.operation.ImageRequest;
import org.burnish.source.Graft;
import org.burnish.tree.FileSystem;
import org.burnish.tree.VolumeDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Options that change where things are or what is said of them, as other programs see it.
class OurOptionsTest {
    private static final Judge XORRISO = new XorrisoJudge();

    @TempDir
    Path folder;

    private Path image() {
        return folder.resolve("image.iso");
    }

    private Listing seenByXorriso(FileSystem tree) {
        return XORRISO.show(Judge.Act.LIST, tree, image(), folder);
    }

    private Listing made(OurImage image) throws IOException {
        image.make(image());
        return seenByXorriso(FileSystem.ROCK_RIDGE);
    }

    @Test
    void everyTextOfTheVolumeIsShown() throws IOException {
        var description = new VolumeDescription("SYSTEM", "VOLUME", "SET", "PUBLISHER", "PREPARER", "APPLICATION", "README.TXT",
                "DATA.BIN", "README.TXT", null, null, null, null);
        OurImage.of("texts", PLAIN, "R").options(o -> o.description(description)).make(image());

        assertThat(Oracle.ISOINFO.run("-d", "-i", image()).succeeded().lines())
                .contains("System id: SYSTEM", "Volume id: VOLUME", "Volume set id: SET", "Publisher id: PUBLISHER",
                        "Data preparer id: PREPARER", "Application id: APPLICATION", "Copyright File id: README.TXT;1",
                        "Abstract File id: DATA.BIN;1", "Bibliographic File id: README.TXT;1");
        assertThat(Oracle.ISO_INFO.run("-i", image()).succeeded().lines().stream().map(line -> line.replaceAll(" +", " ")))
                .contains("Preparer : PREPARER", "Publisher : PUBLISHER", "Application : APPLICATION", "System : SYSTEM",
                        "Volume : VOLUME", "Volume Set : SET");
    }

    @Test
    void whatIsHiddenFromOneTreeIsInTheOthers() throws IOException {
        OurImage.of("hidden", PLAIN, "RJ")
                .options(o -> o.hidden((tree, path) -> tree == FileSystem.JOLIET && path.startsWith("/SUB")))
                .make(image());

        assertThat(seenByXorriso(FileSystem.JOLIET).paths()).containsExactly("DATA.BIN", "EMPTY", "README.TXT");
        assertThat(seenByXorriso(FileSystem.ROCK_RIDGE).paths()).contains("SUB", "SUB/DEEPER/B.DAT");
        assertThat(seenByXorriso(FileSystem.ISO9660).paths()).contains("SUB", "SUB/DEEPER/B.DAT");
    }

    @Test
    void theHeaviestFilesComeFirst() throws IOException {
        Map<String, Long> weights = Map.of("/SUB/C.", 30L, "/DATA.BIN", 20L, "/SUB/A.DAT", 10L);
        Listing seen = made(OurImage.of("sorted", PLAIN, "R").options(o -> o.weights(path -> weights.getOrDefault(path, 0L))));

        assertThat(List.of("SUB/C.", "DATA.BIN", "SUB/A.DAT", "README.TXT").stream().map(path -> seen.entry(path).block())).isSorted();
        assertThat(seen.entry("SUB/DEEPER/B.DAT").block()).isGreaterThan(seen.entry("SUB/A.DAT").block());
    }

    @Test
    void filesStartWhereTheAlignmentSays() throws IOException {
        Listing every = made(OurImage.of("aligned", MODERATE, "R").aligned(FileAlignment.BLOCK_4K));
        assertThat(blocks(every, 1)).allMatch(block -> block % 2 == 0);

        Listing large = made(OurImage.of("aligned", MODERATE, "R").aligned(FileAlignment.AUTO));
        assertThat(blocks(large, 65536)).isNotEmpty().allMatch(block -> block % 2 == 0);
        assertThat(blocks(large, 1)).anyMatch(block -> block % 2 == 1);
    }

    private static List<Long> blocks(Listing seen, long smallest) {
        return seen.entries().values().stream().filter(e -> e.is(Entry.Kind.FILE) && e.size() >= smallest).map(Entry::block).toList();
    }

    @Test
    void hardLinksShareTheirBlocksAndEqualFilesDoWhenAsked() throws IOException {
        Listing apart = made(OurImage.of("apart", MODERATE, "R"));
        assertThat(blocksOf(apart, "links/one", "links/another name of one", "links/far/three")).hasSize(1);
        assertThat(blocksOf(apart, "links/same bytes 1", "links/same bytes 2")).hasSize(2);

        Listing shared = made(OurImage.of("shared", MODERATE, "R").deduplicated());
        assertThat(blocksOf(shared, "links/same bytes 1", "links/same bytes 2")).hasSize(1);
    }

    private static List<Long> blocksOf(Listing seen, String... paths) {
        return List.of(paths).stream().map(path -> seen.entry(path).block()).distinct().toList();
    }

    @Test
    void linksAreFollowedWhenAsked() throws IOException {
        var tree = new SampleTree(folder.resolve("tree"));
        tree.file("target/file", 3000).link("to file", "target/file").link("to folder", "target");
        tree.done();
        ImageRequest plain = ImageRequest.of(List.of(Graft.parse(tree.root().toString())), MasteringOptions.builder().build());
        ImageRequest request = new ImageRequest(plain.sources(), plain.excludes(), true, plain.specialFiles(), plain.ownership(),
                plain.deduplicate(), plain.tolerateChanges(), plain.mastering());
        CreateImage.plan(request, image(), Progress.NONE).write(image(), Progress.NONE);

        Map<String, Entry.Kind> kinds = seenByXorriso(FileSystem.ROCK_RIDGE).entries().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().kind(), (a, b) -> a, TreeMap::new));
        assertThat(kinds)
                .containsEntry("to file", Entry.Kind.FILE)
                .containsEntry("to folder", Entry.Kind.FOLDER)
                .containsEntry("to folder/file", Entry.Kind.FILE);
    }

    @Test
    void neutralOwnersAreRoot() throws IOException {
        made(OurImage.of("neutral", PLAIN, "R").neutral());
        assertThat(Oracle.ISOINFO.run("-R", "-l", "-i", image()).succeeded().lines())
                .filteredOn(line -> line.contains("README.TXT"))
                .singleElement()
                .asString()
                .startsWith("-r--r--r--   1    0    0 ");
    }

    @Test
    void twoImagesOfOneTreeAreEqual() throws IOException {
        OurImage.of("first", MODERATE, "RJE").make(image());
        Path second = folder.resolve("second.iso");
        OurImage.of("second", MODERATE, "RJE").make(second);
        assertThat(Files.mismatch(image(), second)).isEqualTo(-1);
    }
}
