package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.Problems;
import org.burnish.ui.open.Folder.Listing;
import org.jspecify.annotations.Nullable;

/// What is in the folder that is looked at, one line for each, or what was found in all folders.
final class ContentTable extends TableView<Row> {
    private final ImageViewModel model;
    private final TableColumn<Row, String> place;
    private final CarryGesture gesture;
    private @Nullable Row clicked;

    ContentTable(ImageViewModel model) {
        this.model = model;
        this.place = ContentColumns.place(model.search()::placeOf);
        this.gesture = new CarryGesture(this, model);
        setId("content-table");
        setAccessibleText(text("open.content"));
        getStyleClass().addAll(Styles.DENSE, "edge-to-edge");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setTableMenuButtonVisible(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        List<TableColumn<Row, ?>> columns = new ArrayList<>(ContentColumns.usual());
        columns.add(1, place);
        getColumns().setAll(columns);
        model.search().active().subscribe(this::showFound);
        setRowFactory(_ -> row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<Row>)
                _ -> model.selected().setAll(getSelectionModel().getSelectedItems()));
        model.folder().flatMap(Folder::listing).subscribe(_ -> setPlaceholder(placeholder()));
        model.search().state().subscribe(_ -> setPlaceholder(placeholder()));
        model.whereabouts().pointed().subscribe(this::point);
    }

    private TableRow<Row> row() {
        TableRow<Row> row = new TableRow<>();
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                click(row.getItem(), event.getClickCount());
            }
        });
        row.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> gesture.press(event, !row.isEmpty()));
        ContextMenu menu = menu(row);
        row.emptyProperty().subscribe(empty -> row.setContextMenu(empty ? null : menu));
        return row;
    }

    private ContextMenu menu(TableRow<Row> row) {
        MenuItem enter = item(text("open.enter"), null, () -> model.enter(row.getItem()));
        MenuItem extract = item("", "Shortcut+Shift+E", model::extract);
        MenuItem copy = item(text("open.copy"), "Shortcut+C", this::copy);
        MenuItem sums = item(text("open.sums"), null, model::sumChosen);
        MenuItem bytes = item(text("open.show-bytes"), null, () -> model.showSector(row.getItem().sector()));
        MenuItem details = item(text("open.properties"), "Alt+Enter", () -> model.details().open().set(true));
        MenuItem rename = item(text("open.rename"), "F2", model::renameChosen);
        MenuItem remove = item(text("open.remove"), "Delete", model::removeChosen);
        ContextMenu menu = new ContextMenu(
                enter, extract, copy, new SeparatorMenuItem(), sums, bytes, details, new SeparatorMenuItem(), rename, remove);
        menu.setOnShowing(_ -> {
            enter.setVisible(row.getItem().isFolder() || model.search().active().get());
            extract.setText(text("extract.selected", model.selected().size()));
            extract.setDisable(model.extraction().running());
            rename.setDisable(model.selected().size() != 1);
            bytes.setDisable(row.getItem().sector() < 0);
        });
        return menu;
    }

    private static MenuItem item(String words, @Nullable String keys, Runnable action) {
        MenuItem item = new MenuItem(words);
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Has what is chosen ready to be pasted into another program.
    void copy() {
        gesture.copy();
    }

    /// Two clicks open what both of them met: when a folder is opened, other things come to lie under the mouse, and the
    /// next click counts as one of a series.
    private void click(Row row, int clicks) {
        boolean sameAgain = row == clicked;
        clicked = row;
        if (clicks >= 2 && sameAgain) {
            clicked = null;
            model.enter(row);
        }
    }

    private void press(KeyEvent event) {
        Row chosen = getSelectionModel().getSelectedItem();
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.ENTER && plain && chosen != null) {
            model.enter(chosen);
            event.consume();
        } else if (event.getCode() == KeyCode.F2) {
            model.renameChosen();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.removeChosen();
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            model.leave();
            event.consume();
        }
    }

    /// Shows what was found in all folders, or what is in the one folder.
    private void showFound(boolean finding) {
        place.setVisible(finding);
        setItems(finding ? model.search().found() : model.rows());
    }

    private void point(org.burnish.tree.@Nullable Node wanted) {
        for (Row row : getItems()) {
            if (row.node() == wanted) {
                getSelectionModel().clearSelection();
                getSelectionModel().select(row);
                scrollTo(row);
                requestFocus();
                return;
            }
        }
    }

    private Node placeholder() {
        boolean finding = model.search().active().get();
        Label label = new Label(finding ? model.search().state().get() : whyEmpty());
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        if (!finding || !model.search().canSearchElsewhere()) {
            return label;
        }
        Button everywhere = new Button(text("search.everywhere"));
        everywhere.setId("search-everywhere");
        everywhere.setOnAction(_ -> model.search().everywhere());
        VBox box = new VBox(label, everywhere);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("centred");
        return box;
    }

    private String whyEmpty() {
        return switch (model.folder().get().listing().get()) {
            case Listing.Failed(Exception cause) -> text("open.folder-failed", Problems.of(cause).what());
            case Listing.Read _ -> text("open.empty-folder");
            case Listing.Unread _, Listing.Reading _ -> text("open.reading");
        };
    }
}
