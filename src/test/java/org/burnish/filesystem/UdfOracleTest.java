package org.burnish.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.burnish.filesystem.udf.Revision;
import org.burnish.job.Progress;
import org.burnish.layout.PlannedImage;
import org.burnish.oracle.Oracle;
import org.burnish.oracle.Output;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.TreeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Programs that read UDF accept ours of every revision and find the same files.
class UdfOracleTest {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2024-01-02T03:04:05Z");

    @TempDir
    Path folder;

    /// Files and folders only: 7z refuses volumes with symbolic links or devices.
    private static Directory tree() {
        TreeBuilder tree = new TreeBuilder().file("empty", "").folder("empty folder").file("größe/漢字 😀.txt", "wide");
        tree.file("large", new BytesContent(large())).file("x".repeat(254), "long name");
        for (int i = 0; i < 400; i++) {
            tree.file("many/deep/er/file number " + i, "text " + i);
        }
        return tree.build();
    }

    private Path make(Set<FileSystem> fileSystems, Revision revision) throws IOException {
        return make(tree(), fileSystems, revision);
    }

    private Path make(Directory tree, Set<FileSystem> fileSystems, Revision revision) throws IOException {
        MasteringOptions options = MasteringOptions.builder().fileSystems(fileSystems).udfRevision(revision).date(DATE).build();
        PlannedImage planned = Mastering.plan(tree, options, Progress.NONE).image();
        Path image = folder.resolve("image.udf");
        try (FileChannel to = FileChannel.open(image, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            planned.transferTo(0, planned.blockCount(), to);
        }
        return image;
    }

    private void extractedBySevenZip(Path image) throws IOException {
        Path into = folder.resolve("extracted");
        Oracle.SEVEN_ZIP.run("x", "-tudf", "-y", "-o" + into, image).succeeded();
        assertThat(into.resolve("größe/漢字 😀.txt")).hasContent("wide");
        assertThat(into.resolve("x".repeat(254))).hasContent("long name");
        assertThat(into.resolve("empty")).isEmptyFile();
        assertThat(into.resolve("empty folder")).isEmptyDirectory();
        assertThat(Files.mismatch(into.resolve("large"), Files.write(folder.resolve("expected"), large()))).isEqualTo(-1);
        for (int i = 0; i < 400; i++) {
            assertThat(into.resolve("many/deep/er/file number " + i)).hasContent("text " + i);
        }
    }

    private static byte[] large() {
        byte[] large = new byte[3_000_000];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i / 2048 * 31 + i);
        }
        return large;
    }

    @ParameterizedTest
    @EnumSource
    void sevenZipExtractsEveryRevision(Revision revision) throws IOException {
        extractedBySevenZip(make(Set.of(FileSystem.UDF), revision));
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_02", "V2_01", "V2_50"})
    void othersSeeAllEntriesOfAFolderWithMoreThan65535(Revision revision) throws IOException {
        TreeBuilder tree = new TreeBuilder();
        for (int i = 0; i < 70_000; i++) {
            tree.file("many/number " + i, "");
        }
        Path image = make(tree.build(), Set.of(FileSystem.UDF), revision);
        assertThat(Oracle.UDFINFO.run(image).succeeded().lines()).contains("numfiles=70000", "numdirs=2");
        List<String> lines = Oracle.SEVEN_ZIP.run("l", "-ba", "-tudf", image).succeeded().lines();
        assertThat(lines.stream().filter(line -> line.contains("many/number ")).map(line -> line.substring(line.indexOf("many/"))).distinct())
                .hasSize(70_000);
    }

    @ParameterizedTest
    @EnumSource
    void udfinfoReadsEveryBridge(Revision revision) throws IOException {
        Output output = Oracle.UDFINFO.run(make(Set.of(FileSystem.ISO9660, FileSystem.JOLIET, FileSystem.ROCK_RIDGE, FileSystem.UDF), revision)).succeeded();
        assertThat(output.errors()).isEmpty();
        assertThat(output.lines()).contains("integrity=closed", "numfiles=404", "numdirs=6", "udfwriterev=" + revision.title());
    }

    @Test
    void sevenZipExtractsTheUdfOfABridge() throws IOException {
        extractedBySevenZip(make(Set.of(FileSystem.ISO9660, FileSystem.JOLIET, FileSystem.ROCK_RIDGE, FileSystem.UDF), Revision.V1_02));
    }

    @ParameterizedTest
    @EnumSource
    void udfinfoReadsEveryDescriptorWithoutAWarning(Revision revision) throws IOException {
        Output output = Oracle.UDFINFO.run(make(Set.of(FileSystem.UDF), revision)).succeeded();

        assertThat(output.errors()).isEmpty();
        assertThat(output.lines()).contains("label=UNNAMED", "integrity=closed", "accesstype=readonly", "numfiles=404", "numdirs=6",
                "udfwriterev=" + revision.title(), "start=16, blocks=3, type=VRS", "start=256, blocks=1, type=ANCHOR");
        assertThat(output.lines().stream().filter(line -> line.contains("ANCHOR"))).hasSize(3);
        assertThat(output.text()).contains("type=MVDS", "type=RVDS", "type=LVID", "type=PSPACE");
    }
}
