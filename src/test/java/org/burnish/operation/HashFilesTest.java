package org.burnish.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.job.Progress;
import org.burnish.operation.CompareViews.ViewDifference;
import org.burnish.operation.HashFiles.FileSum;
import org.burnish.oracle.Command;
import org.burnish.oracle.Oracle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sums of files inside an image, and what its views show differently.
class HashFilesTest {
    @TempDir
    Path folder;

    private Path tree;
    private Path image;

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectories(folder.resolve("tree/docs/deep")).getParent().getParent();
        Files.writeString(tree.resolve("docs/a.txt"), "alpha");
        Files.writeString(tree.resolve("docs/deep/b.txt"), "beta".repeat(100_000));
        Files.writeString(tree.resolve("empty"), "");
        image = folder.resolve("made.iso");
    }

    private void make(Object... options) {
        var all = new java.util.ArrayList<Object>(List.of("-quiet", "-R"));
        all.addAll(List.of(options));
        all.addAll(List.of("-o", image, tree));
        Oracle.GENISOIMAGE.run(all.toArray()).succeeded();
    }

    private List<FileSum> sums(String... paths) throws IOException {
        try (OpenedImage opened = OpenImage.open(image)) {
            return HashFiles.run(opened, ViewChoice.PREFERRED, List.of(paths), EnumSet.allOf(Algorithm.class), Progress.NONE);
        }
    }

    @Test
    void everyFileHasTheSumsThatCoreutilsComputes() throws IOException {
        make();
        List<FileSum> sums = sums();
        assertThat(sums).extracting(FileSum::path).containsExactlyInAnyOrder("/docs/a.txt", "/docs/deep/b.txt", "/empty");
        for (FileSum sum : sums) {
            for (Algorithm algorithm : List.of(Algorithm.MD5, Algorithm.SHA1, Algorithm.SHA256, Algorithm.SHA512)) {
                String theirs = Command.of(List.of(algorithm.token() + "sum", tree + sum.path())).run().succeeded().text();
                assertThat(theirs).startsWith(sum.digests().get(algorithm) + " ");
            }
        }
    }

    @Test
    void aFolderStandsForTheFilesInIt() throws IOException {
        make();
        assertThat(sums("/docs/deep")).extracting(FileSum::path).containsExactly("/docs/deep/b.txt");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheOthersAreDone() throws IOException {
        make();
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(file.length() - 300 * 2048);
        }
        assertThat(sums()).anySatisfy(sum -> {
            assertThat(sum.path()).isEqualTo("/docs/deep/b.txt");
            assertThat(sum.problem()).isNotEmpty();
        }).anySatisfy(sum -> {
            assertThat(sum.path()).isEqualTo("/docs/a.txt");
            assertThat(sum.problem()).isEmpty();
        });
    }

    private List<ViewDifference> differences() throws IOException {
        try (OpenedImage opened = OpenImage.open(image)) {
            return CompareViews.run(opened.volumes().last().volumes(), Progress.NONE);
        }
    }

    @Test
    void viewsOfTheSameFilesDoNotDiffer() throws IOException {
        make("-J", "-udf");
        assertThat(differences()).hasSize(4).allMatch(ViewDifference::isNone);
    }

    @Test
    void aFileThatIsHiddenFromJolietIsMissingThere() throws IOException {
        make("-J", "-hide-joliet", "a.txt");
        assertThat(differences()).filteredOn(d -> !d.isNone()).singleElement().satisfies(difference -> {
            assertThat(difference.volume().fileSystem()).isEqualTo(org.burnish.tree.FileSystem.JOLIET);
            assertThat(difference.fewer()).isEqualTo(1);
            assertThat(difference.more()).isZero();
        });
    }
}
