package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.TreeTableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.burnish.project.FolderItem;
import org.burnish.ui.OtherProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the user does to the rows of the table.
class RowsTest extends PageTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fillDisc() {
        fill(holiday());
    }

    @Test
    void aNameIsEditedInItsRowAndCheckedWhileItIsTyped() {
        open("Docs");
        select("letter.txt");
        robot.type(KeyCode.F2);
        untilShown("#name-editor");
        until("the stem is chosen", () -> robot.lookup("#name-editor").queryTextInputControl().getSelectedText().equals("letter"));
        run(() -> robot.lookup("#name-editor").queryTextInputControl().setText("a".repeat(70) + ".txt"));
        untilShown("#name-remark");
        assertThat(words("#name-remark")).contains("64");
        pictureWithPopups("build-rename");
        run(() -> robot.lookup("#name-editor").queryTextInputControl().setText("to/Ben"));
        robot.type(KeyCode.ENTER);
        assertThat(words("#name-remark")).contains("slash");
        run(() -> robot.lookup("#name-editor").queryTextInputControl().setText("to Ben.txt"));
        robot.type(KeyCode.ENTER);
        assertRows("Docs", "  to Ben.txt", "Empty", "Photos", "readme.txt");
        until("the table has the focus again", () -> table().isFocused());
        robot.type(KeyCode.F2);
        untilShown("#name-editor");
        robot.write("never");
        robot.type(KeyCode.ESCAPE);
        assertRows("Docs", "  to Ben.txt", "Empty", "Photos", "readme.txt");
        assertThat(selected()).containsExactly("to Ben.txt");
    }

    @Test
    void aSecondClickAfterAWhileEditsTheName() {
        select("readme.txt");
        robot.sleep(700);
        robot.clickOn(cell("readme.txt"));
        untilShown("#name-editor");
        robot.type(KeyCode.ESCAPE);
        until("it is gone", () -> robot.lookup("#name-editor").tryQuery().isEmpty());
        robot.doubleClickOn(cell("Photos"));
        until("a double click opens", () -> rows().contains("  Evening"));
        robot.sleep(700);
        assertThat(robot.lookup("#name-editor").tryQuery()).isEmpty();
    }

    @Test
    void removingTellsAndCanBeTakenBack() {
        select("Docs");
        robot.press(KeyCode.CONTROL).clickOn(cell("readme.txt")).release(KeyCode.CONTROL);
        robot.type(KeyCode.DELETE);
        assertRows("Empty", "Photos");
        assertThat(page.surroundings.toasts().shown()).singleElement()
                .satisfies(toast -> assertThat(toast.sentence()).isEqualTo("Removed 2 items"));
        run(() -> page.surroundings.toasts().shown().getFirst().action().work().run());
        assertRows("Docs", "Empty", "Photos", "readme.txt");
    }

    @Test
    void aNewFolderWaitsForItsName() {
        select("Photos");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        untilShown("#name-editor");
        until("it has the focus", () -> robot.lookup("#name-editor").query().isFocused());
        robot.write("Morning");
        robot.type(KeyCode.ENTER);
        assertRows("Docs", "Empty", "Photos", "  Evening", "  Morning", "  beach.jpg", "readme.txt");
        assertThat(selected()).containsExactly("Morning");
    }

    @Test
    void draggedRowsMoveAndWithControlAreCopied() {
        select("readme.txt");
        robot.drag(cell("readme.txt"), MouseButton.PRIMARY);
        robot.moveTo(cell("Docs"));
        until("it is said", () -> words("#drop-hint").equals("Move 1 item to /Docs/"));
        picture("build-dragging");
        robot.drop();
        open("Docs");
        assertRows("Docs", "  letter.txt", "  readme.txt", "Empty", "Photos");
        assertThat(selected()).containsExactly("readme.txt");

        robot.drag(cell("letter.txt"), MouseButton.PRIMARY);
        robot.moveTo(cell("Empty"));
        robot.press(KeyCode.CONTROL);
        until("it is said", () -> words("#drop-hint").equals("Copy 1 item to /Empty/"));
        robot.drop();
        robot.release(KeyCode.CONTROL);
        open("Empty");
        assertRows("Docs", "  letter.txt", "  readme.txt", "Empty", "  letter.txt", "Photos");
    }

    @Test
    void aDragCanBeGivenUpAndNothingGoesIntoItself() {
        open("Photos");
        robot.drag(cell("Photos"), MouseButton.PRIMARY);
        robot.moveTo(cell("Evening"));
        until("it is said", () -> words("#drop-hint").equals("Photos cannot go into itself."));
        robot.drop();
        robot.drag(cell("readme.txt"), MouseButton.PRIMARY);
        robot.moveTo(cell("Docs"));
        robot.type(KeyCode.ESCAPE);
        robot.drop();
        assertRows("Docs", "Empty", "Photos", "  Evening", "  beach.jpg", "readme.txt");
    }

    @Test
    void aFolderUnderARestingPointerOpensAndTheEdgesOfARowAreBetweenRows() {
        robot.drag(cell("readme.txt"), MouseButton.PRIMARY);
        robot.moveTo(cell("Photos"));
        until("it opens by itself", () -> rows().contains("  Evening"));
        Bounds beach = onScreen(cell("beach.jpg"));
        robot.moveTo(beach.getMinX() + 40, beach.getMaxY() - 3);
        until("it is said", () -> words("#drop-hint").equals("Move 1 item to /Photos/"));
        Bounds evening = onScreen(cell("Evening"));
        robot.moveTo(evening.getMinX() + 40, evening.getCenterY());
        until("it is said", () -> words("#drop-hint").equals("Move 1 item to /Photos/Evening/"));
        robot.moveTo(evening.getMinX() + 40, evening.getMinY() + 3);
        until("it is said", () -> words("#drop-hint").equals("Move 1 item to /Photos/"));
        robot.drop();
        assertRows("Docs", "Empty", "Photos", "  Evening", "  beach.jpg", "  readme.txt");
    }

    @Test
    void severalRowsAreDraggedTogether() {
        select("Docs");
        robot.press(KeyCode.CONTROL).clickOn(cell("readme.txt")).release(KeyCode.CONTROL);
        robot.drag(cell("Docs"), MouseButton.PRIMARY);
        robot.moveTo(cell("Empty"));
        robot.drop();
        open("Empty");
        assertRows("Empty", "  Docs", "  readme.txt", "Photos");
    }

    @Test
    void cutAndCopiedRowsArePastedByKeys() {
        select("readme.txt");
        press(KeyCode.CONTROL, KeyCode.X);
        picture("build-cut");
        select("Docs");
        press(KeyCode.CONTROL, KeyCode.V);
        open("Docs");
        until("it has moved", () -> rows().equals(List.of("Docs", "  letter.txt", "  readme.txt", "Empty", "Photos")));
        select("letter.txt");
        press(KeyCode.CONTROL, KeyCode.C);
        select("Empty");
        press(KeyCode.CONTROL, KeyCode.V);
        open("Empty");
        until("it is copied", () -> rows().equals(List.of("Docs", "  letter.txt", "  readme.txt", "Empty", "  letter.txt", "Photos")));
    }

    @Test
    void filesOfAnotherProgramArePasted() throws Exception {
        Path file = Files.writeString(folder.resolve("pasted.txt"), "pasted");
        run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
        });
        select("Docs");
        press(KeyCode.CONTROL, KeyCode.V);
        open("Docs");
        until("it is there", () -> rows().contains("  pasted.txt"));
    }

    @Test
    void filesOfAnotherProgramFallIntoTheRowUnderThePointer() throws Exception {
        Path file = Files.writeString(folder.resolve("dropped.txt"), "dropped");
        Bounds docs = onScreen(cell("Docs"));
        try (OtherProgram program = OtherProgram.with(file)) {
            program.dragTo(docs.getMinX() + 80, docs.getCenterY());
            until("it is counted", () -> {
                program.stir(docs.getMinX() + 80, docs.getCenterY());
                return robot.lookup("#drop-hint").queryAs(javafx.scene.control.Label.class).getText().equals("Add 1 item, 7 bytes, to /Docs/");
            });
            picture("build-drop-on-row");
            assertThat(program.drop()).isEqualTo("done COPY");
        }
        open("Docs");
        until("it is there", () -> rows().contains("  dropped.txt"));
        assertThat(file).hasContent("dropped");
    }

    @Test
    void theFilterKeepsTheFoldersOnTheWayAndOpensThem() {
        press(KeyCode.CONTROL, KeyCode.F);
        robot.write("sun");
        until("only the way is shown", () -> rows().equals(List.of("Photos", "  Evening", "    sunset.jpg")));
        picture("build-filter");
        robot.type(KeyCode.ESCAPE);
        until("folders are as they were", () -> rows().equals(List.of("Docs", "Empty", "Photos", "readme.txt")));
        robot.write("nothing is called so");
        until("there is nothing", () -> rows().isEmpty());
        picture("build-filter-nothing");
    }

    @Test
    void aClickOnAHeadOrdersTheRowsAndNotTheDisc() {
        open("Photos");
        open("Evening");
        FolderItem before = page.project().project().get().root();
        robot.clickOn("#column-size");
        until("small ones first", () -> rows().equals(List.of(
                "Empty", "Docs", "Photos", "  Evening", "    stars.jpg", "    sunset.jpg", "  beach.jpg", "readme.txt")));
        robot.clickOn("#column-size");
        until("large ones first", () -> rows().equals(List.of(
                "Photos", "  Evening", "    sunset.jpg", "    stars.jpg", "  beach.jpg", "Docs", "Empty", "readme.txt")));
        assertThat(page.project().project().get().root()).isSameAs(before);
    }

    @Test
    void lettersLeadToARow() {
        run(() -> table().requestFocus());
        robot.write("ph");
        until("it is selected", () -> selected().equals(List.of("Photos")));
    }

    @Test
    void fiveDifferentStepsAreUndoneAndDoneAgain() {
        FolderItem start = page.project().project().get().root();
        rename("readme.txt", "read me.txt");
        select("Docs");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        untilShown("#name-editor");
        robot.type(KeyCode.ESCAPE);
        robot.drag(cell("read me.txt"), MouseButton.PRIMARY).moveTo(cell("Empty"));
        robot.drop();
        select("Photos");
        robot.type(KeyCode.DELETE);
        run(() -> page.project().excludes().add("*.txt"));
        List<String> end = rows();
        FolderItem changed = page.project().project().get().root();
        for (int i = 0; i < 5; i++) {
            press(KeyCode.CONTROL, KeyCode.Z);
        }
        assertThat(page.project().project().get().root()).isSameAs(start);
        assertThat(page.project().options().excludes()).isEmpty();
        assertThat(robot.lookup("#undo").queryButton().isDisabled()).isFalse();
        for (int i = 0; i < 5; i++) {
            press(KeyCode.CONTROL, KeyCode.Y);
        }
        assertThat(page.project().project().get().root()).isSameAs(changed);
        assertThat(page.project().options().excludes()).containsExactly("*.txt");
        assertThat(rows()).isEqualTo(end);
    }

    @Test
    void whatRulesLeaveOutIsStruckThroughOnDemand() {
        open("Docs");
        run(() -> page.project().excludes().add("*.txt"));
        assertRows("Docs", "Empty", "Photos");
        robot.clickOn("#show-options");
        untilShown("#exclude-effect");
        assertThat(words("#exclude-effect")).isEqualTo("Leaves out 2 files, 13 bytes");
        robot.clickOn("#show-excluded");
        until("they are there", () -> rows().contains("  letter.txt"));
        TreeTableRow<?> row = call(() -> ((NameCell) cell("letter.txt")).getTableRow());
        assertThat(row.getPseudoClassStates()).extracting(Object::toString).contains("left-out");
        picture("build-excludes");
        robot.clickOn("#exclude-rule").write("*.jpg");
        until("its effect is told", () -> words("#exclude-effect").equals("Leaves out 5 files, 600 kB"));
    }

    @Test
    void aSelectionStaysWhenOtherRowsComeAndGo() {
        select("readme.txt");
        run(() -> page.project().edits().remove(List.of(table().getTreeItem(0).getValue())));
        assertThat(selected()).containsExactly("readme.txt");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(selected()).containsExactly("readme.txt");
    }
}
