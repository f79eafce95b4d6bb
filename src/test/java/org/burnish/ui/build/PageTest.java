package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import org.burnish.tree.BytesContent;
import org.burnish.tree.TreeBuilder;
import org.burnish.ui.ScreenTest;
import org.junit.jupiter.api.BeforeEach;

/// A test of the page with a small disc on it.
abstract class PageTest extends ScreenTest {
    final BuildPage page = new BuildPage();

    @BeforeEach
    void showPage() {
        show(stage -> {
            page.fill(stage, 972, 700);
            page.model.begin();
        });
        untilShown("#project-table");
    }

    static TreeBuilder holiday() {
        return new TreeBuilder()
                .file("Photos/beach.jpg", new BytesContent(new byte[300_000]))
                .file("Photos/Evening/sunset.jpg", new BytesContent(new byte[200_000]))
                .file("Photos/Evening/stars.jpg", new BytesContent(new byte[100_000]))
                .file("Docs/letter.txt", "Dear Ben")
                .folder("Empty")
                .file("readme.txt", "Hello");
    }

    void fill(TreeBuilder tree) {
        run(() -> PaperTree.fill(page.project(), tree));
        until("rows are there", () -> table().getExpandedItemCount() > 0);
    }

    /// Adds files of this computer and waits until all is known of them.
    void add(Path... files) {
        run(() -> page.model.add(List.of(files)));
        settle();
    }

    /// Waits until nothing comes in and the size of the image is known.
    void settle() {
        robot.interact(() -> {});
        until("all is in", () -> !page.project().intake().running().get());
        until("the size is known", () -> !page.project().disc().counting().get());
    }

    /// A file of this size that takes no room.
    static Path sparse(Path file, long length) {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(length);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProjectTable table() {
        return (ProjectTable) robot.lookup("#project-table").<Node>query();
    }

    /// Names of the rows as they are shown, with two blanks for each level.
    List<String> rows() {
        return call(() -> {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < table().getExpandedItemCount(); i++) {
                TreeItem<Entry> item = table().getTreeItem(i);
                rows.add("  ".repeat(table().getTreeItemLevel(item) - 1) + item.getValue().name());
            }
            return rows;
        });
    }

    List<String> selected() {
        return call(() -> page.project().tree().selected().stream().map(Entry::name).toList());
    }

    Node cell(String name) {
        until(name + " is shown", () -> findCell(name) != null);
        return call(() -> findCell(name));
    }

    private Node findCell(String name) {
        return robot.lookup(node -> node instanceof NameCell cell && !cell.isEmpty() && cell.getItem() != null && cell.isVisible()
                        && cell.getItem().name().equals(name))
                .tryQuery()
                .orElse(null);
    }

    void open(String name) {
        run(() -> {
            for (int i = 0; i < table().getExpandedItemCount(); i++) {
                if (table().getTreeItem(i).getValue().name().equals(name)) {
                    table().getTreeItem(i).setExpanded(true);
                }
            }
        });
        robot.interact(() -> {});
    }

    void select(String name) {
        robot.clickOn(cell(name));
        until(name + " is selected", () -> page.project().tree().selected().stream().map(Entry::name).toList().equals(List.of(name)));
    }

    void rename(String from, String to) {
        select(from);
        robot.type(KeyCode.F2);
        untilShown("#name-editor");
        until("it has the focus", () -> robot.lookup("#name-editor").query().isFocused());
        run(() -> robot.lookup("#name-editor").queryTextInputControl().setText(to));
        robot.type(KeyCode.ENTER);
    }

    void press(KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
    }

    Bounds onScreen(Node node) {
        return call(() -> node.localToScreen(node.getBoundsInLocal()));
    }

    String words(String query) {
        return call(() -> robot.lookup(query).queryAs(Label.class).getText());
    }

    void assertRows(String... expected) {
        assertThat(rows()).containsExactly(expected);
    }
}
