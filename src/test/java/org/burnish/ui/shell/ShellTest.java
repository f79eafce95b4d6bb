package org.burnish.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.burnish.ui.ScreenTest;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.Navigator.Place;
import org.burnish.ui.common.OnScreen;
import org.burnish.ui.common.Settings.Look;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.jobs.JobHistory;
import org.burnish.ui.open.PaperImage;
import org.burnish.ui.open.PaperImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest extends ScreenTest {
    @TempDir
    Path folder;

    private final LaidOut outside = new LaidOut();
    private final PaperImages images = new PaperImages(PaperImage.typical());
    private Surroundings surroundings;
    private ShellViewModel model;

    @BeforeEach
    void showWindow() {
        show(stage -> {
            surroundings = OnScreen.around(outside);
            model = BurnishWindow.fill(stage, images, surroundings, new JobHistory(folder.resolve("jobs.jsonl")));
        });
    }

    @Test
    void thereIsOneWindowAndItInvites() {
        assertThat(call(() -> List.copyOf(Window.getWindows()))).hasSize(1);
        untilShown("#build-page");
        assertThat(stage.getTitle()).isEqualTo("Burnish");
        picture("shell-empty");
    }

    @Test
    void keysAndTheSidebarLeadToThePagesAndBack() {
        control(KeyCode.J);
        untilShown("#jobs-page");
        picture("jobs-empty");
        robot.clickOn("#go-settings");
        untilShown("#settings-page");
        picture("settings");
        robot.type(KeyCode.F1);
        untilShown("#help-page");
        picture("help");
        control(KeyCode.DIGIT2);
        untilShown("#open-page");
        picture("open-empty");
        control(KeyCode.DIGIT1);
        untilShown("#build-page");
    }

    @Test
    void imagesAreOpenSideBySideEachAsItWasLeft() {
        open("/images/paper.iso");
        robot.clickOn("track 9.txt");
        until("it is selected", () -> extractButton().getText().equals("_Extract selected…"));
        open("/images/other.iso");
        assertThat(stage.getTitle()).isEqualTo("other.iso – Burnish");
        picture("shell-two-images");

        robot.clickOn("paper.iso");
        until("its title shows", () -> stage.getTitle().equals("paper.iso – Burnish"));
        assertThat(extractButton().getText()).isEqualTo("_Extract selected…");

        control(KeyCode.W);
        until("the other one shows", () -> stage.getTitle().equals("other.iso – Burnish"));
        control(KeyCode.W);
        untilShown("#choose-image");
    }

    @Test
    void aRunningJobShowsInTheTitleAndOnTheJobsPage() {
        CountDownLatch gate = new CountDownLatch(1);
        images.image.gate = gate;
        extract();
        until("the title tells", () -> stage.getTitle().startsWith("100% – Extract track 9.txt"));
        robot.clickOn("#go-jobs");
        untilShown(".job-numbers");
        picture("jobs-running");
        gate.countDown();
        until("it has ended", () -> model.jobs().ended().size() == 1);
        untilShown(".record");
        picture("jobs-ended");
        assertThat(stage.getTitle()).isEqualTo("Jobs – Burnish");
    }

    @Test
    void aFailureIsBadgedUntilTheJobsAreLookedAt() {
        outside.choice = Optional.of(folder.resolve("gone"));
        openPaper();
        robot.clickOn("track 9.txt");
        robot.clickOn("#extract");
        until("the badge tells", () -> model.jobsBadge().getValue().equals("1 !"));
        picture("shell-failed");
        robot.clickOn("#go-jobs");
        until("the badge is gone", () -> model.jobsBadge().getValue().isEmpty());
    }

    @Test
    void theSidebarCanBeNarrowAndKeepsItsNamesForScreenReaders() {
        Node open = robot.lookup("#go-open").query();
        Labeled button = robot.from(open).lookup(".sidebar-button").query();
        double wide = open.getBoundsInLocal().getWidth();
        robot.type(KeyCode.F9);
        until("it is narrow", () -> open.getBoundsInLocal().getWidth() < wide / 2);
        assertThat(button.getAccessibleText()).isEqualTo("Open");
        picture("shell-narrow");
        robot.type(KeyCode.F9);
        until("it is wide", () -> open.getBoundsInLocal().getWidth() == wide);
        run(() -> stage.setWidth(800));
        until("there is no room for words", () -> open.getBoundsInLocal().getWidth() < wide / 2);
    }

    @Test
    void theLookChangesAtOnce() {
        run(() -> model.go(Place.SETTINGS));
        untilShown("#look");
        ComboBox<Look> look = robot.lookup("#look").queryComboBox();
        run(() -> look.setValue(Look.HIGH_CONTRAST));
        assertThat(surroundings.settings().look().get()).isEqualTo(Look.HIGH_CONTRAST);
        pictureAsItIs("settings-high-contrast");
        run(() -> look.setValue(Look.LIGHT));
        run(() -> surroundings.settings().textSize().set(1.6));
        pictureAsItIs("settings-large");
    }

    @Test
    void anImageThatIsMissingIsExplainedOnItsPage() {
        images.trouble = Optional.of(new NoSuchFileException("/images/paper.iso"));
        run(() -> model.open(Path.of("/images/paper.iso")));
        untilShown("#error-card");
        robot.clickOn("#close-image");
        untilShown("#choose-image");
    }

    private void extract() {
        outside.choice = Optional.of(folder);
        openPaper();
        robot.clickOn("track 9.txt");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E).release(KeyCode.E, KeyCode.SHIFT, KeyCode.CONTROL);
    }

    private void openPaper() {
        open("/images/paper.iso");
    }

    private void open(String path) {
        run(() -> model.open(Path.of(path)));
        untilShown("#content-table");
        until("the content is there", () -> !robot.lookup("#content-table").queryTableView().getItems().isEmpty());
        until("it can be clicked", () -> robot.lookup("track 9.txt").tryQuery().isPresent());
    }

    private Button extractButton() {
        return robot.lookup("#extract").queryButton();
    }

    private void control(KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }
}
