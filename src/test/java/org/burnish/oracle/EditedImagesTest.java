package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.burnish.bytes.Severity;
import org.burnish.job.Progress;
import org.burnish.operation.CheckImage;
import org.burnish.operation.EditImage;
import org.burnish.operation.ImageChange;
import org.burnish.operation.OperationException;
import org.burnish.source.Graft;
import org.burnish.tree.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Images that other programs and we made are edited, and other programs find in the new image what was not touched, and the
/// changes, and nothing else.
class EditedImagesTest {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2024-05-06T07:08:09Z");
    private static final Set<Aspect> POSIX = EnumSet.of(Aspect.SIZE, Aspect.BYTES, Aspect.MODE, Aspect.MODIFIED, Aspect.TARGET);

    @TempDir
    Path folder;

    /// Who makes the image, and with which trees.
    private record Maker(String name, Oracle program, List<String> options, Set<FileSystem> present) {
        void make(Path image) {
            var words = new ArrayList<Object>();
            if (program == Oracle.XORRISO) {
                words.addAll(List.of("-as", "mkisofs"));
            }
            words.addAll(List.of("-quiet", "-V", "OLD_NAME", "-o", image));
            words.addAll(options);
            words.add(".");
            program.command(words.toArray()).in(Sample.MODERATE.root()).with("TZ", "UTC").run().succeeded();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Maker> makers() {
        return Stream.of(
                new Maker("xorriso", Oracle.XORRISO, List.of("-R", "-J"), EnumSet.of(FileSystem.ISO9660, FileSystem.ROCK_RIDGE, FileSystem.JOLIET)),
                new Maker("xorriso Rock Ridge", Oracle.XORRISO, List.of("-R"), EnumSet.of(FileSystem.ISO9660, FileSystem.ROCK_RIDGE)),
                new Maker("genisoimage with UDF", Oracle.GENISOIMAGE, List.of("-R", "-J", "-udf"),
                        EnumSet.of(FileSystem.ISO9660, FileSystem.ROCK_RIDGE, FileSystem.JOLIET, FileSystem.UDF)));
    }

    private static EditImage plan(Path image, ImageChange... changes) throws IOException {
        return EditImage.plan(image, List.of(changes), DATE, Progress.NONE);
    }

    private static Listing extracted(Path image, Path into) throws IOException {
        Files.createDirectory(into);
        Oracle.XORRISO.run("-osirrox", "on", "-indev", image, "-extract", "/", into).succeeded();
        // genisoimage writes times after 2037 with a time zone of -24 hours, of which readers make different things.
        return Folders.list(into).onlyPaths(path -> !path.matches(".*/time 2[01][0-9]+-.*")).mapped((path, entry) -> entry.is(Entry.Kind.LINK) ? entry.withModified(null) : entry);
    }

    @ParameterizedTest
    @MethodSource("makers")
    void whatWasNotTouchedAndTheChangesAreInTheNewImage(Maker maker) throws IOException {
        Path image = folder.resolve("old.iso");
        maker.make(image);
        String before = Digests.sha256(image);
        Listing old = extracted(image, folder.resolve("old"));
        Path added = Files.createDirectories(folder.resolve("added"));
        Files.writeString(added.resolve("new.txt"), "new");
        Files.write(added.resolve("big.bin"), SampleTree.bytes(5, 300_000));
        String gone = old.only(entry -> entry.is(Entry.Kind.FILE)).paths().stream().filter(path -> path.contains("/")).findFirst().orElseThrow();
        String moved = old.only(entry -> entry.is(Entry.Kind.FILE) && entry.size() > 0).paths().stream()
                .filter(path -> !path.equals(gone) && !path.contains("=")).findFirst().orElseThrow();

        Path changed = folder.resolve("new.iso");
        try (EditImage edit = plan(image, new ImageChange.Remove(gone), new ImageChange.MakeFolder("fresh/empty"),
                new ImageChange.Rename("/" + moved, "fresh/moved here"), new ImageChange.Add(new Graft("fresh", added)),
                new ImageChange.Describe(ImageChange.Field.VOLUME_ID, "NEW_NAME"))) {
            assertThat(edit.notes()).isEmpty();
            assertThat(edit.added()).isEqualTo(2);
            edit.write(changed, Progress.NONE);
        }

        assertThat(Digests.sha256(image)).as("the old image").isEqualTo(before);
        assertThat(VolumeListing.present(changed)).isEqualTo(maker.present());
        assertThat(Oracle.ISOINFO.run("-d", "-i", changed).succeeded().lines()).contains("Volume id: NEW_NAME");
        Listing now = extracted(changed, folder.resolve("new"));
        assertThat(now.without(List.of("fresh")).deviations(old.without(List.of(gone, moved)), POSIX)).isEmpty();
        assertThat(now.below("fresh").paths()).containsExactly("big.bin", "empty", "moved here", "new.txt");
        assertThat(now.entry("fresh/moved here").digest()).isEqualTo(old.entry(moved).digest());
        assertThat(now.entry("fresh/big.bin").digest()).isEqualTo(Digests.sha256(added.resolve("big.bin")));
        assertThat(new CheckImage(changed).run(Progress.NONE).findings()).filteredOn(finding -> finding.severity() == Severity.ERROR).isEmpty();
        Listing untouched = old.without(List.of(gone, moved));
        assertThat(orderOf(changed, untouched)).isEqualTo(orderOf(image, untouched));
    }

    /// The files that both have, as they lie on the disc.
    private static List<String> orderOf(Path image, Listing common) throws IOException {
        Listing listing = VolumeListing.of(image, FileSystem.ROCK_RIDGE);
        return common.only(entry -> entry.is(Entry.Kind.FILE) && entry.size() > 0).paths().stream()
                .filter(listing.paths()::contains)
                .sorted(Comparator.comparingLong((String path) -> listing.entry(path).block()).thenComparing(path -> path))
                .toList();
    }

    @Test
    void inPlaceTheOldImageStaysUntilTheNewOneIsWhole() throws IOException {
        Path image = folder.resolve("disc.iso");
        makers().findFirst().orElseThrow().make(image);
        try (EditImage edit = plan(image, new ImageChange.Describe(ImageChange.Field.PUBLISHER, "SOMEBODY"))) {
            edit.write(image, Progress.NONE);
        }
        assertThat(Oracle.ISOINFO.run("-d", "-i", image).succeeded().lines()).contains("Publisher id: SOMEBODY");
        assertThat(VolumeListing.of(image, FileSystem.ROCK_RIDGE).deviations(Sample.MODERATE.listing(), EnumSet.of(Aspect.SIZE, Aspect.BYTES)))
                .isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(image);
        }
    }

    @Test
    void whatOnlyOneTreeHadStaysHiddenFromTheOthers() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree"));
        Files.writeString(tree.resolve("both.txt"), "both");
        Files.writeString(tree.resolve("secret.txt"), "not for Windows");
        Path image = folder.resolve("disc.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-R", "-J", "-hide-joliet", "secret.txt", "-o", image, tree).succeeded();
        Path changed = folder.resolve("new.iso");
        try (EditImage edit = plan(image, new ImageChange.MakeFolder("more"))) {
            edit.write(changed, Progress.NONE);
        }
        assertThat(VolumeListing.of(changed, FileSystem.ROCK_RIDGE).paths()).containsExactly("both.txt", "more", "secret.txt");
        assertThat(VolumeListing.of(changed, FileSystem.JOLIET).paths()).containsExactly("both.txt", "more");
    }

    @Test
    void whatCannotBeDoneIsSaidAndNothingIsMade() throws IOException {
        Path image = folder.resolve("disc.iso");
        makers().findFirst().orElseThrow().make(image);
        String file = VolumeListing.of(image, FileSystem.ROCK_RIDGE).only(entry -> entry.is(Entry.Kind.FILE)).paths().iterator().next();
        assertThatThrownBy(() -> plan(image, new ImageChange.Remove("no such thing"))).isInstanceOf(OperationException.class)
                .hasMessageContaining("There is no no such thing in");
        assertThatThrownBy(() -> plan(image, new ImageChange.Rename(file, file))).hasMessageContaining("exists in");
        assertThatThrownBy(() -> plan(image, new ImageChange.Rename(file, "nowhere/x"))).hasMessageContaining("There is no folder /nowhere");
        assertThatThrownBy(() -> plan(image, new ImageChange.MakeFolder("../x"))).hasMessageContaining("names nothing in the image");
        assertThatThrownBy(() -> plan(image, new ImageChange.MakeFolder(file + "/x"))).hasMessageContaining("is no folder");
        assertThatThrownBy(() -> plan(image, new ImageChange.Remove("/"))).hasMessageContaining("names nothing in the image");
        assertThatThrownBy(() -> plan(image, new ImageChange.Add(new Graft("", folder.resolve("gone"))))).hasMessageContaining("gone");
    }
}
