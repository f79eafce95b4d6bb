package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.filesystem.boot.Hybrid;
import org.burnish.job.Progress;
import org.burnish.operation.EditImage;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.tree.Attributes;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.VolumeDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A tree that somebody puts together of the files of an open image and of others, as a window does, becomes an image like
/// the old one.
class RemadeImageTest {
    @TempDir
    Path here;

    private static Directory arranged(Directory old) throws IOException {
        List<Node> all = new ArrayList<>();
        for (Node node : old.children()) {
            if (node instanceof Directory folder && node.name().equals("isolinux")) {
                all.add(new Directory("loader", folder.attributes(), folder::children));
            } else if (!node.name().equals("docs")) {
                all.add(node);
            }
        }
        all.add(new RegularFile("notes.txt", Attributes.FILE, BytesContent.of("from nowhere")));
        return new Directory("", old.attributes(), all);
    }

    @Test
    void bootEquipmentFollowsTheFilesOfTheOldImage() throws IOException {
        Path tree = Installer.withIsolinux(Files.createDirectory(here.resolve("tree")));
        Path image = Installer.image(tree, "isolinux/isolinux.bin", Hybrid.GPT, here.resolve("old.iso"));
        Path remade = here.resolve("new.iso");
        try (OpenedImage old = OpenImage.open(image)) {
            Directory changed = arranged(old.volumes().preferred().root());
            VolumeDescription description = EditImage.description(old);
            try (EditImage first = EditImage.plan(old, changed, description, null, Progress.NONE)) {
                assertThat(first.notes()).isEmpty();
                assertThat(first.added()).isEqualTo(1);
                assertThat(first.removed()).isEqualTo(1);
                first.write(remade, Progress.NONE);
            }
            try (EditImage again = EditImage.plan(old, changed, description, null, options -> options.padding(0), Progress.NONE)) {
                assertThat(again.image().length()).isLessThanOrEqualTo(Files.size(remade));
            }
            assertThat(old.node(old.volumes().preferred(), "docs/readme.txt")).as("the old image is still open").isNotNull();
        }
        assertThat(VolumeListing.of(remade, FileSystem.ROCK_RIDGE).paths())
                .contains("loader/isolinux.bin", "EFI/BOOT/BOOTX64.EFI", "notes.txt").doesNotContain("docs", "isolinux");
        assertThat(Oracle.XORRISO.run("-indev", remade, "-report_el_torito", "plain").succeeded().lines())
                .anyMatch(line -> line.endsWith("/loader/isolinux.bin"))
                .anyMatch(line -> line.contains("boot-info-table isohybrid-suitable"));
        assertThat(Oracle.SGDISK.run("-v", remade).succeeded().lines()).anyMatch(line -> line.startsWith("No problems found"));
    }
}
