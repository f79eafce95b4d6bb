package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.burnish.tree.Directory;
import org.burnish.tree.NaturalOrder;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Problems;
import org.burnish.ui.open.Folder.Listing;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is in the folder that is looked at, one line for each.
final class ContentTable extends TableView<Row> {
    private final ImageViewModel model;
    private final TableColumn<Row, String> place = placeColumn();
    private @Nullable Row clicked;

    ContentTable(ImageViewModel model) {
        this.model = model;
        setId("content-table");
        setAccessibleText(text("open.content"));
        getStyleClass().addAll(Styles.DENSE, "edge-to-edge");
        setFixedCellSize(30);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addColumns();
        model.search().active().subscribe(this::showFound);
        setRowFactory(_ -> row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<Row>)
                _ -> model.selected().setAll(getSelectionModel().getSelectedItems()));
        model.folder().flatMap(Folder::listing).subscribe(_ -> setPlaceholder(placeholder()));
        model.search().state().subscribe(_ -> setPlaceholder(placeholder()));
        model.pointed().subscribe(this::point);
    }

    private static TableColumn<Row, String> placeColumn() {
        return column("place", 200, Row::shownPlace, KindCell::new);
    }

    private void addColumns() {
        TableColumn<Row, Row> name = column("name", 360, Function.identity(), NameCell::new);
        name.setComparator(Comparator.comparing(Row::name, NaturalOrder.INSTANCE));
        TableColumn<Row, Long> size = column("size", 110, Row::size, SizeCell::new);
        TableColumn<Row, String> kind = column("kind", 130, Row::kind, KindCell::new);
        TableColumn<Row, @Nullable Instant> modified = column("modified", 150, Row::modified, TimeCell::new);
        modified.setComparator(Comparator.nullsFirst(Comparator.naturalOrder()));
        size.getStyleClass().add("amount");
        getColumns().add(name);
        getColumns().add(place);
        getColumns().add(size);
        getColumns().add(kind);
        getColumns().add(modified);
    }

    private static <T extends @Nullable Object> TableColumn<Row, T> column(
            String key, double width, Function<Row, T> value, java.util.function.Supplier<TableCell<Row, T>> cell) {
        TableColumn<Row, T> column = new TableColumn<>(text("open." + key));
        column.setId("column-" + key);
        column.setPrefWidth(width);
        column.setMinWidth(70);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    private TableRow<Row> row() {
        TableRow<Row> row = new TableRow<>();
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                click(row.getItem(), event.getClickCount());
            }
        });
        MenuItem enter = new MenuItem(text("open.enter"));
        enter.setOnAction(_ -> model.enter(row.getItem()));
        MenuItem extract = new MenuItem();
        extract.setOnAction(_ -> model.extract());
        ContextMenu menu = new ContextMenu(enter, extract);
        menu.setOnShowing(_ -> {
            enter.setVisible(row.getItem().isFolder() || model.search().active().get());
            extract.setText(text("extract.selected", model.selected().size()));
            extract.setDisable(model.extraction().running());
        });
        row.emptyProperty().subscribe(empty -> row.setContextMenu(empty ? null : menu));
        return row;
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
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && chosen != null) {
            model.enter(chosen);
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

    private void point(@Nullable Row row) {
        if (row != null && getItems().contains(row)) {
            getSelectionModel().clearSelection();
            getSelectionModel().select(row);
            scrollTo(row);
            requestFocus();
        }
    }

    private Node placeholder() {
        Label label = new Label(model.search().active().get() ? model.search().state().get() : whyEmpty());
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    private String whyEmpty() {
        return switch (model.folder().get().listing().get()) {
            case Listing.Failed(Exception cause) -> text("open.folder-failed", Problems.of(cause).what());
            case Listing.Read _ -> text("open.empty-folder");
            case Listing.Unread _, Listing.Reading _ -> text("open.reading");
        };
    }

    /// The symbol of what a row is.
    private static Feather icon(Row row) {
        return switch (row.node()) {
            case Directory _ -> Feather.FOLDER;
            case RegularFile _ -> Feather.FILE;
            case SymbolicLink _ -> Feather.CORNER_UP_RIGHT;
            case SpecialFile _ -> Feather.CPU;
        };
    }

    /// A name with its symbol.
    private static final class NameCell extends TableCell<Row, Row> {
        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            FontIcon icon = new FontIcon(icon(row));
            icon.getStyleClass().add(row.isFolder() ? "folder-icon" : "file-icon");
            setText(row.name());
            setGraphic(icon);
        }
    }

    /// A number of bytes; nothing for what has no size.
    private static final class SizeCell extends TableCell<Row, Long> {
        SizeCell() {
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(Long size, boolean empty) {
            super.updateItem(size, empty);
            setText(empty || size == null || size < 0 ? null : Amounts.size(size));
        }
    }

    /// What a thing is, in a word or two.
    private static final class KindCell extends TableCell<Row, String> {
        KindCell() {
            getStyleClass().add(Styles.TEXT_MUTED);
        }

        @Override
        protected void updateItem(String kind, boolean empty) {
            super.updateItem(kind, empty);
            setText(empty ? null : kind);
        }
    }

    /// A moment; nothing when the disc does not tell.
    private static final class TimeCell extends TableCell<Row, @Nullable Instant> {
        TimeCell() {
            getStyleClass().add(Styles.TEXT_MUTED);
        }

        @Override
        protected void updateItem(@Nullable Instant time, boolean empty) {
            super.updateItem(time, empty);
            setText(empty || time == null ? null : Amounts.moment(time));
        }
    }
}
