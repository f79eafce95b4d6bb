package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.job.Progress;
import org.burnish.operation.CreateImage;
import org.burnish.operation.ImageRequest;
import org.burnish.source.Graft;
import org.burnish.tree.FileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An image of 50,000 files in 200 folders is read back byte for byte by every program. Those that take out one file each
/// time they are run take out a few; of all others the bytes are compared where their lists point.
@Tag("large")
class ManyFilesTest {
    private static final int FOLDERS = 200;
    private static final int FILES_IN_EACH = 250;
    private static final int TAKEN_OUT_ALONE = 40;
    private static final Set<Aspect> BYTES = EnumSet.of(Aspect.SIZE, Aspect.BYTES);

    @TempDir
    static Path folder;

    private static Listing truth = new Listing(Collections.emptySortedMap());
    private static Path image;

    @BeforeAll
    static void makesTheImage() throws IOException {
        var tree = new SampleTree(folder.resolve("tree"));
        var random = new Random(50_000);
        for (int f = 0; f < FOLDERS; f++) {
            for (int i = 0; i < FILES_IN_EACH; i++) {
                tree.file(String.format("folder %03d/a file with number %03d.dat", f, i), 100 + random.nextInt(8900));
            }
        }
        truth = tree.done();
        image = folder.resolve("many.iso");
        ImageRequest request = ImageRequest.of(List.of(Graft.parse(tree.root().toString())), MasteringOptions.builder().build());
        CreateImage.plan(request, image, Progress.NONE).write(image, Progress.NONE);
    }

    private static void takesEverythingOut(Judge judge) throws IOException {
        Path into = Files.createDirectory(folder.resolve(judge.name()));
        try {
            // 7-Zip shows Joliet where it is, which has the same names here
            assertThat(judge.show(Judge.Act.EXTRACT, FileSystem.ROCK_RIDGE, image, into).deviations(truth, BYTES)).isEmpty();
        } finally {
            Folders.delete(into);
        }
    }

    private static void seesEverything(Judge judge, FileSystem tree) {
        assertThat(judge.show(Judge.Act.LIST, tree, image, folder).deviations(truth, BYTES)).isEmpty();
    }

    /// Paths of a few files from all over the tree, the same in every run.
    private static List<String> few() {
        var paths = new ArrayList<>(truth.only(entry -> entry.is(Entry.Kind.FILE)).paths());
        Collections.shuffle(paths, new Random(1));
        return paths.subList(0, TAKEN_OUT_ALONE);
    }

    @Test
    void xorriso() throws IOException {
        takesEverythingOut(new XorrisoJudge());
    }

    @Test
    void bsdtar() throws IOException {
        takesEverythingOut(new BsdtarJudge());
    }

    @Test
    void sevenZip() throws IOException {
        takesEverythingOut(new SevenZipJudge());
    }

    @Test
    void isoinfo() {
        seesEverything(new IsoinfoJudge(), FileSystem.ROCK_RIDGE);
        seesEverything(new IsoinfoJudge(), FileSystem.JOLIET);
        for (String path : few()) {
            byte[] bytes = Oracle.ISOINFO.run("-R", "-i", image, "-x", "/" + path).succeeded().stdout();
            assertThat(Digests.sha256(bytes)).as(path).isEqualTo(truth.entry(path).digest());
        }
    }

    @Test
    void libcdio() throws IOException {
        seesEverything(new LibcdioJudge(), FileSystem.JOLIET);
        seesEverything(new LibcdioJudge(), FileSystem.ROCK_RIDGE);
        Path out = folder.resolve("out");
        for (String path : few()) {
            Oracle.ISO_READ.run("-i", image, "-e", path, "-o", out).succeeded();
            assertThat(Digests.sha256(out)).as(path).isEqualTo(truth.entry(path).digest());
        }
    }

    @Test
    void isovfy() {
        assertThat(Oracle.ISOVFY.run(image).succeeded().lines()).last().isEqualTo("No errors found");
    }

    @Test
    void ourselves() throws IOException {
        for (FileSystem tree : EnumSet.of(FileSystem.ROCK_RIDGE, FileSystem.JOLIET)) {
            assertThat(VolumeListing.of(image, tree).deviations(truth, BYTES)).isEmpty();
        }
        assertThat(VolumeListing.of(image, FileSystem.ISO9660).misshapen(truth)).isEmpty();
    }
}
