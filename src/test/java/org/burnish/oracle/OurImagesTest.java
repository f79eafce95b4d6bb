package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.oracle.Sample.COMPRESSIBLE;
import static org.burnish.oracle.Sample.DEEP;
import static org.burnish.oracle.Sample.EXTREME;
import static org.burnish.oracle.Sample.KINDS;
import static org.burnish.oracle.Sample.LONG_NAMES;
import static org.burnish.oracle.Sample.LONG_PATH;
import static org.burnish.oracle.Sample.MODERATE;
import static org.burnish.oracle.Sample.PLAIN;
import static org.burnish.oracle.Sample.TEN_LEVELS;
import static org.burnish.oracle.Sample.USUAL;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.burnish.bytes.Severity;
import org.burnish.filesystem.FileAlignment;
import org.burnish.filesystem.udf.Revision;
import org.burnish.job.Progress;
import org.burnish.operation.CheckImage;
import org.burnish.operation.ExtractFiles;
import org.burnish.operation.ExtractionRequest;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.operation.ViewChoice;
import org.burnish.tree.FileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Images that we make, with every option that changes what is on the disc: each program finds in each tree what we find
/// in it, lists it and takes it out byte for byte, and Rock Ridge has everything that the folder had.
class OurImagesTest {
    private static final Set<Aspect> ALL =
            EnumSet.of(Aspect.SIZE, Aspect.BYTES, Aspect.MODE, Aspect.MODIFIED, Aspect.TARGET, Aspect.LINKS, Aspect.SAME);

    /// What is wrong with the trees themselves: too long, too deep, or with names that a file system has to change.
    private static final Set<String> TRUE_WARNINGS = Set.of("tree-name", "path-length", "directory-depth");
    private static final Set<FileSystem> TREES = EnumSet.of(FileSystem.ISO9660, FileSystem.ROCK_RIDGE, FileSystem.JOLIET);
    private static final Set<String> JUDGED = ConcurrentHashMap.newKeySet();

    @TempDir
    static Path folder;

    /// That some programs do not survive some trees must not leave a tree without a judge.
    @AfterAll
    static void everyProgramHasSeenEveryTreeThatItCanShow() {
        for (Judge judge : Judge.ALL) {
            for (FileSystem tree : TREES) {
                for (Judge.Act act : Judge.Act.values()) {
                    if (judge.does(act, tree, EnumSet.of(FileSystem.ISO9660, tree))) {
                        assertThat(JUDGED).contains(judge.name() + " " + act + " " + tree);
                    }
                }
            }
        }
    }

    private static List<OurImage> images() {
        var images = new ArrayList<OurImage>();
        for (Revision revision : Revision.values()) {
            images.add(OurImage.of("bridge with UDF " + revision.title(), PLAIN, "RJU").options(o -> o.udfRevision(revision)));
        }
        images.addAll(others());
        return images;
    }

    private static List<OurImage> others() {
        return List.of(
                OurImage.of("bridge", USUAL, "RJU").thoroughly(),
                OurImage.of("the usual image", USUAL, "RJ").thoroughly(),
                OurImage.of("the usual image", MODERATE, "RJ"),
                OurImage.of("ISO 9660 level 1", USUAL, "").level(1).thoroughly(),
                OurImage.of("ISO 9660 level 2", USUAL, "").level(2),
                OurImage.of("ISO 9660 level 3", USUAL, "").level(3),
                OurImage.of("ISO 9660:1999", USUAL, "E").level(4),
                OurImage.of("Joliet", MODERATE, "J").thoroughly(),
                OurImage.of("Joliet of 103 characters", LONG_NAMES, "J").longJoliet(),
                OurImage.of("Rock Ridge", USUAL, "R").level(1),
                OurImage.of("all trees", USUAL, "RJE").options(o -> o.isoLevel(4).jolietLong(true)),
                OurImage.of("relocation", TEN_LEVELS, "R").relocating(),
                OurImage.of("relocation", DEEP, "RJ").relocating(),
                OurImage.of("relocation", LONG_PATH, "R").relocating(),
                OurImage.of("relaxed depth", DEEP, "RJ").relaxed(),
                OurImage.of("plain depth", DEEP, ""),
                OurImage.of("long names", LONG_NAMES, "RJ"),
                OurImage.of("files and folders alike", KINDS, "RJ"),
                OurImage.of("files and folders alike", KINDS, "").level(1),
                OurImage.of("relocation", EXTREME, "RJ").withSpecialFiles().relocating(),
                OurImage.of("relaxed depth", EXTREME, "RJE").relaxed().withSpecialFiles(),
                OurImage.of("no special files", EXTREME, "R").relaxed().changing(l -> l.only(e -> !e.is(Entry.Kind.FIFO))),
                OurImage.of("aligned to 2 KiB", MODERATE, "R").aligned(FileAlignment.BLOCK_2K),
                OurImage.of("aligned to 4 KiB", MODERATE, "R").aligned(FileAlignment.BLOCK_4K),
                OurImage.of("no padding", PLAIN, "RJ").options(o -> o.padding(0)),
                OurImage.of("equal bytes once", COMPRESSIBLE, "RJ").deduplicated(),
                OurImage.of("neutral owners", MODERATE, "R").neutral().changing(OurImagesTest::neutral));
    }

    private static Listing neutral(Listing truth) {
        return truth.mapped((path, entry) -> entry.withMode(entry.is(Entry.Kind.FOLDER) || (entry.mode() & 0111) != 0 ? 0555 : 0444));
    }

    @TestFactory
    Stream<DynamicContainer> everyProgramAgrees() {
        return images().stream().map(image -> dynamicContainer(image.toString(), tests(image)));
    }

    private static Stream<DynamicTest> tests(OurImage image) {
        Path file = folder.resolve(image.toString().replaceAll("\\W", "_") + ".iso");
        var tests = new ArrayList<DynamicTest>();
        tests.add(dynamicTest("has the trees", () -> hasTheTrees(image, file)));
        tests.add(dynamicTest("isovfy has nothing to say", () -> isovfyHasNothingToSay(file)));
        tests.add(dynamicTest("our check has nothing to say", () -> ourCheckHasNothingToSay(file)));
        if (image.present().contains(FileSystem.ROCK_RIDGE)) {
            tests.add(dynamicTest("we take out what went in", () -> weTakeOutWhatWentIn(image, file)));
        }
        if (image.present().contains(FileSystem.ISO9660_1999)) {
            tests.add(dynamicTest("other programs see the 1999 tree", () -> othersSeeTheEnhancedTree(file)));
        }
        for (FileSystem tree : image.present()) {
            tests.add(dynamicTest(tree.title() + " has what went in", () -> hasWhatWentIn(image, tree, file)));
            for (Judge judge : Judge.ALL) {
                for (Judge.Act act : Judge.Act.values()) {
                    if (isAsked(judge, act, tree, image)) {
                        tests.add(dynamicTest(judge.name() + " " + act + " " + tree.title(), () -> agrees(judge, act, tree, image, file)));
                    }
                }
            }
        }
        return tests.stream();
    }

    private static boolean isAsked(Judge judge, Judge.Act act, FileSystem tree, OurImage image) {
        return judge.does(act, tree, image.present())
                && (tree != FileSystem.ROCK_RIDGE || judge.knows().containsAll(image.traits()))
                && (act == Judge.Act.LIST || judge.isQuick() || image.thorough());
    }

    private static void hasTheTrees(OurImage image, Path file) throws IOException {
        image.make(file);
        assertThat(VolumeListing.present(file)).isEqualTo(image.present());
    }

    private static void isovfyHasNothingToSay(Path file) {
        Output output = Oracle.ISOVFY.run(file).succeeded();
        assertThat(output.lines()).last().isEqualTo("No errors found");
        assertThat(output.errors()).isEmpty();
    }

    private static void ourCheckHasNothingToSay(Path file) throws IOException {
        assertThat(new CheckImage(file).run(Progress.NONE).findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTE && !TRUE_WARNINGS.contains(finding.rule()))
                .isEmpty();
    }

    private static void weTakeOutWhatWentIn(OurImage image, Path file) throws IOException {
        Path into = Files.createDirectory(folder.resolve("ours"));
        try (OpenedImage opened = OpenImage.open(file)) {
            var report = ExtractFiles.run(opened, new ExtractionRequest(ViewChoice.PREFERRED, List.of(), into, false), Progress.NONE);
            assertThat(report.failures()).isEmpty();
            assertThat(Folders.list(into).deviations(extractable(image.truth()), ALL)).isEmpty();
        } finally {
            Folders.delete(into);
        }
    }

    /// We make no pipes, and no names with characters of which nobody knows what a terminal makes of them.
    private static Listing extractable(Listing truth) {
        return truth.only(entry -> !entry.is(Entry.Kind.FIFO)).respelt(path -> path.replaceAll("[\\x00-\\x1F\\x7F]", "_"));
    }

    /// No program here shows the 1999 tree, so it is shown in the place of the primary one.
    private static void othersSeeTheEnhancedTree(Path file) throws IOException {
        Path doctored = folder.resolve("enhanced.iso");
        EnhancedTree.asPrimary(file, doctored);
        Listing ours = VolumeListing.of(file, FileSystem.ISO9660_1999);
        Judge isoinfo = new IsoinfoJudge();
        assertThat(isoinfo.show(Judge.Act.LIST, FileSystem.ISO9660, doctored, folder).deviations(ours, EnumSet.of(Aspect.SIZE, Aspect.BYTES)))
                .isEmpty();
        assertThat(VolumeListing.of(doctored, FileSystem.ISO9660).deviations(ours, EnumSet.of(Aspect.SIZE, Aspect.BYTES))).isEmpty();
    }

    private static void hasWhatWentIn(OurImage image, FileSystem tree, Path file) throws IOException {
        Listing ours = VolumeListing.of(file, tree);
        boolean whole = tree == FileSystem.ROCK_RIDGE || tree == FileSystem.UDF;
        assertThat(whole ? ours.deviations(image.truth(), ALL) : image.misshapen(tree, ours)).isEmpty();
    }

    private static void agrees(Judge judge, Judge.Act act, FileSystem tree, OurImage image, Path file) throws IOException {
        Listing ours = VolumeListing.of(file, tree);
        if (!judge.survives(ours, tree)) {
            return;
        }
        var aspects = EnumSet.copyOf(judge.tells(act));
        if (tree != FileSystem.ROCK_RIDGE) {
            aspects.removeAll(EnumSet.of(Aspect.MODE, Aspect.LINKS, Aspect.SAME));
        }
        JUDGED.add(judge.name() + " " + act + " " + tree);
        Path into = Files.createDirectory(folder.resolve("out"));
        try {
            Listing theirs = judge.show(act, tree, file, into);
            assertThat(theirs.deviations(judge.expects(act, tree, ours), aspects)).isEmpty();
        } finally {
            Folders.delete(into);
        }
    }
}
