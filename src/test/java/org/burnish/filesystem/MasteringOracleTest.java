package org.burnish.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.burnish.job.Progress;
import org.burnish.layout.PlannedImage;
import org.burnish.oracle.Oracle;
import org.burnish.oracle.Output;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Every program that reads ISO 9660 accepts images of the nasty tree, finds everything in it, and has nothing
/// to complain of.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MasteringOracleTest {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2024-01-02T03:04:05Z");

    private final Directory nasty = NastyTree.build();
    private final List<String> paths = new ArrayList<>();
    private Path all;
    private Path rockRidge;
    private Path joliet;
    private Path plain;

    @BeforeAll
    void makesTheImages(@TempDir Path folder) throws IOException {
        collect(nasty, "");
        paths.sort(null);
        all = write(folder.resolve("all.iso"), MasteringOptions.builder().isoLevel(4));
        rockRidge = write(folder.resolve("rockridge.iso"), MasteringOptions.builder().isoLevel(1).fileSystems(Set.of(FileSystem.ROCK_RIDGE)));
        joliet = write(folder.resolve("joliet.iso"), MasteringOptions.builder().isoLevel(2).jolietLong(true).fileSystems(Set.of(FileSystem.JOLIET)));
        plain = write(folder.resolve("plain.iso"), MasteringOptions.builder().fileSystems(Set.of(FileSystem.ISO9660)));
    }

    private void collect(Directory folder, String path) throws IOException {
        for (Node child : folder.children()) {
            paths.add(path + "/" + child.name());
            if (child instanceof Directory inner) {
                collect(inner, path + "/" + child.name());
            }
        }
    }

    private Path write(Path file, MasteringOptions.Builder options) throws IOException {
        PlannedImage planned = Mastering.plan(nasty, options.date(DATE).build(), Progress.NONE).image();
        try (FileChannel to = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            planned.transferTo(0, planned.blockCount(), to);
        }
        return file;
    }

    @Test
    void isovfyHasNothingToSay() {
        for (Path image : List.of(all, rockRidge, joliet, plain)) {
            Output output = Oracle.ISOVFY.run(image).succeeded();
            assertThat(output.lines()).hasSize(3).element(2).isEqualTo("No errors found");
            assertThat(output.errors()).isEmpty();
        }
    }

    @Test
    void xorrisoLoadsEveryImageWithoutAWord() {
        for (Path image : List.of(all, rockRidge, joliet, plain)) {
            Output output = Oracle.XORRISO.run("-report_about", "NOTE", "-indev", image).succeeded();
            // that a name has characters beyond 16 bits is no more than true
            assertThat(output.errors().lines().filter(line -> !line.contains("Joliet")))
                    .noneMatch(line -> line.contains("WARNING") || line.contains("SORRY") || line.contains("FAILURE"));
        }
    }

    @Test
    void xorrisoFindsTheWholeTree() {
        for (Path image : List.of(all, rockRidge)) {
            Output output = Oracle.XORRISO.run("-indev", image, "-find", "/", "-exec", "echo").succeeded();
            assertThat(output.lines().stream().map(line -> line.replaceAll("^'|'$", "")).filter(line -> !line.equals("/")).sorted())
                    .containsExactlyElementsOf(paths);
        }
    }

    @Test
    void bsdtarFindsTheWholeTree() {
        for (Path image : List.of(all, rockRidge)) {
            Output output = Oracle.BSDTAR.run("-tf", image, "--options", "iso9660:!joliet").succeeded();
            assertThat(output.errors()).isEmpty();
            assertThat(output.lines()).hasSize(paths.size() + 1);
        }
    }

    @Test
    void bsdtarReadsJolietToo() {
        assertThat(Oracle.BSDTAR.run("-tf", joliet).succeeded().lines()).hasSize(filesAndFolders() + 1);
    }

    @Test
    void sevenZipFindsNoErrorInAnyImage() {
        for (Path image : List.of(all, rockRidge, joliet, plain)) {
            assertThat(Oracle.SEVEN_ZIP.run("t", image).succeeded().text()).contains("Everything is Ok").doesNotContain("WARN");
        }
    }

    @Test
    void isoinfoFindsTheWholeTree() {
        assertThat(Oracle.ISOINFO.run("-J", "-f", "-i", all).succeeded().lines()).hasSize(filesAndFolders());
        assertThat(Oracle.ISOINFO.run("-R", "-f", "-i", all).succeeded().lines()).contains(
                "/links/null", "/names/" + "a".repeat(255), "/folders/ü" + "ü".repeat(126) + "/inside");
    }

    @Test
    void isoInfoFindsTheWholeTree() {
        for (Path image : List.of(rockRidge, plain)) {
            Output output = Oracle.ISO_INFO.run("--no-joliet", "-f", "-i", image).succeeded();
            assertThat(output.text()).doesNotContain("WARN").doesNotContain("ERROR");
            assertThat(output.lines().stream().filter(line -> line.matches(" *\\d+ .*/.*"))).hasSizeGreaterThanOrEqualTo(filesAndFolders());
        }
    }

    /// Symbolic links and special files are only in Rock Ridge's tree.
    private int filesAndFolders() {
        return (int) paths.stream().filter(path -> !path.matches("/links/(relative|absolute|dot|long.*|fifo|socket|null|sda300)")).count();
    }
}
