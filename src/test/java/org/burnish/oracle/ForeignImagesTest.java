package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.oracle.Recipe.bsdtar;
import static org.burnish.oracle.Recipe.genisoimage;
import static org.burnish.oracle.Recipe.xorriso;
import static org.burnish.oracle.Sample.COMPRESSIBLE;
import static org.burnish.oracle.Sample.DEEP;
import static org.burnish.oracle.Sample.EXTREME;
import static org.burnish.oracle.Sample.LONG_NAMES;
import static org.burnish.oracle.Sample.LONG_PATH;
import static org.burnish.oracle.Sample.MODERATE;
import static org.burnish.oracle.Sample.TEN_LEVELS;
import static org.burnish.oracle.Sample.USUAL;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.tree.FileSystem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Images made by other programs, with the options that change what is on the disc: our reader finds in each of their
/// trees what went in, and what the other readers find in it.
class ForeignImagesTest {
    @TempDir
    Path folder;

    static Stream<Recipe> recipes() {
        return Stream.of(ofGenisoimage(), ofXorriso(), ofBsdtar()).flatMap(List::stream);
    }

    private static List<Recipe> ofGenisoimage() {
        return List.of(
                genisoimage(USUAL, "I", ""),
                genisoimage(USUAL, "I", "-l"),
                genisoimage(USUAL, "I", "-iso-level 2"),
                genisoimage(USUAL, "I", "-iso-level 3"),
                genisoimage(USUAL, "IE", "-iso-level 4").unversioned(),
                genisoimage(USUAL, "I", "-U").unversioned(),
                genisoimage(USUAL, "I", "-allow-lowercase -allow-multidot -relaxed-filenames -no-iso-translate"),
                genisoimage(USUAL, "I", "-N -d -D").unversioned(),
                genisoimage(MODERATE, "IJ", "-J -input-charset utf-8"),
                genisoimage(USUAL, "IR", "-R"),
                genisoimage(USUAL, "IR", "-r").losing(Aspect.MODE),
                genisoimage(USUAL, "IR", "-R -max-iso9660-filenames -no-pad").unversioned(),
                genisoimage(MODERATE, "IRJ", "-R -J -joliet-long -input-charset utf-8"),
                genisoimage(MODERATE, "IRJU", "-R -J -udf -input-charset utf-8"),
                genisoimage(USUAL, "IR", "-R -m wide -m *.bin")
                        .changing(tree -> tree.without(List.of("wide")).onlyPaths(path -> !path.endsWith(".bin"))),
                genisoimage(DEEP, "IR", "-R").relocating(),
                genisoimage(DEEP, "IR", "-R -D"),
                genisoimage(LONG_PATH, "IR", "-R -D"),
                genisoimage(LONG_NAMES, "IR", "-R"));
    }

    private static List<Recipe> ofXorriso() {
        return List.of(
                xorriso(USUAL, "I", "--norock -iso-level 1"),
                xorriso(USUAL, "I", "--norock -iso-level 2"),
                xorriso(USUAL, "I", "--norock -iso-level 3 -allow-lowercase -allow-multidot -relaxed-filenames"),
                xorriso(USUAL, "I", "--norock -U -d -N").unversioned(),
                xorriso(USUAL, "IE", "--norock -iso-level 4"),
                xorriso(USUAL, "IJ", "--norock -J"),
                xorriso(USUAL, "IJ", "--norock -J -joliet-long -joliet-utf16"),
                xorriso(USUAL, "IR", "-R"),
                xorriso(USUAL, "IR", "-r").losing(Aspect.MODE),
                xorriso(USUAL, "IR", "-R --hardlinks --md5 -no-pad").keeping(Aspect.SAME),
                xorriso(USUAL, "IR", "--commands -set_filter_r --zisofs / --").compressing(),
                xorriso(COMPRESSIBLE, "IR", "--commands -set_filter_r --zisofs / --").compressing(),
                xorriso(COMPRESSIBLE, "IR", "-zisofs version_2=on:block_size=32k --commands -set_filter_r --zisofs / --").compressing(),
                xorriso(USUAL, "IRJ", "-joliet on -hardlinks on -md5 on -acl on -xattr on --commands").keeping(Aspect.SAME),
                xorriso(USUAL, "IRJE", "-R -J -joliet-long -iso-level 4 --hardlinks").keeping(Aspect.SAME),
                xorriso(EXTREME, "IRJ", "-R -J -joliet-long"),
                xorriso(EXTREME, "IR", "-R -rr_reloc_dir moved").relocating(),
                xorriso(TEN_LEVELS, "IR", "-R -rr_reloc_dir rr_moved").relocating(),
                xorriso(EXTREME, "IR", "-R -D"));
    }

    private static List<Recipe> ofBsdtar() {
        return List.of(
                bsdtar(MODERATE, "IRJ", "").losing(Aspect.MODE),
                bsdtar(MODERATE, "IRJ", "rockridge=strict,joliet=long"),
                bsdtar(USUAL, "I", "!rockridge,!joliet,iso-level=1"),
                bsdtar(USUAL, "I", "!rockridge,!joliet,iso-level=2"),
                bsdtar(USUAL, "I", "!rockridge,!joliet,iso-level=3,!allow-vernum").unversioned(),
                bsdtar(LONG_NAMES, "IE", "!rockridge,!joliet,iso-level=4").unversioned(),
                bsdtar(MODERATE, "IJ", "!rockridge"),
                bsdtar(USUAL, "IR", "!joliet,rockridge=strict,!pad"),
                bsdtar(COMPRESSIBLE, "IR", "!joliet,rockridge=strict,zisofs").compressing(),
                bsdtar(TEN_LEVELS, "IRJ", "rockridge=strict").relocating(),
                bsdtar(LONG_NAMES, "IR", "!joliet,rockridge=strict"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recipes")
    void isReadAsItWasMade(Recipe recipe) throws IOException {
        Path image = folder.resolve("image.iso");
        recipe.make(image);

        assertThat(VolumeListing.present(image)).isEqualTo(recipe.present());
        for (FileSystem tree : recipe.present()) {
            Listing ours = VolumeListing.of(image, tree);
            if (tree == FileSystem.ROCK_RIDGE) {
                assertThat(ours.deviations(recipe.truth(), recipe.kept())).as(tree.title()).isEmpty();
            } else {
                assertThat(recipe.misshapen(tree, ours)).as(tree.title()).isEmpty();
            }
            for (Judge judge : Judge.ALL) {
                assertThat(disagreements(judge, tree, image, recipe, ours)).as(judge.name() + " on " + tree.title()).isEmpty();
            }
        }
    }

    private List<String> disagreements(Judge judge, FileSystem tree, Path image, Recipe recipe, Listing ours) {
        if (!judge.does(Judge.Act.LIST, tree, recipe.present()) || !judge.survives(ours, tree) || !recipe.suits(judge, tree)) {
            return List.of();
        }
        var aspects = recipe.comparable(judge, tree);
        Listing theirs = judge.show(Judge.Act.LIST, tree, image, folder);
        Listing expected = judge.expects(Judge.Act.LIST, tree, ours);
        return recipe.versions() || tree != FileSystem.ISO9660
                ? theirs.deviations(expected, aspects)
                : theirs.respelt(Identifiers::withoutLastDots).deviations(expected.respelt(Identifiers::withoutLastDots), aspects);
    }
}
