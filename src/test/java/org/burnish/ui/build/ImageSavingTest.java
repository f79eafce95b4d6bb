package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.burnish.job.JobState;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.project.StylePreset;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.Volume;
import org.burnish.ui.common.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageSavingTest {
    @TempDir
    Path folder;

    private final Discs discs = new Discs();
    private Path sources;
    private Path target;
    private OpenProject disc;

    @BeforeEach
    void drop() {
        sources = folder.resolve("HOLIDAY");
        Discs.file(sources.resolve("Photos/a.jpg"), 300_000);
        Discs.file(sources.resolve("Photos/a copy.jpg"), 300_000);
        Discs.file(sources.resolve("letter.txt"), 100);
        target = folder.resolve("out.iso");
        disc = discs.with(sources);
        disc.saving().target(target);
        discs.work();
    }

    @Test
    void theImageHasTheSizeThatWasForeseenAndAllThatIsInTheTree() throws IOException {
        for (StylePreset preset : StylePreset.values()) {
            disc.edits().change(disc.options().withPreset(preset));
            discs.work();
            long foreseen = disc.disc().fill().get().blocks() * 2048;
            Files.deleteIfExists(target);
            disc.saving().save();
            assertThat(Files.exists(target)).isFalse();
            discs.work();
            assertThat(outcome().kind()).as(outcome().toString()).isEqualTo(Outcome.Kind.DONE);
            assertThat(Files.size(target)).as(preset.token()).isEqualTo(foreseen);
            assertThat(target.resolveSibling("out.iso.part")).doesNotExist();
        }
        disc.edits().change(disc.options().withPreset(StylePreset.EVERYWHERE));
        discs.work();
        Files.delete(target);
        disc.saving().save();
        discs.work();
        assertThat(outcome().sentence()).startsWith("out.iso saved: ");
        assertThat(content(target, FileSystem.UDF)).isEqualTo(content(target, FileSystem.JOLIET)).isEqualTo(Map.of(
                "/HOLIDAY/Photos/a.jpg", 300_000L, "/HOLIDAY/Photos/a copy.jpg", 300_000L, "/HOLIDAY/letter.txt", 100L));
        try (OpenedImage image = OpenImage.open(target)) {
            assertThat(image.volumes().preferred().description().volumeIdentifier()).isEqualTo("HOLIDAY");
        }
        disc.saving().showInFolder();
        assertThat(discs.outside.shownInDesktop).containsExactly(target);
    }

    @Test
    void anImageThatExistsIsReplacedOnlyWhenTheUserSaysSo() throws IOException {
        Files.writeString(target, "old");
        disc.saving().save();
        discs.work();
        assertThat(target).hasContent("old");
        Question question = disc.question().get();
        assertThat(question.sentence()).isEqualTo(target + " exists already.");
        assertThat(question.serious()).isTrue();
        assertThat(question.answers().getFirst().words()).isEqualTo("_Replace out.iso");
        disc.answer(question.answers().getFirst());
        discs.work();
        assertThat(outcome().kind()).isEqualTo(Outcome.Kind.DONE);
        assertThat(Files.size(target)).isGreaterThan(600_000);
    }

    @Test
    void stoppingLeavesNeitherTheImageNorAPartOfIt() {
        disc.saving().save();
        disc.saving().job().get().state().subscribe(state -> {
            if (state instanceof JobState.Running) {
                disc.saving().stop();
            }
        });
        disc.saving().stop();
        discs.work();
        discs.work();
        assertThat(outcome().kind()).isEqualTo(Outcome.Kind.STOPPED);
        assertThat(target).doesNotExist();
        assertThat(folder.resolve("out.iso.part")).doesNotExist();
        assertThat(disc.saving().obstacle()).isEmpty();
    }

    @Test
    void theJobWorksOnTheDiscAsItWas() throws IOException {
        disc.saving().save();
        disc.edits().remove(List.of(Discs.at(disc, "HOLIDAY/Photos")));
        discs.work();
        assertThat(content(target, FileSystem.UDF)).containsKey("/HOLIDAY/Photos/a.jpg");
        assertThat(Discs.paths(disc)).containsExactly("HOLIDAY", "HOLIDAY/letter.txt");
    }

    @Test
    void whatHasChangedIsTakenAsItIsNowAndTold() throws IOException {
        Files.write(sources.resolve("letter.txt"), new byte[7777]);
        Files.setLastModifiedTime(sources.resolve("letter.txt"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        disc.saving().save();
        discs.work();
        assertThat(outcome().remarks()).containsExactly("One file had changed since it was added; the image has it as it is now.");
        assertThat(content(target, FileSystem.UDF)).containsEntry("/HOLIDAY/letter.txt", 7777L);
    }

    @Test
    void whatIsGoneEndsTheWorkAndIsNamed() throws IOException {
        Files.delete(sources.resolve("letter.txt"));
        disc.saving().save();
        discs.work();
        assertThat(outcome().kind()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(outcome().remarks()).contains(sources.resolve("letter.txt") + " is gone");
        assertThat(target).doesNotExist();
        discs.work();
        // It is among the problems by now, so saving is not offered.
        assertThat(disc.saving().obstacle()).isEqualTo("a problem must be solved first");
    }

    @Test
    void equalFilesAreStoredOnceWhenThatIsWished() throws IOException {
        long before = disc.disc().fill().get().blocks();
        disc.edits().change(disc.options().withDeduplicate(true));
        discs.work();
        assertThat(before - disc.disc().fill().get().blocks()).isBetween(147L, 148L);
        disc.saving().save();
        discs.work();
        assertThat(Files.size(target)).isEqualTo(disc.disc().fill().get().blocks() * 2048);
        assertThat(content(target, FileSystem.UDF)).hasSize(3);
    }

    @Test
    void withNothingOnTheDiscThereIsNothingToSave() {
        OpenProject empty = discs.page.begin();
        discs.work();
        assertThat(empty.saving().obstacle()).isEqualTo("nothing is on the disc yet");
        empty.saving().save();
        assertThat(empty.saving().job().get()).isNull();
    }

    @Test
    void theImageIsCalledAfterTheDisc() {
        OpenProject other = discs.with(sources);
        assertThat(other.saving().target().get()).hasFileName("HOLIDAY.iso");
        other.edits().change(other.options().withLabel("A/B: c"));
        assertThat(other.saving().target().get()).hasFileName("A_B_ c.iso");
    }

    private Outcome outcome() {
        return disc.saving().job().get().outcome().get();
    }

    private static Map<String, Long> content(Path image, FileSystem fileSystem) throws IOException {
        try (OpenedImage opened = OpenImage.open(image)) {
            Volume volume = opened.volumes().last().volumes().stream().filter(one -> one.fileSystem() == fileSystem).findFirst().orElseThrow();
            Map<String, Long> files = new TreeMap<>();
            collect(volume.root(), "/", files);
            return files;
        }
    }

    private static void collect(Directory folder, String path, Map<String, Long> into) throws IOException {
        for (Node node : folder.children()) {
            if (node instanceof Directory inner) {
                collect(inner, path + inner.name() + "/", into);
            } else if (node instanceof RegularFile file) {
                into.put(path + file.name(), file.content().length());
            }
        }
    }

}
