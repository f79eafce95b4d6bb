package org.burnish.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Objects;
import org.burnish.bytes.Severity;
import org.burnish.job.Progress;
import org.burnish.operation.CheckImage;
import org.burnish.operation.EditImage;
import org.burnish.operation.EditRequest;
import org.burnish.operation.ImageChange;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.source.Graft;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.TreeChange;
import org.burnish.tree.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What other programs put beside Rock Ridge is still there after an edit, and what would not be true any more is told.
class EditedExtensionsTest {
    @TempDir
    Path here;

    private List<String> edit(Path image, Path target, EditImage.Way way, ImageChange... changes) throws IOException {
        try (EditImage edit = EditImage.plan(image, EditRequest.of(List.of(changes), null, way), Progress.NONE)) {
            edit.write(target, Progress.NONE);
            assertThat(edit.mastered().findings()).filteredOn(finding -> finding.what().contains("is cut to"))
                    .allMatch(finding -> finding.severity() == Severity.NOTE);
            return edit.notes();
        }
    }

    /// Such as `user.origin="here"`.
    private static List<String> attributes(Path image, String path) {
        return Oracle.XORRISO.run("-xattr", "on", "-indev", image, "-getfattr", path, "--").succeeded().lines().stream()
                .filter(line -> line.startsWith("user.")).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANEW", "IN_PLACE"})
    void extendedAttributesOfXorrisoStayAndItsChecksumsAreToldToBeGone(EditImage.Way way) throws IOException {
        Path tree = Files.createDirectory(here.resolve("tree"));
        Path file = Files.writeString(tree.resolve("file"), "content");
        Path folder = Files.createDirectory(tree.resolve("folder"));
        for (Path path : List.of(file, folder)) {
            var view = Files.getFileAttributeView(path, UserDefinedFileAttributeView.class);
            view.write("origin", UTF_8.encode("here"));
            view.write("long", UTF_8.encode("x".repeat(180)));
        }
        Files.writeString(folder.resolve("without"), "none");
        Path image = here.resolve("old.iso");
        Oracle.XORRISO.run("-outdev", image, "-xattr", "on", "-md5", "on", "-joliet", "on", "-map", tree, "/", "-commit").succeeded();
        assertThat(attributes(image, "/file")).hasSize(2);

        Path target = way == EditImage.Way.ANEW ? here.resolve("new.iso") : image;
        List<String> notes = edit(image, target, way, new ImageChange.Rename("file", "renamed"), new ImageChange.MakeFolder("more"));

        assertThat(notes).singleElement().asString().contains("-md5");
        for (String path : List.of("/renamed", "/folder")) {
            assertThat(attributes(target, path)).containsExactly("user.long=\"" + "x".repeat(180) + "\"", "user.origin=\"here\"");
        }
        assertThat(attributes(target, "/folder/without")).isEmpty();
        assertThat(new CheckImage(target).run(Progress.NONE).hasErrors()).isFalse();
        assertThat(Oracle.XORRISO.run("-indev", target, "-find", "/", "-exec", "get_md5", "--").succeeded().text())
                .doesNotContain("  /renamed");
    }

    private static byte[] others(Path image, String path) throws IOException {
        try (OpenedImage opened = OpenImage.open(image)) {
            Volume rockRidge = opened.volumes().preferred();
            assertThat(rockRidge.fileSystem()).isEqualTo(FileSystem.ROCK_RIDGE);
            Node node = TreeChange.find(rockRidge.root(), TreeChange.names(path)).orElseThrow();
            return Objects.requireNonNull(node.attributes().marks().others()).bytes();
        }
    }

    /// Types and creators of files of the old Mac OS stand in entries called AA.
    @Test
    void typesAndCreatorsOfMacintoshFilesStay() throws IOException {
        Path tree = Files.createDirectory(here.resolve("tree"));
        Files.writeString(tree.resolve("picture.gif"), "GIF");
        Path mapping = Files.writeString(here.resolve("mapping"), ".gif Raw '8BIM' 'GIFf' \"a picture\"\n");
        Path image = here.resolve("old.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-R", "-apple", "-map", mapping, "-o", image, tree).succeeded();
        byte[] before = others(image, "picture.gif");
        assertThat(new String(before, UTF_8)).startsWith("AA").contains("GIFf8BIM");

        Path changed = here.resolve("new.iso");
        assertThat(edit(image, changed, EditImage.Way.ANEW, new ImageChange.Rename("picture.gif", "other.gif"))).isEmpty();

        assertThat(others(changed, "other.gif")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANEW", "IN_PLACE"})
    void foldersThatWereLeftDeepStayDeep(EditImage.Way way) throws IOException {
        Path tree = here.resolve("tree");
        Path deepest = Files.createDirectories(tree.resolve("1/2/3/4/5/6/7/8/9/10"));
        Files.writeString(deepest.resolve("file"), "deep");
        for (String choice : List.of("-D", "-r")) {
            Path image = here.resolve("deep " + choice);
            Oracle.GENISOIMAGE.run("-quiet", "-R", choice, "-o", image, tree).succeeded();
            Path target = way == EditImage.Way.ANEW ? here.resolve("new " + choice) : image;
            List<String> before = plain(image);

            edit(image, target, way, new ImageChange.Add(new Graft("added", deepest.resolve("file"))));

            assertThat(plain(target)).as(choice).containsAll(before);
            assertThat(VolumeListing.of(target, FileSystem.ROCK_RIDGE).paths()).contains("1/2/3/4/5/6/7/8/9/10/file", "added");
        }
    }

    private static List<String> plain(Path image) {
        return Oracle.ISOINFO.run("-f", "-i", image).succeeded().lines().stream().filter(line -> line.endsWith("FILE.;1") || line.endsWith("/10"))
                .toList();
    }

    @Test
    void filesThatWereCompressedAreToldNotToBeAnyMore() throws IOException {
        Path tree = Files.createDirectory(here.resolve("tree"));
        Files.writeString(tree.resolve("text"), "text ".repeat(20_000));
        Path image = here.resolve("old.iso");
        Oracle.XORRISO.run("-outdev", image, "-map", tree, "/", "-set_filter", "--zisofs", "/text", "--", "-commit").succeeded();
        Path changed = here.resolve("new.iso");

        assertThat(edit(image, changed, EditImage.Way.ANEW, new ImageChange.MakeFolder("more"))).singleElement().asString().contains("1 file that is compressed");

        Path out = here.resolve("out");
        Oracle.XORRISO.run("-osirrox", "on", "-indev", changed, "-extract", "/text", out).succeeded();
        assertThat(out).hasSameTextualContentAs(tree.resolve("text"));
    }

    /// An option of xorriso for sticks: partition 1 starts behind the first set of descriptors, and has a second set.
    @ParameterizedTest
    @EnumSource(names = {"ANEW", "IN_PLACE"})
    void aPartitionThatStartsInTheMidstOfTheImageIsTold(EditImage.Way way) throws IOException {
        Path tree = Files.createDirectory(here.resolve("tree"));
        Path file = Files.writeString(tree.resolve("file"), "content");
        Path image = here.resolve("old.iso");
        Oracle.XORRISO.run("-as", "mkisofs", "-quiet", "-R", "-partition_offset", "16", "-o", image, tree).succeeded();
        Path target = way == EditImage.Way.ANEW ? here.resolve("new.iso") : image;

        assertThat(edit(image, target, way, new ImageChange.Add(new Graft("added", file)))).singleElement().asString()
                .contains("partition 1 starts with the new image", "sector 16");

        assertThat(Oracle.XORRISO.run("-indev", target, "-report_system_area", "plain").succeeded().lines())
                .filteredOn(line -> line.startsWith("MBR partition  ")).singleElement().asString().matches(".* 0 +[0-9]+$");
        assertThat(Oracle.XORRISO.run("-indev", target, "-find", "/").succeeded().text()).contains("/added").contains("/file");
    }
}
