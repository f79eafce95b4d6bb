package org.burnish.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.burnish.ui.ScreenTest;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.OnScreen;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class OpenViewTest extends ScreenTest {
    @TempDir
    Path target;

    private final LaidOut outside = new LaidOut();
    private final PaperImages images = new PaperImages(PaperImage.typical());

    @BeforeEach
    void showPage() {
        show(stage -> {
            Surroundings surroundings = OnScreen.around(outside);
            OpenView page = new OpenView(new OpenViewModel(images, surroundings), surroundings);
            Scene scene = new Scene(page, 1000, 640);
            Theme.follow(scene, surroundings.settings());
            stage.setScene(scene);
        });
    }

    @Test
    void theInvitationOpensAnImage() {
        picture("open-empty");
        open();
        assertThat(text("#image-title")).isEqualTo("paper.iso");
        assertThat(text("#status")).isEqualTo("5 items · 7 bytes");
        picture("open-image");
    }

    @Test
    void aSelectedFileIsExtracted() {
        open();
        robot.clickOn("track 9.txt");
        assertThat(robot.lookup("#extract").queryAs(Button.class).getText()).isEqualTo("_Extract selected…");
        outside.choice = Optional.of(target);

        robot.clickOn("#extract");
        untilShown("#outcome-sentence");

        assertThat(target.resolve("track 9.txt")).hasContent("nine");
        picture("open-extracted");
        robot.clickOn("#show-in-folder");
        assertThat(outside.shownInDesktop).containsExactly(target);
        robot.clickOn("#dismiss");
        assertThat(robot.lookup("#outcome-sentence").tryQuery()).isEmpty();
    }

    @Test
    void doubleClicksTheTreeAndThePathAllLeadIntoFolders() {
        open();
        robot.doubleClickOn("pool");
        until("pool is shown", () -> rowNames().contains("readme.txt"));
        assertThat(selectedFolder()).isEqualTo("pool");

        robot.press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        until("the root is shown", () -> rowNames().contains("latest"));
        assertThat(selectedFolder()).isEmpty();

        robot.clickOn("#folder-tree").type(KeyCode.HOME).type(KeyCode.DOWN);
        until("the empty folder is shown", () -> rowNames().isEmpty());
        robot.clickOn(robot.lookup(".path-part").nth(0).queryButton());
        until("the root is shown again", () -> rowNames().contains("latest"));
    }

    /// A click soon after another counts as its second, whatever came to lie under the mouse in between.
    @Test
    void aSecondClickOnSomethingElseOpensNothing() {
        open();
        robot.clickOn(rowOf("pool")).type(KeyCode.ENTER);
        until("pool is shown", () -> rowNames().contains("main"));
        secondClickOn(rowOf("main"));
        assertThat(selectedFolder()).isEqualTo("pool");
        secondClickOn(rowOf("main"));
        until("main is shown", () -> rowNames().contains("deep.txt"));
    }

    private Node rowOf(String name) {
        return robot.lookup("#content-table").lookup(name).query();
    }

    private static void secondClickOn(Node row) {
        run(() -> Event.fireEvent(row, new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0, MouseButton.PRIMARY, 2,
                false, false, false, false, false, false, false, true, false, true, null)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void anotherFileSystemIsOneClickAway() {
        open();
        robot.clickOn("#file-system-iso");
        until("the plain names are shown", () -> rowNames().contains("A.TXT"));
    }

    @Test
    void theKeyboardAloneIsEnough() {
        open();
        run(() -> robot.lookup("#content-table").query().requestFocus());
        robot.type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until("pool is shown", () -> rowNames().contains("main"));
        robot.type(KeyCode.BACK_SPACE);
        until("the root is shown", () -> rowNames().contains("latest"));
    }

    @Test
    void anImageThatCannotBeOpenedIsExplainedAndTriedAgain() {
        images.trouble = Optional.of(new NoSuchFileException("/images/paper.iso"));
        outside.choice = Optional.of(images.image.file());
        robot.clickOn("#choose-image");
        untilShown("#error-card");
        assertThat(text("#error-what")).contains("/images/paper.iso");
        picture("open-refused");
        images.trouble = Optional.empty();
        robot.clickOn("#try-again");
        untilShown("#content-table");
    }

    @Test
    void anExtractionShowsItsProgressAndCanBeStopped() {
        open();
        CountDownLatch gate = new CountDownLatch(1);
        images.image.gate = gate;
        outside.choice = Optional.of(target);
        robot.clickOn("#extract");
        untilShown(".job-numbers");
        until("the numbers are there", () -> text(".job-numbers").contains("of"));
        picture("open-extracting");
        robot.clickOn(".job-stop");
        gate.countDown();
        untilShown("#outcome-sentence");
        assertThat(text("#outcome-sentence")).startsWith("Stopped.");
    }

    @Test
    void typingFindsFilesAndAClickLeadsToThem() {
        open();
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("deep");
        until("it is found", () -> rowNames().equals(List.of("deep.txt")));
        picture("open-found");
        robot.clickOn("deep.txt").type(KeyCode.ENTER);
        until("its folder is shown", () -> selectedFolder().equals("main"));
        until("it is selected", () -> text("#status").startsWith("1 selected"));
    }

    @Test
    void detailsOfWhatIsSelectedAreOneKeyAway() {
        open();
        robot.clickOn("track 9.txt");
        until("it is selected", () -> text("#status").startsWith("1 selected"));
        until("the rows have the focus", () -> robot.lookup("#content-table").query().isFocused() && stage.isFocused());
        robot.press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        untilShown("#preview-text");
        picture("open-details");
        robot.clickOn("#show-details");
        until("they are gone", () -> robot.lookup("#details").tryQuery().isEmpty());
    }

    private void open() {
        outside.choice = Optional.of(images.image.file());
        robot.clickOn("#choose-image");
        untilShown("#content-table");
        until("the content is there", () -> !rowNames().isEmpty());
        until("it can be clicked", () -> robot.lookup("track 9.txt").tryQuery().isPresent());
    }

    private String text(String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private List<String> rowNames() {
        TableView<Row> table = robot.lookup("#content-table").queryTableView();
        return table.getItems().stream().map(Row::name).toList();
    }

    private String selectedFolder() {
        TreeView<Folder> tree = robot.lookup("#folder-tree").queryAs(TreeView.class);
        return tree.getSelectionModel().getSelectedItem().getValue().name();
    }
}
