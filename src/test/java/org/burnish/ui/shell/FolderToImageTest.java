package org.burnish.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import org.burnish.oracle.Oracle;
import org.burnish.ui.OtherProgram;
import org.burnish.ui.ScreenTest;
import org.burnish.ui.build.OpenProject;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.OnScreen;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.jobs.JobHistory;
import org.burnish.ui.open.EngineAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main thing that the program is for, from another program's folder to an image on the disk: one drop, one click.
class FolderToImageTest extends ScreenTest {
    @TempDir
    Path folder;

    private final LaidOut outside = new LaidOut();
    private final AtomicInteger gestures = new AtomicInteger();
    private Path source;
    private Path images;
    private ShellViewModel model;

    @BeforeEach
    void makeSourceAndShowWindow() throws IOException {
        source = Files.createDirectories(folder.resolve("HOLIDAY"));
        images = Files.createDirectories(folder.resolve("Images"));
        byte[] noise = new byte[1_234_567];
        new Random(2).nextBytes(noise);
        Files.write(Files.createDirectories(source.resolve("Photos")).resolve("beach.raw"), noise);
        Files.writeString(source.resolve("Read me first.txt"), "Hello, disc!\n");
        show(stage -> {
            Surroundings surroundings = OnScreen.around(outside);
            surroundings.settings().imageFolder().set(images.toString());
            model = BurnishWindow.fill(stage, new EngineAccess(), surroundings, new JobHistory(folder.resolve("jobs.jsonl")));
            stage.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> gestures.incrementAndGet());
            stage.getScene().addEventFilter(DragEvent.DRAG_DROPPED, _ -> gestures.incrementAndGet());
        });
        run(() -> stage.setHeight(700));
    }

    @Test
    void aDropAndAClickMakeTheImageAndItIsReadBackByteForByte() throws IOException {
        try (OtherProgram program = OtherProgram.with(source)) {
            program.dragTo(700, 300);
            untilShown("#drop-add");
            assertThat(program.drop()).isEqualTo("done COPY");
        }
        until("there is a disc", () -> model.projects().current().get() != null);
        OpenProject disc = model.projects().current().get();
        until("all is in", () -> !disc.intake().running().get() && !disc.disc().counting().get() && !disc.empty().getValue());
        untilShown("#save-image");
        assertThat(disc.name().getValue()).isEqualTo("HOLIDAY");
        long foreseen = disc.disc().fill().get().blocks() * 2048;
        robot.clickOn("#save-image");
        untilShown("#outcome-sentence");

        Path image = images.resolve("HOLIDAY.iso");
        assertThat(gestures).as("a drop and a click").hasValue(2);
        assertThat(image).hasSize(foreseen);
        assertThat(images.resolve("HOLIDAY.iso.part")).doesNotExist();
        assertThat(Oracle.BSDTAR.run("-xOf", image, "HOLIDAY/Photos/beach.raw").succeeded().stdout())
                .isEqualTo(Files.readAllBytes(source.resolve("Photos/beach.raw")));
        picture("shell-saved");
        robot.clickOn("#look-inside");
        untilShown("#content-table");
    }

    @Test
    void moreFilesFallIntoTheRowUnderThePointer() throws IOException {
        run(() -> model.add(java.util.List.of(source)));
        OpenProject disc = model.projects().current().get();
        until("all is in", () -> !disc.intake().running().get() && !disc.disc().counting().get());
        Path more = Files.writeString(folder.resolve("more.txt"), "more");
        until("the row is there", () -> robot.lookup("HOLIDAY").match(node -> node instanceof javafx.scene.control.TreeTableCell).tryQuery().isPresent());
        Node row = robot.lookup("HOLIDAY").match(node -> node instanceof javafx.scene.control.TreeTableCell).query();
        Bounds place = call(() -> row.localToScreen(row.getBoundsInLocal()));
        try (OtherProgram program = OtherProgram.with(more)) {
            program.dragTo(place.getMinX() + 90, place.getCenterY());
            until("it is said", () -> {
                program.stir(place.getMinX() + 90, place.getCenterY());
                return robot.lookup("#drop-hint").queryLabeled().getText().endsWith(" to /HOLIDAY/");
            });
            assertThat(call(() -> robot.lookup("#drop-overlay").query().isVisible())).isFalse();
            picture("shell-drop-on-row");
            program.drop();
        }
        until("it is in the folder", () -> disc.tree().root().children().getFirst().children().stream()
                .anyMatch(entry -> entry.name().equals("more.txt")));
    }
}
