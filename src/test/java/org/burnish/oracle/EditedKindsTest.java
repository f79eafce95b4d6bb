package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.burnish.bytes.Severity;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.udf.Revision;
import org.burnish.job.Progress;
import org.burnish.operation.BootRequest;
import org.burnish.operation.CheckImage;
import org.burnish.operation.EditImage;
import org.burnish.operation.EditImage.Way;
import org.burnish.operation.EditRequest;
import org.burnish.operation.ImageChange;
import org.burnish.source.Graft;
import org.burnish.tree.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Images of every kind are edited, anew and in place, and programs that read just that kind find what is to be there.
class EditedKindsTest {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2024-05-06T07:08:09Z");
    private static final Set<Aspect> BYTES = EnumSet.of(Aspect.SIZE, Aspect.BYTES);

    @TempDir
    Path here;

    private Path tree() throws IOException {
        Path tree = Files.createDirectory(here.resolve("tree"));
        Files.write(tree.resolve("large file.bin"), SampleTree.bytes(8, 200_000));
        Files.writeString(tree.resolve("gone.txt"), "gone");
        Files.writeString(tree.resolve("empty"), "");
        Files.writeString(Files.createDirectories(tree.resolve("folder/inner")).resolve("Ünïcode ж.txt"), "text");
        return tree;
    }

    /// Changes the image, and in the same way the tree that it was made of.
    private List<String> edit(Path image, Path tree, Way way) throws IOException {
        Path added = Files.write(here.resolve("added.bin"), SampleTree.bytes(9, 50_000));
        List<ImageChange> changes = List.of(new ImageChange.Remove("gone.txt"), new ImageChange.Rename("folder/inner", "moved"),
                new ImageChange.MakeFolder("new"), new ImageChange.Add(new Graft("new/added.bin", added)),
                new ImageChange.Describe(ImageChange.Field.VOLUME_ID, "EDITED"));
        Files.delete(tree.resolve("gone.txt"));
        Files.move(tree.resolve("folder/inner"), tree.resolve("moved"));
        Files.copy(added, Files.createDirectory(tree.resolve("new")).resolve("added.bin"));
        try (EditImage edit = EditImage.plan(image, EditRequest.of(changes, DATE, way), Progress.NONE)) {
            edit.write(image, Progress.NONE);
            assertThat(new CheckImage(image).run(Progress.NONE).findings()).filteredOn(finding -> finding.severity() == Severity.ERROR).isEmpty();
            return edit.notes();
        }
    }

    private Listing unpackedBySevenZip(Path image, String type) throws IOException {
        Path into = Files.createDirectory(here.resolve("7z " + type));
        Oracle.SEVEN_ZIP.run("x", "-y", "-t" + type, "-o" + into, image).succeeded();
        return Folders.list(into);
    }

    @ParameterizedTest
    @EnumSource
    void udfAlone(Revision revision) throws IOException {
        Path tree = tree();
        Path image = here.resolve("udf.iso");
        Installer.image(tree, MasteringOptions.builder().fileSystems(EnumSet.of(FileSystem.UDF)).udfRevision(revision), BootRequest.NONE, image);

        List<String> notes = edit(image, tree, Way.IN_PLACE);

        assertThat(notes).singleElement().asString().startsWith("the whole image is written anew");
        assertThat(unpackedBySevenZip(image, "udf").deviations(Folders.list(tree), BYTES)).isEmpty();
        // It tells which revision a reader must know, and 2.60 is for readers of 2.50.
        String read = revision == Revision.V2_60 ? "2.50" : revision.title();
        assertThat(Oracle.UDFINFO.run(image).succeeded().lines()).contains("udfrev=" + read, "label=EDITED");
    }

    @Test
    void aBridge() throws IOException {
        Path tree = tree();
        Path image = here.resolve("bridge.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-R", "-J", "-udf", "-V", "OLD", "-o", image, tree).succeeded();

        edit(image, tree, Way.ANEW);

        assertThat(unpackedBySevenZip(image, "udf").deviations(Folders.list(tree), BYTES)).isEmpty();
        assertThat(unpackedBySevenZip(image, "iso").deviations(Folders.list(tree), BYTES)).isEmpty();
        assertThat(Oracle.UDFINFO.run(image).succeeded().lines()).contains("udfrev=1.02", "label=EDITED");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANEW", "IN_PLACE"})
    void jolietWithoutRockRidge(Way way) throws IOException {
        Path tree = tree();
        Path image = here.resolve("joliet.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-J", "-V", "OLD", "-input-charset", "utf-8", "-o", image, tree).succeeded();

        assertThat(edit(image, tree, way)).isEmpty();

        assertThat(VolumeListing.present(image)).isEqualTo(EnumSet.of(FileSystem.ISO9660, FileSystem.JOLIET));
        assertThat(unpackedBySevenZip(image, "iso").deviations(Folders.list(tree), BYTES)).isEmpty();
        assertThat(Oracle.ISOINFO.run("-J", "-f", "-i", image).succeeded().lines().stream().filter(line -> line.startsWith("/")).map(line -> line.replace(";1", "")))
                .contains("/large file.bin", "/new/added.bin", "/moved").doesNotContain("/gone.txt", "/folder/inner");
        assertThat(Oracle.ISOINFO.run("-d", "-i", image).succeeded().lines()).contains("Volume id: EDITED");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANEW", "IN_PLACE"})
    void isoAlone(Way way) throws IOException {
        Path tree = Files.createDirectory(here.resolve("plain"));
        Files.write(tree.resolve("LARGE.BIN"), SampleTree.bytes(8, 200_000));
        Files.writeString(tree.resolve("GONE.TXT"), "gone");
        Path image = here.resolve("plain.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-V", "OLD", "-o", image, tree).succeeded();
        Path added = Files.writeString(here.resolve("NEW.TXT"), "new");
        try (EditImage edit = EditImage.plan(image, EditRequest.of(
                List.of(new ImageChange.Remove("GONE.TXT"), new ImageChange.Add(new Graft("NEW.TXT", added))), DATE, way), Progress.NONE)) {
            edit.write(image, Progress.NONE);
        }
        assertThat(VolumeListing.present(image)).isEqualTo(EnumSet.of(FileSystem.ISO9660));
        assertThat(Oracle.ISOINFO.run("-f", "-i", image).succeeded().lines()).filteredOn(line -> line.startsWith("/"))
                .containsExactlyInAnyOrder("/LARGE.BIN;1", "/NEW.TXT;1");
        assertThat(Oracle.ISOINFO.run("-x", "/NEW.TXT;1", "-i", image).succeeded().text()).isEqualTo("new");
    }
}
