package org.burnish.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.block.FileBlockSource;
import org.burnish.bytes.Finding;
import org.burnish.bytes.FindingList;
import org.burnish.oracle.Oracle;
import org.burnish.tree.FileSystem;
import org.burnish.tree.TreeText;
import org.burnish.tree.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Images that others made, opened as volumes.
class VolumesTest {
    @TempDir
    Path folder;

    private final FindingList findings = new FindingList(100);

    private Path sources() throws Exception {
        Path tree = folder.resolve("tree");
        Files.createDirectories(tree.resolve("Some folder/deeper"));
        Files.writeString(tree.resolve("Some folder/Ünïcode 文.txt"), "hello");
        Files.writeString(tree.resolve("Some folder/deeper/empty"), "");
        Files.writeString(tree.resolve("x".repeat(250) + ".long"), "long name");
        Files.createSymbolicLink(tree.resolve("link"), Path.of("../a/" + "y".repeat(240) + "/./b/" + "z".repeat(240)));
        return tree;
    }

    @Test
    void opensEveryViewOfAnImageByGenisoimage() throws Exception {
        Path image = folder.resolve("image.iso");
        Oracle.GENISOIMAGE.command("-quiet", "-R", "-J", "-input-charset", "utf-8", "-V", "NAME", "-o", image, sources()).run().succeeded();
        try (FileBlockSource source = FileBlockSource.open(image, 2048)) {
            Volumes volumes = Volumes.open(source, findings);

            assertThat(volumes.last().volumes()).extracting(Volume::fileSystem)
                    .containsExactly(FileSystem.ROCK_RIDGE, FileSystem.JOLIET, FileSystem.ISO9660);
            assertThat(volumes.preferred().description().volumeIdentifier()).isEqualTo("NAME");
            assertThat(TreeText.of(volumes.preferred().root())).containsExactly(
                    "/Some folder/", "/Some folder/deeper/", "/Some folder/deeper/empty (0)", "/Some folder/Ünïcode 文.txt (5)",
                    "/link -> ../a/" + "y".repeat(240) + "/./b/" + "z".repeat(240), "/" + "x".repeat(250) + ".long (9)");
            assertThat(TreeText.text(volumes.preferred().root(), "/Some folder/Ünïcode 文.txt")).isEqualTo("hello");
            assertThat(TreeText.of(volumes.last().volumes().get(1).root())).contains("/Some folder/Ünïcode 文.txt (5)");
            assertThat(TreeText.of(volumes.last().volumes().get(2).root())).contains("/SOME_FOL/DEEPER/EMPTY (0)");
        }
        assertThat(findings.kept()).extracting(Finding::what)
                .as("genisoimage's one mistake").containsExactly("the entry SL is longer than its length byte can say");
    }
}
