package org.burnish.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.RegularFile;
import org.burnish.tree.Volume;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.common.Preview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageViewModelTest {
    @TempDir
    Path target;

    private final Locale before = Locale.getDefault();
    private final LaidOut page = new LaidOut();
    private ImageViewModel image;

    @BeforeEach
    void open() {
        Locale.setDefault(Locale.US);
        image = opened(PaperImage.typical());
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @Test
    void theHeaderTellsWhatTheImageIs() {
        assertThat(image.title()).isEqualTo("paper.iso");
        assertThat(image.description()).isEqualTo("PAPER_DISC · 4.38 GB · ISO 9660, Rock Ridge");
    }

    @Test
    void thePreferredFileSystemIsShownFirstWithFoldersAboveFiles() {
        assertThat(names()).containsExactly("Empty", "pool", "latest", "track 9.txt", "track 10.txt");
        assertThat(image.status().get()).isEqualTo("5 items · 7 bytes");
    }

    @Test
    void enteringAFolderShowsItsContentAndLeavingGoesBack() {
        image.enter(row("pool"));
        image.enter(row("main"));
        assertThat(names()).containsExactly("deep.txt");
        assertThat(image.folder().get().path()).extracting(Folder::name).containsExactly("", "pool", "main");

        image.leave();
        assertThat(names()).containsExactly("main", "readme.txt");
        image.leave();
        image.leave();
        assertThat(image.folder().get()).isSameAs(image.root().get());
    }

    @Test
    void enteringAFileDoesNothing() {
        image.enter(row("track 9.txt"));
        assertThat(image.folder().get()).isSameAs(image.root().get());
    }

    @Test
    void anotherFileSystemStartsAtItsRoot() {
        image.enter(row("pool"));
        image.volume().set(image.volumesOf(2).getLast());
        assertThat(names()).containsExactly("POOL", "A.TXT");
    }

    @Test
    void anotherSessionKeepsTheFileSystemWhereItHasIt() {
        assertThat(image.sessions()).containsExactly(1, 2);
        image.volume().set(image.volumesOf(2).getLast());
        image.chooseSession(1);
        assertThat(image.volume().get().session()).isEqualTo(1);
        assertThat(image.volume().get().fileSystem()).isEqualTo(FileSystem.ISO9660);
        image.chooseSession(2);
        assertThat(image.volume().get().fileSystem()).isEqualTo(FileSystem.ISO9660);
    }

    @Test
    void aFolderIsReadOnlyOnce() {
        int[] reads = {0};
        Directory counting = new Directory("", Attributes.DIRECTORY, () -> {
            reads[0]++;
            return List.of();
        });
        var paper = new PaperImage(List.of(PaperImage.volume(FileSystem.ISO9660, 1, counting)));
        ImageViewModel opened = opened(paper);
        opened.enter(opened.root().get());
        assertThat(reads[0]).isEqualTo(1);
    }

    @Test
    void aFolderThatCannotBeReadSaysSo() {
        Directory broken = new Directory("", Attributes.DIRECTORY, () -> {
            throw new IOException("sector 17 is unreadable");
        });
        var paper = new PaperImage(List.of(PaperImage.volume(FileSystem.ISO9660, 1, broken)));
        ImageViewModel opened = opened(paper);
        assertThat(opened.root().get().listing().get()).isInstanceOf(Folder.Listing.Failed.class);
        assertThat(opened.rows()).isEmpty();
    }

    @Test
    void whatIsSelectedIsExtracted() {
        extract("track 9.txt");
        assertThat(target.resolve("track 9.txt")).hasContent("nine");
        assertThat(target.resolve("track 10.txt")).doesNotExist();
        assertThat(image.extraction().job().get().title()).isEqualTo("Extract track 9.txt from paper.iso");
        assertThat(outcome())
                .isEqualTo(Outcome.done("Extracted 1 item, 4 bytes, to " + target + " in 0:00.", List.of(), List.of(), target));
    }

    @Test
    void theSelectionIsCounted() {
        image.selected().setAll(row("track 9.txt"), row("track 10.txt"));
        assertThat(image.status().get()).isEqualTo("2 selected · 7 bytes");
    }

    @Test
    void whatCouldNotBeExtractedIsListed() {
        extract("track 9.txt", "pool");
        assertThat(outcome().kind()).isEqualTo(Outcome.Kind.PARTLY);
        assertThat(outcome().remarks()).containsExactly("pool is no file");
    }

    @Test
    void anExtractionThatFailsIsExplained() throws IOException {
        Files.delete(target);
        extract("track 9.txt");
        assertThat(outcome().kind()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(image.extraction().job().get().problem().get().remedy()).isNotEmpty();
        image.extraction().dismiss();
        assertThat(image.extraction().job().get()).isNull();
    }

    @Test
    void anExtractionCanBeStopped() {
        page.choice = Optional.of(target);
        image.extract();
        assertThat(image.extraction().running()).isTrue();
        image.extraction().job().get().stop();
        page.work();
        assertThat(image.extraction().running()).isFalse();
        assertThat(outcome().kind()).isEqualTo(Outcome.Kind.STOPPED);
    }

    @Test
    void whatExistsIsReplacedOnlyOnRequest() throws IOException {
        Files.writeString(target.resolve("track 9.txt"), "mine");
        extract("track 9.txt");
        assertThat(outcome().kind()).isEqualTo(Outcome.Kind.PARTLY);
        assertThat(image.extraction().existing()).isEqualTo(1);
        assertThat(target.resolve("track 9.txt")).hasContent("mine");

        image.extraction().replaceExisting();
        page.work();
        assertThat(outcome().kind()).isEqualTo(Outcome.Kind.DONE);
        assertThat(target.resolve("track 9.txt")).hasContent("nine");
    }

    @Test
    void filesAreFoundInAllFolders() {
        image.search().typed().set("*.TXT");
        page.work();
        assertThat(image.search().found())
                .extracting(row -> row.shownPlace() + " " + row.name())
                .containsExactlyInAnyOrder(
                        "Disc track 9.txt", "Disc track 10.txt", "/pool/main deep.txt", "/pool readme.txt");
        assertThat(image.status().get()).isEqualTo("4 items found");
    }

    @Test
    void nothingFoundIsSaid() {
        image.search().typed().set("xyz");
        page.work();
        assertThat(image.status().get()).isEqualTo("Nothing is named “xyz” in this file system.");
    }

    @Test
    void typingOnEndsTheSearchBefore() {
        image.search().typed().set("t");
        image.search().typed().set("deep");
        page.work();
        assertThat(image.search().found()).extracting(Row::name).containsExactly("deep.txt");
        image.search().end();
        page.work();
        assertThat(image.search().found()).isEmpty();
        assertThat(image.status().get()).isEqualTo("5 items · 7 bytes");
    }

    @Test
    void whatIsFoundLeadsToItsFolder() {
        image.search().typed().set("deep");
        page.work();
        image.enter(image.search().found().getFirst());
        assertThat(image.search().active().get()).isFalse();
        assertThat(names()).containsExactly("deep.txt");
        assertThat(image.whereabouts().pointed().get().name()).isEqualTo("deep.txt");
    }

    @Test
    void detailsAreReadWhenSomeoneLooks() {
        image.selected().setAll(row("track 9.txt"));
        assertThat(image.details().details().get().node()).isNull();
        image.details().open().set(true);
        assertThat(image.details().details().get().preview()).isEqualTo(new Preview.Text("nine", true));
        assertThat(image.details().details().get().traits())
                .contains(new Trait("Name", "track 9.txt"), new Trait("Folder", "Disc"), new Trait("Kind", "TXT file"));
        image.selected().clear();
        assertThat(image.details().details().get().node()).isNull();
    }

    @Test
    void timesInOtherFileSystemsAreToldWhereTheyDiffer() {
        Instant day = Instant.parse("2020-01-02T03:04:05Z");
        RegularFile same = PaperImage.file("SAME.TXT", "same");
        RegularFile other = PaperImage.file("READ ME.TXT", "read me");
        RegularFile older = new RegularFile(other.name(), Attributes.FILE.withModified(day), other.content());
        List<Volume> volumes = List.of(
                PaperImage.volume(FileSystem.ROCK_RIDGE, 1, PaperImage.folder("", PaperImage.folder("docs", PaperImage.file("read me.txt", "x"), same))),
                PaperImage.volume(FileSystem.UDF, 1, PaperImage.folder("", PaperImage.folder("DOCS", older, same))),
                PaperImage.volume(FileSystem.JOLIET, 1, PaperImage.folder("")),
                PaperImage.volume(FileSystem.ISO9660, 2, PaperImage.folder("", PaperImage.folder("docs", older))));
        assertThat(OtherTimes.of(List.of("docs", "read me.txt"), PaperImage.file("read me.txt", "x"), volumes.getFirst(), volumes))
                .containsExactly(new Trait("UDF", "Modified " + Amounts.moment(day)));
        assertThat(OtherTimes.of(List.of("docs", "SAME.TXT"), same, volumes.getFirst(), volumes)).isEmpty();
    }

    @Test
    void oneExtractionAtATime() {
        page.choice = Optional.of(target);
        image.extract();
        image.extract();
        assertThat(page.work).hasSize(1);
    }

    @Test
    void anImageThatIsClosedWhileFilesAreTakenOutIsLetGoAfterwards() {
        PaperImage paper = PaperImage.typical();
        ImageViewModel busy = opened(paper);
        page.choice = Optional.of(target);
        busy.extract();
        busy.close();
        assertThat(paper.closed).isFalse();
        page.work();
        assertThat(paper.closed).isTrue();
    }

    private ImageViewModel opened(PaperImage paper) {
        OpenViewModel model = new OpenViewModel(new PaperImages(paper), page.surroundings());
        model.open(paper.file());
        page.work();
        return ((OpenFile.Shown.Image) model.current().get().shown().get()).image();
    }

    private Outcome outcome() {
        return image.extraction().job().get().outcome().get();
    }

    private void extract(String... names) {
        image.selected().setAll(java.util.stream.Stream.of(names).map(this::row).toList());
        page.choice = Optional.of(target);
        image.extract();
        page.work();
    }

    private List<String> names() {
        return image.rows().stream().map(Row::name).toList();
    }

    private Row row(String name) {
        return image.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }
}
