package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.burnish.tree.Directory;
import org.burnish.tree.NaturalOrder;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Directed;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The columns of the table of files.
final class ContentColumns {
    private static final String AMOUNT = "amount";

    private ContentColumns() {}

    /// All columns but the one for folders, from the first to the last; those that few people want are hidden.
    static List<TableColumn<Row, ?>> usual() {
        TableColumn<Row, Row> name = column("column-name", text("open.name"), 360, Function.identity(), NameCell::new);
        name.setComparator(Comparator.comparing(Row::name, NaturalOrder.INSTANCE));
        TableColumn<Row, Long> size = column("column-size", text("open.size"), 110, Row::size, SizeCell::new);
        size.getStyleClass().add(AMOUNT);
        TableColumn<Row, String> kind = column("column-kind", text("open.kind"), 130, Row::kind, MutedCell::new);
        TableColumn<Row, @Nullable Instant> modified =
                column("column-modified", text("open.modified"), 150, Row::modified, TimeCell::new);
        modified.setComparator(Comparator.nullsFirst(Comparator.naturalOrder()));
        TableColumn<Row, Long> sector = column("column-lba", text("open.lba"), 100, Row::sector, NumberCell::new);
        sector.getStyleClass().add(AMOUNT);
        TableColumn<Row, String> notes = column("column-notes", text("open.notes"), 170, Row::notes, MutedCell::new);
        sector.setVisible(false);
        notes.setVisible(false);
        return List.of(name, size, kind, modified, sector, notes);
    }

    /// The folder in which something was found.
    static TableColumn<Row, String> place(Function<Row, String> words) {
        return column("column-place", text("open.place"), 200, words, MutedCell::new);
    }

    private static <T extends @Nullable Object> TableColumn<Row, T> column(
            String id, String title, double width, Function<Row, T> value, Supplier<TableCell<Row, T>> cell) {
        TableColumn<Row, T> column = new TableColumn<>(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(70);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> cell.get());
        return column;
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
            setText(Directed.alone(row.name()));
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

    /// A number; nothing when there is none.
    private static final class NumberCell extends TableCell<Row, Long> {
        NumberCell() {
            setAlignment(Pos.CENTER_RIGHT);
            getStyleClass().add(Styles.TEXT_MUTED);
        }

        @Override
        protected void updateItem(Long number, boolean empty) {
            super.updateItem(number, empty);
            setText(empty || number == null || number < 0 ? null : Amounts.count(number));
        }
    }

    /// A word or two.
    private static final class MutedCell extends TableCell<Row, String> {
        MutedCell() {
            getStyleClass().add(Styles.TEXT_MUTED);
        }

        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : Directed.alone(words));
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
