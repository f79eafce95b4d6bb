package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.burnish.operation.ProjectProblem.Kind;
import org.burnish.project.FolderItem;
import org.burnish.project.LinkPolicy;
import org.burnish.project.StylePreset;
import org.burnish.tree.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenProjectTest {
    @TempDir
    Path folder;

    private final Discs discs = new Discs();
    private Path holiday;
    private OpenProject disc;

    @BeforeEach
    void drop() {
        holiday = folder.resolve("HOLIDAY");
        Discs.file(holiday.resolve("Photos/a.jpg"), 3000);
        Discs.file(holiday.resolve("Photos/b.jpg"), 5000);
        Discs.file(holiday.resolve("Docs/letter.txt"), 100);
        Discs.file(holiday.resolve("read me.txt"), 10);
        disc = discs.with(holiday);
    }

    @Test
    void aDroppedFolderIsOnTheDiscAndGivesItItsName() {
        assertThat(Discs.paths(disc)).containsExactly(
                "HOLIDAY", "HOLIDAY/Docs", "HOLIDAY/Docs/letter.txt", "HOLIDAY/Photos", "HOLIDAY/Photos/a.jpg", "HOLIDAY/Photos/b.jpg",
                "HOLIDAY/read me.txt");
        assertThat(disc.name().getValue()).isEqualTo("HOLIDAY");
        assertThat(disc.unsaved().getValue()).isTrue();
        assertThat(disc.tree().status().get()).isEqualTo("4 files, 3 folders, 8.11 kB");
        FolderItem item = (FolderItem) Discs.at(disc, "HOLIDAY").item();
        assertThat(item.files()).isEqualTo(4);
        assertThat(item.folders()).isEqualTo(2);
        assertThat(item.bytes()).isEqualTo(8110);
        assertThat(Discs.kinds(disc)).isEmpty();
    }

    @Test
    void fiveStepsBackAndFiveForthGiveTheSameTree() {
        FolderItem start = disc.project().get().root();
        disc.edits().rename(Discs.at(disc, "HOLIDAY/Photos/a.jpg"), "first.jpg");
        disc.edits().move(List.of(Discs.at(disc, "HOLIDAY/read me.txt")), Discs.at(disc, "HOLIDAY/Docs"));
        disc.edits().remove(List.of(Discs.at(disc, "HOLIDAY/Photos/b.jpg")));
        Entry made = disc.edits().newFolder(Discs.at(disc, "HOLIDAY/Docs/letter.txt"));
        assertThat(made.path()).isEqualTo("/HOLIDAY/Docs/New folder/");
        disc.excludes().add("*.txt");
        List<String> end = Discs.paths(disc);
        FolderItem ended = disc.project().get().root();
        assertThat(end).containsExactly("HOLIDAY", "HOLIDAY/Docs", "HOLIDAY/Docs/New folder", "HOLIDAY/Docs/letter.txt",
                "HOLIDAY/Docs/read me.txt", "HOLIDAY/Photos", "HOLIDAY/Photos/first.jpg");
        assertThat(disc.history().undoName().get()).isEqualTo("Undo Rules of what is left out");

        for (int i = 0; i < 5; i++) {
            disc.undo();
        }
        assertThat(disc.project().get().root()).isSameAs(start);
        assertThat(disc.history().undoName().get()).isEqualTo("Undo Add 1 item");
        assertThat(disc.history().redoName().get()).isEqualTo("Redo Rename a.jpg");
        for (int i = 0; i < 5; i++) {
            disc.redo();
        }
        assertThat(disc.project().get().root()).isSameAs(ended);
        assertThat(disc.options().excludes()).containsExactly("*.txt");
        assertThat(disc.history().redoName().get()).isEmpty();
    }

    @Test
    void twoHundredStepsCanBeUndoneAndNotMore() {
        for (int i = 0; i < 205; i++) {
            disc.edits().rename(Discs.at(disc, "HOLIDAY"), "H" + i);
            disc.edits().rename(Discs.at(disc, "H" + i), "HOLIDAY");
        }
        int undone = 0;
        while (!disc.history().undoName().get().isEmpty()) {
            disc.undo();
            undone++;
        }
        assertThat(undone).isEqualTo(200);
    }

    @Test
    void removingTouchesNoFile() throws Exception {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            for (Path watched : List.of(folder, holiday, holiday.resolve("Photos"), holiday.resolve("Docs"))) {
                watched.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY);
            }
            disc.edits().remove(List.of(Discs.at(disc, "HOLIDAY/Photos"), Discs.at(disc, "HOLIDAY/Photos/a.jpg")));
            discs.work();
            disc.edits().remove(List.of(Discs.at(disc, "HOLIDAY")));
            discs.work();
            assertThat(Discs.paths(disc)).isEmpty();
            assertThat(watch.poll(200, TimeUnit.MILLISECONDS)).isNull();
            Files.createFile(holiday.resolve("proof that the watch works"));
            assertThat(watch.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void aRowStaysTheSameWhenItsThingChanges() {
        Entry photos = Discs.at(disc, "HOLIDAY/Photos");
        Entry first = photos.children().getFirst();
        disc.edits().rename(first, "z.jpg");
        assertThat(photos.children()).last().isSameAs(first);
        assertThat(first.name()).isEqualTo("z.jpg");
        assertThat(Discs.at(disc, "HOLIDAY/Photos")).isSameAs(photos);
        disc.undo();
        assertThat(photos.children()).first().isSameAs(first);
        assertThat(first.name()).isEqualTo("a.jpg");
    }

    @Test
    void namesAreCheckedWhileTheyAreTyped() {
        Entry file = Discs.at(disc, "HOLIDAY/Photos/a.jpg");
        assertThat(disc.edits().check(file, "fine.jpg", false)).isEmpty();
        assertThat(disc.edits().check(file, "", false)).isEqualTo("A name has at least one letter.");
        assertThat(disc.edits().check(file, "a/b", false)).isEqualTo("A name has no slash in it.");
        assertThat(disc.edits().check(file, "b.jpg", false)).isEqualTo("b.jpg is there already.");
        assertThat(disc.edits().check(file, "x".repeat(70), false)).isEqualTo("Windows' Joliet takes 64 letters; this has 70.");
        assertThat(disc.edits().check(file, "x".repeat(70), true)).isEmpty();
        assertThat(disc.edits().rename(file, "b.jpg")).isFalse();
        assertThat(file.name()).isEqualTo("a.jpg");
        assertThat(disc.edits().checkLabel("A name of seventeen")).isEqualTo("32 letters at most; Windows shows the first 16.");
    }

    @Test
    void aFolderCannotGoIntoItself() {
        Entry holidayRow = Discs.at(disc, "HOLIDAY");
        Entry photos = Discs.at(disc, "HOLIDAY/Photos");
        assertThat(disc.edits().checkMove(List.of(holidayRow), photos)).isEqualTo("HOLIDAY cannot go into itself.");
        List<String> before = Discs.paths(disc);
        disc.edits().move(List.of(holidayRow), photos);
        assertThat(Discs.paths(disc)).isEqualTo(before);
    }

    @Test
    void copiesGetNamesOfTheirOwn() {
        disc.tree().selected().setAll(Discs.at(disc, "HOLIDAY/Photos/a.jpg"), Discs.at(disc, "HOLIDAY/Photos"));
        disc.copy();
        disc.paste(Discs.at(disc, "HOLIDAY"));
        assertThat(Discs.paths(disc)).contains("HOLIDAY/Photos 2", "HOLIDAY/Photos 2/a.jpg").doesNotContain("HOLIDAY/a.jpg");
        disc.tree().selected().setAll(Discs.at(disc, "HOLIDAY/Photos/a.jpg"));
        disc.copy();
        disc.paste(Discs.at(disc, "HOLIDAY/Photos/b.jpg"));
        assertThat(Discs.paths(disc)).contains("HOLIDAY/Photos/a 2.jpg");
        disc.edits().rename(Discs.at(disc, "HOLIDAY/Photos 2/a.jpg"), "copy.jpg");
        assertThat(Discs.paths(disc)).contains("HOLIDAY/Photos/a.jpg", "HOLIDAY/Photos 2/copy.jpg");
    }

    @Test
    void whatIsCutMovesAlsoToAnotherDisc() {
        disc.tree().selected().setAll(Discs.at(disc, "HOLIDAY/Photos/a.jpg"));
        disc.cut();
        assertThat(disc.clipboard().isCut(Discs.at(disc, "HOLIDAY/Photos/a.jpg"))).isTrue();
        disc.paste(Discs.at(disc, "HOLIDAY/Docs"));
        assertThat(Discs.paths(disc)).contains("HOLIDAY/Docs/a.jpg").doesNotContain("HOLIDAY/Photos/a.jpg");
        assertThat(disc.clipboard().full().get()).isFalse();

        OpenProject other = discs.page.begin();
        disc.tree().selected().setAll(Discs.at(disc, "HOLIDAY/Docs"));
        disc.cut();
        other.paste(null);
        assertThat(Discs.paths(other)).containsExactly("Docs", "Docs/a.jpg", "Docs/letter.txt");
        assertThat(Discs.paths(disc)).doesNotContain("HOLIDAY/Docs");
    }

    @Test
    void theFilterKeepsTheFoldersOnTheWay() {
        disc.tree().filter().set("JPG");
        assertThat(Discs.shown(disc)).containsExactly("/HOLIDAY/", "/HOLIDAY/Photos/", "/HOLIDAY/Photos/a.jpg", "/HOLIDAY/Photos/b.jpg");
        disc.tree().filter().set("docs");
        assertThat(Discs.shown(disc)).containsExactly("/HOLIDAY/", "/HOLIDAY/Docs/", "/HOLIDAY/Docs/letter.txt");
        disc.tree().filter().set("");
        assertThat(Discs.shown(disc)).hasSize(7);
    }

    @Test
    void theOrderOfRowsIsAView() {
        FolderItem before = disc.project().get().root();
        Entry photos = Discs.at(disc, "HOLIDAY/Photos");
        disc.tree().arrangement().set(new Arrangement(Arrangement.Column.SIZE, true));
        assertThat(photos.children()).extracting(Entry::name).containsExactly("b.jpg", "a.jpg");
        assertThat(disc.project().get().root()).isSameAs(before);
        disc.tree().arrangement().set(Arrangement.USUAL);
        assertThat(photos.children()).extracting(Entry::name).containsExactly("a.jpg", "b.jpg");
    }

    @Test
    void rulesLeaveOutWithACountAndCanBeSeen() {
        disc.excludes().add("*.jpg");
        discs.work();
        assertThat(disc.excludes().effect().get()).isEqualTo("Leaves out 2 files, 8 kB");
        assertThat(Discs.shown(disc)).doesNotContain("/HOLIDAY/Photos/a.jpg");
        assertThat(Discs.problem(disc, Kind.EXCLUDED).sentence()).isEqualTo("2 files are left out by rule, 8 kB");
        disc.tree().showExcluded().set(true);
        assertThat(Discs.at(disc, "HOLIDAY/Photos/a.jpg").leftOut()).isTrue();
        assertThat(Discs.at(disc, "HOLIDAY/Photos").leftOut()).isFalse();
        assertThat(disc.excludes().check("[")).isEmpty();
        assertThat(disc.excludes().check(" ")).isNotEmpty();
    }

    @Test
    void aNameOfSeventyLettersIsOneWarningThatShortenClears() {
        Discs.file(holiday.resolve("x".repeat(66) + ".txt"), 1);
        disc = discs.with(holiday);
        ProblemRow row = disc.problems().rows().getFirst();
        assertThat(disc.problems().rows()).hasSize(1);
        assertThat(row.problem().kind()).isEqualTo(Kind.JOLIET_NAMES);
        assertThat(row.problem().count()).isEqualTo(1);
        assertThat(row.sentence()).isEqualTo("1 name is longer than 64 letters and shortened on Windows");
        assertThat(row.fixes().getFirst().words()).isEqualTo("_Shorten");
        disc.problems().show(row);
        assertThat(disc.tree().pointed().get()).extracting(Entry::name).containsExactly("x".repeat(66) + ".txt");
        assertThat(Discs.at(disc, "HOLIDAY").trouble()).isEqualTo(row.problem().severity());

        disc.fix(row, row.fixes().getFirst());
        discs.work();
        assertThat(Discs.kinds(disc)).isEmpty();
        assertThat(Discs.paths(disc)).contains("HOLIDAY/" + "x".repeat(60) + ".txt");
        assertThat(disc.history().undoName().get()).isEqualTo("Undo Shorten");
    }

    @Test
    void namesAreShownAsEachFileSystemHasThem() {
        disc.details().open().set(true);
        disc.tree().selected().setAll(Discs.at(disc, "HOLIDAY/read me.txt"));
        assertThat(disc.details().details().get().names())
                .containsEntry(FileSystem.ISO9660, "READ_ME.TXT;1")
                .containsEntry(FileSystem.ROCK_RIDGE, "read me.txt")
                .containsEntry(FileSystem.UDF, "read me.txt")
                .hasEntrySatisfying(FileSystem.JOLIET, name -> assertThat(name).startsWith("read me.txt"));
        assertThat(disc.details().details().get().facts()).extracting(EntryDetails.Fact::value).contains("TXT file", "10 bytes");
    }

    @Test
    void theDiscIsFullToTheBlock() {
        discs.work();
        assertThat(disc.disc().counting().get()).isFalse();
        disc.edits().change(disc.options().withPreset(StylePreset.ARCHIVE));
        assertThat(disc.disc().counting().get()).isTrue();
        discs.work();
        assertThat(disc.disc().counting().get()).isFalse();
        DiscViewModel.Fill fill = disc.disc().fill().get();
        assertThat(fill.segments().stream().mapToLong(DiscViewModel.Segment::blocks).sum()).isEqualTo(fill.blocks());
        assertThat(fill.segments().getFirst().name()).isEqualTo("HOLIDAY");
        assertThat(fill.segments().getFirst().blocks()).isEqualTo(2 + 3 + 1 + 1);
    }

    @Test
    void linksAreKeptListedAndLeftOutAsWished() throws IOException {
        Files.createSymbolicLink(holiday.resolve("good"), Path.of("read me.txt"));
        Files.createSymbolicLink(holiday.resolve("broken"), Path.of("nowhere"));
        disc = discs.with(holiday);
        ProblemRow row = Discs.problem(disc, Kind.BROKEN_LINKS);
        assertThat(row.problem().count()).isEqualTo(1);
        assertThat(row.example()).isEqualTo("/HOLIDAY/broken");
        disc.setLinks(LinkPolicy.SKIP);
        discs.work();
        assertThat(Discs.shown(disc)).doesNotContain("/HOLIDAY/good", "/HOLIDAY/broken");
        disc.setLinks(LinkPolicy.FOLLOW);
        discs.work();
        assertThat(Discs.at(disc, "HOLIDAY/good").item().bytes()).isEqualTo(10);
        disc.setLinks(LinkPolicy.KEEP);
        discs.work();
        assertThat(Discs.at(disc, "HOLIDAY/good").item().bytes()).isZero();
        assertThat(Kinds.of(Discs.at(disc, "HOLIDAY/good").item())).isEqualTo("Link to read me.txt");
    }
}
