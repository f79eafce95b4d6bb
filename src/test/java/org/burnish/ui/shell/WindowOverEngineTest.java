package org.burnish.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.burnish.oracle.Oracle;
import org.burnish.ui.ScreenTest;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.OnScreen;
import org.burnish.ui.jobs.JobHistory;
import org.burnish.ui.open.EngineAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way from an image that another program made to its files, through the window and the engine.
class WindowOverEngineTest extends ScreenTest {
    @TempDir
    Path folder;

    private final LaidOut outside = new LaidOut();
    private Path source;
    private Path image;
    private Path target;

    @BeforeEach
    void makeImageAndShowWindow() throws IOException {
        source = Files.createDirectories(folder.resolve("source"));
        target = Files.createDirectories(folder.resolve("target"));
        image = folder.resolve("made.iso");
        Path photos = Files.createDirectories(source.resolve("Photos/Summer holidays"));
        byte[] noise = new byte[1_234_567];
        new Random(1).nextBytes(noise);
        Files.write(photos.resolve("Beach (1).raw"), noise);
        Files.copy(Path.of("icons/burnish-128.png"), photos.resolve("icon.png"));
        Files.writeString(source.resolve("Read me first.txt"), "Hello, disc!\n");
        Oracle.GENISOIMAGE
                .run("-quiet", "-R", "-J", "-V", "HOLIDAY", "-o", image, source)
                .succeeded();
        show(stage -> BurnishWindow.fill(
                stage, new EngineAccess(), OnScreen.around(outside), new JobHistory(folder.resolve("jobs.jsonl"))));
    }

    @Test
    void anImageIsOpenedAFileSelectedAndExtractedByteForByte() throws IOException {
        outside.choice = Optional.of(image);
        robot.press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        untilShown("#content-table");
        assertThat(robot.lookup("#image-description").queryAs(Label.class).getText())
                .startsWith("HOLIDAY · ")
                .endsWith(" · Rock Ridge, Joliet, ISO 9660");
        clickOn("Photos").type(KeyCode.ENTER);
        clickOn("Summer holidays");
        outside.choice = Optional.of(target);
        robot.clickOn("#extract");
        untilShown("#outcome-sentence");

        Path extracted = target.resolve("Summer holidays");
        assertThat(extracted.resolve("Beach (1).raw")).hasSameBinaryContentAs(source.resolve("Photos/Summer holidays/Beach (1).raw"));
        assertThat(extracted.resolve("icon.png")).hasSameBinaryContentAs(Path.of("icons/burnish-128.png"));
        assertThat(Files.getLastModifiedTime(extracted.resolve("icon.png")).toInstant().getEpochSecond())
                .isEqualTo(Files.getLastModifiedTime(source.resolve("Photos/Summer holidays/icon.png")).toInstant().getEpochSecond());
        picture("engine-extracted");

        clickOn("Summer holidays").type(KeyCode.ENTER);
        clickOn("icon.png");
        robot.clickOn("#show-details");
        untilShown("#preview-picture");
        picture("engine-picture");
    }

    @Test
    void withNothingSelectedEverythingIsExtracted() {
        run(() -> outside.choice = Optional.of(image));
        robot.clickOn("#build-open-image");
        untilShown("#content-table");
        outside.choice = Optional.of(target);
        robot.clickOn("#extract");
        untilShown("#outcome-sentence");
        assertThat(target.resolve("Read me first.txt")).hasContent("Hello, disc!\n");
        assertThat(target.resolve("Photos/Summer holidays/Beach (1).raw")).exists();

        robot.clickOn("#extract");
        untilShown("#replace-existing");
        robot.clickOn("#replace-existing");
        until("all is replaced", () -> robot.lookup("#replace-existing").tryQuery().isEmpty());
        untilShown("#outcome-sentence");
    }

    @Test
    void whatIsNoImageIsRefusedWithAReason() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.iso"), "x".repeat(100_000));
        outside.choice = Optional.of(text);
        robot.clickOn("#build-open-image");
        untilShown("#error-card");
        assertThat(robot.lookup("#error-what").queryAs(Label.class).getText()).contains("letter.iso is no disc image");
        picture("engine-refused");
    }

    private org.testfx.api.FxRobotInterface clickOn(String text) {
        until(text + " is shown", () -> robot.lookup("#content-table").lookup(text).tryQuery().isPresent());
        return robot.clickOn(robot.lookup("#content-table").lookup(text).<javafx.scene.Node>query());
    }
}
