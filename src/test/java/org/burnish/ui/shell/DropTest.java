package org.burnish.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.burnish.ui.OtherProgram;
import org.burnish.ui.ScreenTest;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.Navigator.Place;
import org.burnish.ui.common.OnScreen;
import org.burnish.ui.jobs.JobHistory;
import org.burnish.ui.open.OpenFile;
import org.burnish.ui.open.PaperImage;
import org.burnish.ui.open.PaperImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that another process drags over the window.
class DropTest extends ScreenTest {
    @TempDir
    Path folder;

    private final LaidOut outside = new LaidOut();
    private ShellViewModel model;

    @BeforeEach
    void showWindow() {
        show(stage -> model = BurnishWindow.fill(
                stage, new PaperImages(PaperImage.typical()), OnScreen.around(outside), new JobHistory(folder.resolve("jobs.jsonl"))));
        run(() -> stage.setHeight(700));
    }

    @Test
    void anImageIsOfferedToBeOpenedOrAddedAndOpensWhereItIsLetGo() {
        try (OtherProgram program = OtherProgram.with(Path.of("/images/holiday.iso"))) {
            program.dragTo(700, 300);
            untilShown("#drop-open");
            assertThat(call(() -> robot.lookup(".drop-zone").queryAll())).hasSize(2);
            until("the sentence is said", () -> sentence("#drop-open").isVisible());
            assertThat(sentence("#drop-open").getText()).isEqualTo("Open holiday.iso and look inside");
            assertThat(sentence("#drop-add").isVisible()).isFalse();
            Bounds open = robot.lookup("#drop-open").query().getBoundsInParent();
            Bounds add = robot.lookup("#drop-add").query().getBoundsInParent();
            assertThat(open.getWidth() / add.getWidth()).isBetween(1.4, 1.6);
            picture("drop-image");
            program.moveTo(1150, 300);
            until("the other zone is hot", () -> sentence("#drop-add").isVisible());
            program.moveTo(700, 300);
            until("the first zone is hot", () -> sentence("#drop-open").isVisible());
            assertThat(program.drop()).isEqualTo("done COPY");
        }
        until("it is open", () -> model.images().files().size() == 1);
        assertThat(model.images().files().getFirst()).extracting(OpenFile::name).isEqualTo("holiday.iso");
        assertThat(robot.lookup("#drop-overlay").query().isVisible()).isFalse();
    }

    @Test
    void escapeTakesTheZonesAwayAndNothingIsDone() {
        try (OtherProgram program = OtherProgram.with(Path.of("/images/holiday.iso"))) {
            program.dragTo(700, 300);
            untilShown("#drop-open");
            program.escape();
            until("the zones are gone", () -> !robot.lookup("#drop-overlay").query().isVisible());
            program.drop();
        }
        assertThat(model.images().files()).isEmpty();
        assertThat(model.projects().projects()).isEmpty();
    }

    @Test
    void filesBecomeADiscAndTheSentenceSaysHowMuchTheyAre() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("Photos"));
        Files.write(photos.resolve("a.jpg"), new byte[1_500_000]);
        try (OtherProgram program = OtherProgram.with(photos)) {
            program.dragTo(700, 300);
            untilShown("#drop-add");
            until("it is counted", () -> sentence("#drop-add").getText().equals("Begin a disc with 1 item (2 files and folders, 1.5 MB)"));
            picture("drop-files");
            assertThat(program.drop()).isEqualTo("done COPY");
        }
        until("there is a disc", () -> model.projects().projects().size() == 1);
        assertThat(model.place().get()).isEqualTo(Place.BUILD);
    }

    @Test
    void wordsAreRefusedWithAReason() {
        try (OtherProgram program = OtherProgram.withText("just words")) {
            program.dragTo(700, 300);
            untilShown("#drop-refused");
            assertThat(sentence("#drop-refused").getText()).isEqualTo("Only files and folders can be dropped on this window.");
            picture("drop-refused");
            assertThat(program.drop()).isEqualTo("done null");
        }
        until("the zone is gone", () -> !robot.lookup("#drop-overlay").query().isVisible());
    }

    @Test
    void aLineOfTheSidebarTakesWhatFitsAndOpensWhenItIsHeldThere() {
        run(() -> model.go(Place.JOBS));
        Bounds line = call(() -> robot.lookup("#go-open").query().localToScreen(robot.lookup("#go-open").query().getBoundsInLocal()));
        try (OtherProgram program = OtherProgram.with(Path.of("/images/one.iso"), Path.of("/images/two.iso"))) {
            program.dragTo(line.getCenterX(), line.getCenterY());
            until("the page opens by itself", () -> model.place().get() == Place.OPEN);
            picture("drop-sidebar");
            program.stir(line.getCenterX(), line.getCenterY());
            assertThat(program.drop()).isEqualTo("done COPY");
        }
        until("both are open", () -> model.images().files().stream().map(OpenFile::name).toList().equals(List.of("one.iso", "two.iso")));
    }

    private Label sentence(String zone) {
        Node panel = robot.lookup(zone).query();
        return robot.from(panel).lookup(".drop-sentence").query();
    }
}
