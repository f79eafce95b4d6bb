package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.operation.ProjectProblem.Kind;
import org.burnish.project.LinkPolicy;
import org.burnish.project.ProjectOptions;
import org.burnish.project.StylePreset;
import org.burnish.tree.FileSystem;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.common.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildViewModelTest {
    @TempDir
    Path folder;

    private final Discs discs = new Discs();
    private Path photos;

    @BeforeEach
    void make() {
        photos = folder.resolve("Photos");
        Discs.file(photos.resolve("2024/a.jpg"), 30_000);
        Discs.file(photos.resolve("2024/b.jpg"), 40_000);
        Discs.file(photos.resolve("index.html"), 500);
    }

    @Test
    void aNewDiscIsAsTheUserLikesThem() {
        Settings settings = discs.surroundings.settings();
        settings.style().set(StylePreset.BIG_FILES);
        settings.links().set(LinkPolicy.SKIP);
        settings.leaveOutClutter().set(true);
        OpenProject disc = discs.with(photos);
        assertThat(disc.options().preset()).isEqualTo(StylePreset.BIG_FILES);
        assertThat(disc.options().links()).isEqualTo(LinkPolicy.SKIP);
        assertThat(disc.options().excludes()).isEqualTo(ProjectOptions.USUAL_EXCLUDES);
        settings.reset();
        assertThat(discs.page.begin().options().preset()).isEqualTo(StylePreset.EVERYWHERE);
        assertThat(discs.page.begin().options().excludes()).isEmpty();
    }

    @Test
    void severalDiscsAreWorkedOnSideBySide() {
        OpenProject first = discs.with(photos);
        OpenProject second = discs.page.begin();
        assertThat(discs.page.current().get()).isSameAs(second);
        assertThat(discs.page.projects()).containsExactly(first, second);
        discs.page.close(second);
        assertThat(discs.page.current().get()).isSameAs(first);
        assertThat(second.unsaved().getValue()).isFalse();
    }

    @Test
    void aDiscWithChangesIsClosedOnlyAfterAsking() {
        OpenProject disc = discs.with(photos);
        discs.page.close(disc);
        assertThat(discs.page.projects()).containsExactly(disc);
        Question question = disc.question().get();
        assertThat(question.sentence()).isEqualTo("Photos has changes that are not kept in a project file.");
        assertThat(question.serious()).isTrue();
        disc.answer(question.answers().get(1));
        assertThat(discs.page.projects()).isEmpty();

        OpenProject kept = discs.with(photos);
        discs.page.close(kept);
        Path file = folder.resolve("kept.burnish");
        discs.outside.choice = Optional.of(file);
        kept.answer(kept.question().get().answers().getFirst());
        discs.work();
        assertThat(file).exists();
        assertThat(discs.page.projects()).isEmpty();
    }

    @Test
    void aProjectThatWasKeptIsTheSameWhenItIsOpenedAgain() {
        OpenProject disc = discs.with(photos);
        disc.edits().rename(Discs.at(disc, "Photos/2024"), "Last year");
        disc.edits().hide(List.of(Discs.at(disc, "Photos/index.html")), true);
        disc.edits().weigh(List.of(Discs.at(disc, "Photos/Last year/b.jpg")), 7);
        disc.edits().newFolder(null);
        disc.edits().change(disc.options().withPreset(StylePreset.ARCHIVE).withExcludes(List.of("*.tmp")).withLabel("ALBUM"));
        discs.outside.choice = Optional.of(folder.resolve("album"));
        disc.keep();
        discs.work();
        assertThat(disc.unsaved().getValue()).isFalse();
        assertThat(disc.file().get()).isEqualTo(folder.resolve("album.burnish"));
        assertThat(disc.saving().target().get()).isEqualTo(folder.resolve("ALBUM.iso"));
        long blocks = disc.disc().fill().get().blocks();
        disc.edits().rename(Discs.at(disc, "New folder"), "Empty");
        assertThat(disc.unsaved().getValue()).isTrue();
        disc.undo();
        assertThat(disc.unsaved().getValue()).isFalse();

        discs.page.close(disc);
        assertThat(discs.page.projects()).isEmpty();
        discs.page.open(folder.resolve("album.burnish"));
        assertThat(discs.page.opening().get()).isEqualTo("Opening album.burnish");
        discs.work();
        OpenProject again = discs.page.current().get();
        assertThat(again.question().get()).isNull();
        assertThat(Discs.paths(again)).isEqualTo(Discs.paths(disc));
        assertThat(again.options()).isEqualTo(disc.options());
        assertThat(Discs.at(again, "Photos/index.html").item().wishes().hidden()).isTrue();
        assertThat(Discs.at(again, "Photos/Last year/b.jpg").item().wishes().weight()).isEqualTo(7);
        assertThat(again.disc().fill().get().blocks()).isEqualTo(blocks);
        assertThat(again.unsaved().getValue()).isFalse();
        assertThat(Discs.kinds(again)).containsExactly(Kind.ISO_NAMES);
        discs.page.open(folder.resolve("album.burnish"));
        assertThat(discs.page.projects()).containsExactly(again);
        assertThat(discs.page.recent()).containsExactly(folder.resolve("album.burnish"));
    }

    @Test
    void sourcesThatAreGoneWhenAProjectIsOpenedAreListed() throws IOException {
        OpenProject disc = discs.with(photos);
        discs.outside.choice = Optional.of(folder.resolve("album.burnish"));
        disc.keep();
        discs.work();
        discs.page.close(disc);
        Files.delete(photos.resolve("2024/a.jpg"));
        Discs.file(photos.resolve("2024/b.jpg"), 1);
        discs.page.open(folder.resolve("album.burnish"));
        discs.work();
        assertThat(Discs.kinds(discs.page.current().get())).containsExactly(Kind.GONE, Kind.CHANGED);
    }

    @Test
    void whatIsNoProjectIsRefusedWithAReason() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.burnish"), "{\"format\":\"burnish-project\"");
        discs.page.open(broken);
        discs.work();
        assertThat(discs.page.projects()).isEmpty();
        assertThat(discs.page.problem().get().what()).contains("broken.burnish is no project of Burnish");
        discs.page.dismissProblem();
        assertThat(discs.page.problem().get()).isNull();
    }

    @Test
    void anImageIsEditedAsADiscOfItsOwnAndNeverChanges() throws Exception {
        OpenProject disc = discs.with(photos);
        Path old = folder.resolve("old.iso");
        disc.saving().target(old);
        discs.work();
        disc.saving().save();
        discs.work();
        String before = sum(old);

        discs.page.edit(old);
        discs.work();
        OpenProject edited = discs.page.current().get();
        assertThat(edited.question().get().sentence()).contains("old.iso", "stays as it is");
        assertThat(edited.name().getValue()).isEqualTo("Photos");
        assertThat(Discs.paths(edited)).isEqualTo(Discs.paths(disc));
        assertThat(Kinds.from(Discs.at(edited, "Photos/index.html").item())).isEqualTo("old.iso");
        edited.edits().remove(List.of(Discs.at(edited, "Photos/2024/a.jpg")));
        edited.edits().rename(Discs.at(edited, "Photos/2024/b.jpg"), "best.jpg");
        Path more = Discs.file(folder.resolve("more.txt"), 99);
        discs.page.add(List.of(more));
        discs.work();

        edited.saving().target(old);
        discs.work();
        assertThat(Discs.kinds(edited)).contains(Kind.SOURCE_IS_TARGET);
        assertThat(edited.saving().obstacle()).isNotEmpty();
        edited.undo();
        edited.saving().target(folder.resolve("new.iso"));
        discs.work();
        assertThat(Discs.kinds(edited)).doesNotContain(Kind.SOURCE_IS_TARGET);
        edited.saving().save();
        discs.work();
        Outcome outcome = edited.saving().job().get().outcome().get();
        assertThat(outcome.kind()).as(outcome.toString()).isEqualTo(Outcome.Kind.DONE);
        assertThat(Files.size(folder.resolve("new.iso"))).isEqualTo(edited.disc().fill().get().blocks() * 2048);
        assertThat(sum(old)).isEqualTo(before);
        try (OpenedImage image = OpenImage.open(folder.resolve("new.iso"))) {
            assertThat(image.volumes().last().volumes()).extracting(volume -> volume.fileSystem())
                    .containsExactlyInAnyOrder(FileSystem.ISO9660, FileSystem.ROCK_RIDGE, FileSystem.JOLIET, FileSystem.UDF);
        }
        OpenProject third = discs.page.begin();
        third.addFromImage(folder.resolve("new.iso"), List.of("/Photos/2024", "more.txt", "none"), null);
        discs.work();
        assertThat(Discs.paths(third)).containsExactly("2024", "2024/best.jpg", "more.txt");
        assertThat(third.question().get().sentence()).startsWith("1 item was not added:").contains("none is not in");

        discs.page.edit(folder.resolve("new.iso"));
        discs.work();
        assertThat(Discs.paths(discs.page.current().get())).containsExactly(
                "Photos", "Photos/2024", "Photos/2024/best.jpg", "Photos/index.html", "more.txt");
    }

    private static String sum(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
