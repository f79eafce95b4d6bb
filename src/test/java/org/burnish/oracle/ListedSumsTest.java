package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.boot.Hybrid;
import org.burnish.filesystem.udf.Revision;
import org.burnish.job.Progress;
import org.burnish.operation.CheckImage;
import org.burnish.operation.CreateImage;
import org.burnish.operation.EditImage;
import org.burnish.operation.EditRequest;
import org.burnish.operation.ImageChange;
import org.burnish.operation.ImageRequest;
import org.burnish.operation.ImplantedCheck;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.source.Graft;
import org.burnish.tree.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists of checksums in an image, and the sum of the image itself, are right after an edit: `md5sum -c` and `checkisomd5` say so.
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
    void aListIsBroughtUpToDate() throws IOException {
        Path image = Installer.image(installer(), "isolinux/isolinux.bin", Hybrid.GPT, here.resolve("disc.iso"));
        Path replaced = Files.writeString(here.resolve("replacement"), "other");
        Path large = Files.write(here.resolve("large"), SampleTree.bytes(3, 3_100_000));

        // A file that is not listed, in a session: all that is listed stays where it was.
        Path same = Files.copy(image, here.resolve("same.iso"));
        assertThat(edit(same, same, EditImage.Way.IN_PLACE, new ImageChange.Add(new Graft("new.bin", large)))).isEmpty();
        assertThat(failed(same, "same")).isEqualTo(failed(image, "original"));

        Path other = Files.copy(image, here.resolve("other.iso"));
        List<String> notes = edit(other, other, EditImage.Way.IN_PLACE, new ImageChange.Add(new Graft("one.txt", replaced)));
        assertThat(failed(other, "other")).isEqualTo(failed(image, "once more"));
        assertThat(notes).singleElement().asString().contains("md5sum.txt is brought up to date", "one.txt").doesNotContain("two.txt");

        Path anew = here.resolve("anew.iso");
        List<String> more = edit(image, anew, EditImage.Way.ANEW, new ImageChange.Add(new Graft("one.txt", large)),
                new ImageChange.Remove("docs"), new ImageChange.Rename("two.txt", "größer.txt"), new ImageChange.Add(new Graft("0.bin", large)));
        assertThat(failed(anew, "anew")).isEmpty();
        assertThat(Files.readAllLines(here.resolve("anew/md5sum.txt"))).hasSize(3).extracting(line -> line.substring(34))
                .containsExactly("./one.txt", "./größer.txt", "./isolinux/isolinux.bin");
        assertThat(more).singleElement().asString().contains("4 of its files", "isolinux/isolinux.bin", "one.txt");
        assertThat(new CheckImage(anew).run(Progress.NONE).hasErrors()).isFalse();
    }

    @Test
    void aListThatIsSignedStaysAndIsTold() throws IOException {
        Path tree = Files.createDirectory(here.resolve("signed"));
        Files.writeString(tree.resolve("one.txt"), "one");
        Files.writeString(tree.resolve("two.txt"), "two");
        Files.write(tree.resolve("SHA256SUMS"), Command.of(List.of("sha256sum", "one.txt", "two.txt")).in(tree).run().succeeded().lines());
        Files.writeString(tree.resolve("SHA256SUMS.gpg"), "a signature");
        Path image = here.resolve("signed.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-R", "-o", image, tree).succeeded();
        Path changed = here.resolve("changed.iso");
        assertThat(edit(image, changed, EditImage.Way.ANEW, new ImageChange.Remove("one.txt"))).singleElement().asString()
                .contains("SHA256SUMS does not fit any more, and is signed", "one.txt");
        assertThat(unpacked(changed, "unchanged").resolve("SHA256SUMS")).hasSameTextualContentAs(tree.resolve("SHA256SUMS"));
    }

    /// Where UDF stands alone, small files are in their entries; the list is made with the image all the same.
    @Test
    void aListIsBroughtUpToDateWhereUdfStandsAlone() throws IOException {
        Path tree = Files.createDirectory(here.resolve("alone"));
        Files.writeString(tree.resolve("one.txt"), "one");
        Files.write(tree.resolve("sha512sum.txt"), Command.of(List.of("sha512sum", "one.txt")).in(tree).run().succeeded().lines());
        Path image = here.resolve("alone.udf");
        MasteringOptions options = MasteringOptions.builder().fileSystems(Set.of(FileSystem.UDF)).udfRevision(Revision.V2_01).build();
        CreateImage.plan(ImageRequest.of(List.of(new Graft("", tree)), options), image, Progress.NONE).write(image, Progress.NONE);
        Path replaced = Files.writeString(here.resolve("replacement"), "other");
        edit(image, image, EditImage.Way.IN_PLACE, new ImageChange.Add(new Graft("one.txt", replaced)));
        Path into = here.resolve("unpacked");
        Oracle.SEVEN_ZIP.run("x", "-y", "-tudf", "-o" + into, image).succeeded();
        Command.of(List.of("sha512sum", "-c", "sha512sum.txt")).in(into).run().succeeded();
    }

    @Test
    void anImplantedChecksumIsMadeAnew() throws IOException {
        Path tree = Files.createDirectory(here.resolve("small"));
        Files.write(tree.resolve("a"), SampleTree.bytes(6, 2_500_000));
        Path image = here.resolve("implanted.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-R", "-o", image, tree).succeeded();
        Oracle.IMPLANTISOMD5.run(image).succeeded();
        Oracle.CHECKISOMD5.run(image).succeeded();
        Path changed = here.resolve("changed.iso");
        assertThat(edit(image, changed, EditImage.Way.ANEW, new ImageChange.MakeFolder("b"))).singleElement().asString()
                .contains("MD5 sum", "implanted");
        Oracle.CHECKISOMD5.run(changed).succeeded();
        assertIsSound(changed);
        // A session that is added is part of the sum.
        edit(changed, changed, EditImage.Way.SESSION, new ImageChange.Add(new Graft("c", tree.resolve("a"))));
        Oracle.CHECKISOMD5.run(changed).succeeded();
        assertIsSound(changed);
        byte[] damaged = Files.readAllBytes(changed);
        damaged[damaged.length / 2] ^= 1;
        Files.write(changed, damaged);
        assertThat(Oracle.CHECKISOMD5.run(changed).exitCode()).isEqualTo(1);
    }

    private static void assertIsSound(Path image) throws IOException {
        try (OpenedImage opened = OpenImage.open(image)) {
            assertThat(ImplantedCheck.of(opened).orElseThrow().run(Progress.NONE).matches()).isTrue();
        }
        assertThat(new CheckImage(image).run(Progress.NONE).hasErrors()).isFalse();
    }
}
