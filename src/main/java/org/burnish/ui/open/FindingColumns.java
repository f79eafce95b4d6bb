package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Severity;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Directed;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list of what a check found.
final class FindingColumns {
    private FindingColumns() {}

    static TableView<Finding> table() {
        TableView<Finding> table = new TableView<>();
        table.setId("findings");
        table.setAccessibleText(text("check.findings"));
        table.getStyleClass().addAll(Styles.DENSE, "edge-to-edge");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Label none = new Label(text("check.no-findings"));
        none.getStyleClass().add(Styles.TEXT_MUTED);
        table.setPlaceholder(none);
        TableColumn<Finding, Severity> severity = column("finding-severity", text("check.severity"), 120, Finding::severity);
        severity.setMaxWidth(140);
        severity.setCellFactory(_ -> new SeverityCell());
        severity.setComparator(Comparator.<Severity>naturalOrder().reversed());
        TableColumn<Finding, Long> sector = column("finding-sector", text("check.sector-column"), 100, Finding::sector);
        sector.setMaxWidth(110);
        sector.setCellFactory(_ -> new SectorCell());
        sector.getStyleClass().add("amount");
        table.getColumns().add(severity);
        table.getColumns().add(FindingColumns.<String>column("finding-what", text("check.what"), 520, one -> Directed.alone(one.subject() + ": " + one.what())));
        table.getColumns().add(sector);
        TableColumn<Finding, String> clause = column("finding-clause", text("check.clause"), 150, Finding::clause);
        clause.setMaxWidth(190);
        table.getColumns().add(clause);
        return table;
    }

    private static <T> TableColumn<Finding, T> column(String id, String title, double width, Function<Finding, T> value) {
        TableColumn<Finding, T> column = new TableColumn<>(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(70);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    /// How much a finding matters, as a symbol and a word.
    private static final class SeverityCell extends TableCell<Finding, Severity> {
        @Override
        protected void updateItem(Severity severity, boolean empty) {
            super.updateItem(severity, empty);
            if (empty || severity == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            FontIcon icon = new FontIcon(switch (severity) {
                case ERROR -> Feather.X_OCTAGON;
                case WARNING -> Feather.ALERT_TRIANGLE;
                case NOTE -> Feather.INFO;
            });
            icon.getStyleClass().addAll("outcome-icon", switch (severity) {
                case ERROR -> "failed";
                case WARNING -> "doubtful";
                case NOTE -> "note";
            });
            setGraphic(icon);
            setText(switch (severity) {
                case ERROR -> text("check.error");
                case WARNING -> text("check.warning");
                case NOTE -> text("check.note");
            });
        }
    }

    /// A sector's number; nothing for what has no place.
    private static final class SectorCell extends TableCell<Finding, Long> {
        SectorCell() {
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(Long sector, boolean empty) {
            super.updateItem(sector, empty);
            setText(empty || sector == null || sector < 0 ? null : Amounts.count(sector));
        }
    }
}
