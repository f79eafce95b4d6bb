package org.burnish.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.open.OpenFile.Shown;
import org.junit.jupiter.api.Test;

class OpenViewModelTest {
    private static final Path PAPER = Path.of("/images/paper.iso");
    private static final Path OTHER = Path.of("/images/other.iso");

    private final LaidOut outside = new LaidOut();
    private final PaperImages images = new PaperImages(PaperImage.typical());
    private final OpenViewModel model = new OpenViewModel(images, outside.surroundings());

    @Test
    void atFirstThereIsNothing() {
        assertThat(model.files()).isEmpty();
        assertThat(model.current().get()).isNull();
    }

    @Test
    void aChosenImageIsOpenedInTheBackground() {
        outside.choice = Optional.of(PAPER);
        model.choose();
        assertThat(shown()).isEqualTo(new Shown.Opening());
        assertThat(model.current().get().name()).isEqualTo("paper.iso");

        outside.work();

        assertThat(shown()).isInstanceOf(Shown.Image.class);
    }

    @Test
    void choosingNothingChangesNothing() {
        model.choose();
        assertThat(model.files()).isEmpty();
    }

    @Test
    void anImageThatCannotBeOpenedIsExplainedAndCanBeTriedAgain() {
        images.trouble = Optional.of(new NoSuchFileException("/images/paper.iso"));
        model.open(PAPER);
        outside.work();
        assertThat(shown()).isInstanceOfSatisfying(Shown.Refused.class, refused -> {
            assertThat(refused.problem().what()).contains("/images/paper.iso");
            assertThat(refused.problem().meaning()).isNotEmpty();
            assertThat(refused.problem().remedy()).isNotEmpty();
        });

        images.trouble = Optional.empty();
        model.open(PAPER);
        outside.work();
        assertThat(shown()).isInstanceOf(Shown.Image.class);
        assertThat(model.files()).hasSize(1);
    }

    @Test
    void severalImagesAreOpenSideBySide() {
        model.open(PAPER);
        model.open(OTHER);
        assertThat(model.files()).extracting(OpenFile::name).containsExactly("paper.iso", "other.iso");
        assertThat(model.current().get().name()).isEqualTo("other.iso");

        model.open(Path.of("/images/../images/paper.iso"));
        assertThat(model.files()).hasSize(2);
        assertThat(model.current().get().name()).isEqualTo("paper.iso");
    }

    @Test
    void closingLetsGoOfTheImageAndShowsTheNextOne() {
        model.open(PAPER);
        model.open(OTHER);
        model.open(PAPER);
        outside.work();
        model.close(model.current().get());
        assertThat(images.image.closed).isTrue();
        assertThat(model.current().get().name()).isEqualTo("other.iso");
        model.close();
        assertThat(model.current().get()).isNull();
    }

    @Test
    void anImageThatArrivesTooLateIsClosed() {
        model.open(PAPER);
        outside.work.remove().run();
        model.close();
        outside.work();
        assertThat(images.image.closed).isTrue();
        assertThat(model.files()).isEmpty();
    }

    private Shown shown() {
        return model.current().get().shown().get();
    }
}
