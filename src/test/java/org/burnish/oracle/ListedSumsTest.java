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
import org.burnish.operation.EditRequest;
import org.burnish.operation.ImageChange;
import org.burnish.source.Graft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists of checksums in an image are said to be wrong when `md5sum -c` says so after an edit.
class ListedSumsTest {
    @TempDir
    Path here;

    private Path installer() throws IOException {
        Path tree = Installer.withIsolinux(Files.createDirectory(here.resolve("tree")));
        Files.writeString(tree.resolve("one.txt"), "one");
        Files.writeString(tree.resolve("two.txt"), "two");
        // As Debian has it, of the image as it is: the boot image got its boot information table.
        Path image = Installer.image(tree, "isolinux/isolinux.bin", Hybrid.GPT, here.resolve("first.iso"));
        Path unpacked = unpacked(image, "unpacked");
        var words = new ArrayList<>(List.of("md5sum", "./one.txt", "./two.txt", "./isolinux/isolinux.bin", "./docs/readme.txt"));
        Files.write(tree.resolve("md5sum.txt"), Command.of(words).in(unpacked).run().succeeded().lines());
        return tree;
    }

    private Path unpacked(Path image, String name) throws IOException {
        Path into = Files.createDirectory(here.resolve(name));
        Oracle.XORRISO.run("-osirrox", "on", "-indev", image, "-extract", "/", into).succeeded();
        return into;
    }

    private static List<String> edit(Path image, Path target, EditImage.Way way, ImageChange... changes) throws IOException {
        try (EditImage edit = EditImage.plan(image, EditRequest.of(List.of(changes), null, way), Progress.NONE)) {
            edit.write(target, Progress.NONE);
            return edit.notes();
        }
    }

    private List<String> failed(Path image, String name) throws IOException {
        return Command.of(List.of("md5sum", "-c", "--quiet", "md5sum.txt")).in(unpacked(image, name)).with("LC_ALL", "C").run().lines().stream()
                .filter(line -> line.contains(": FAILED")).map(line -> line.substring(2, line.indexOf(": FAILED"))).toList();
    }

    @Test
    void aListThatNoLongerFitsIsTold() throws IOException {
        Path image = Installer.image(installer(), "isolinux/isolinux.bin", Hybrid.GPT, here.resolve("disc.iso"));
        Path replaced = Files.writeString(here.resolve("replacement"), "other");
        Path large = Files.write(here.resolve("large"), SampleTree.bytes(3, 100_000));

        // A file that is not listed, in a session: all that is listed stays where it was.
        Path same = Files.copy(image, here.resolve("same.iso"));
        assertThat(edit(same, same, EditImage.Way.IN_PLACE, new ImageChange.Add(new Graft("new.bin", large)))).isEmpty();
        assertThat(failed(same, "same")).isEqualTo(failed(image, "original"));

        Path other = Files.copy(image, here.resolve("other.iso"));
        List<String> notes = edit(other, other, EditImage.Way.IN_PLACE, new ImageChange.Add(new Graft("one.txt", replaced)));
        assertThat(failed(other, "other")).contains("one.txt").doesNotContain("two.txt", "docs/readme.txt");
        assertThat(notes).singleElement().asString().contains("md5sum.txt does not fit any more", "one.txt").doesNotContain("two.txt");

        Path anew = here.resolve("anew.iso");
        List<String> more = edit(image, anew, EditImage.Way.ANEW, new ImageChange.Add(new Graft("one.txt", replaced)),
                new ImageChange.Remove("docs"), new ImageChange.Add(new Graft("0.bin", large)));
        assertThat(failed(anew, "anew")).contains("one.txt", "docs/readme.txt", "isolinux/isolinux.bin").doesNotContain("two.txt");
        assertThat(more).singleElement().asString().contains("3 of its files", "isolinux/isolinux.bin", "one.txt", "docs/readme.txt");
    }

    @Test
    void anImplantedChecksumIsNotKeptAndThatIsTold() throws IOException {
        Path tree = Files.createDirectory(here.resolve("small"));
        Files.write(tree.resolve("a"), SampleTree.bytes(6, 2_500_000));
        Path image = here.resolve("implanted.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-R", "-o", image, tree).succeeded();
        Oracle.IMPLANTISOMD5.run(image).succeeded();
        Oracle.CHECKISOMD5.run(image).succeeded();
        Path changed = here.resolve("changed.iso");
        assertThat(edit(image, changed, EditImage.Way.ANEW, new ImageChange.MakeFolder("b"))).singleElement().asString()
                .contains("implanted", "checkisomd5");
        assertThat(Oracle.CHECKISOMD5.run(changed).errors()).contains("No checksum information");
    }
}
