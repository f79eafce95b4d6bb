package org.burnish.ui.jobs;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Symbols;
import org.burnish.ui.common.Texts;

/// A job that has ended: how, what, when, how long, and what can be done with it.
final class RecordCell extends ListCell<JobRecord> {
    private static final int MOST_REMARKS = 12;
    private static final double MARGIN = 24;

    private final JobsViewModel model;
    private final Set<JobRecord> explained;

    /// @param explained the jobs of which all remarks are shown
    RecordCell(JobsViewModel model, Set<JobRecord> explained) {
        this.model = model;
        this.explained = explained;
        // Else the list would rather scroll sideways than have words wrap.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(JobRecord record, boolean empty) {
        super.updateItem(record, empty);
        setText(null);
        setGraphic(empty || record == null ? null : graphic(record));
        setAccessibleText(empty || record == null ? "" : record.title() + ". " + record.sentence());
    }

    private Node graphic(JobRecord record) {
        Label title = new Label(record.title());
        title.getStyleClass().add(Styles.TEXT_BOLD);
        Label when = new Label(text(
                "jobs.when", Amounts.moment(record.started()), Amounts.duration(Duration.ofMillis(record.millis()))));
        when.getStyleClass().add(Styles.TEXT_MUTED);
        when.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(title, when);
        first.getStyleClass().add("record-title");
        VBox words = new VBox(first, wrapped(record.sentence()));
        words.getStyleClass().add("record-words");
        if (explained.contains(record)) {
            explain(record, words);
        }
        HBox actions = actions(record);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Symbols.of(record.kind()), words, actions);
        row.getStyleClass().add("record");
        row.prefWidthProperty().bind(getListView().widthProperty().subtract(MARGIN));
        return row;
    }

    private static void explain(JobRecord record, VBox words) {
        record.remarks().stream().limit(MOST_REMARKS).map(RecordCell::wrapped).forEach(words.getChildren()::add);
        int more = record.remarks().size() - MOST_REMARKS;
        if (more > 0) {
            words.getChildren().add(wrapped(text("jobs.more-remarks", more)));
        }
    }

    private HBox actions(JobRecord record) {
        HBox actions = new HBox();
        actions.getStyleClass().add("record-actions");
        actions.setMinWidth(USE_PREF_SIZE);
        String place = record.place();
        if (place != null) {
            actions.getChildren().add(button("record-show", text("job.show-in-folder"), () -> model.show(Path.of(place))));
        }
        if (!record.remarks().isEmpty()) {
            String words = explained.contains(record) ? text("jobs.less") : text(record.troubled() ? "jobs.why" : "jobs.remarks");
            actions.getChildren().add(button("record-why", words, () -> toggle(record)));
        }
        model.again(record)
                .ifPresent(again -> actions.getChildren().add(button("record-again", text("jobs.again"), again)));
        actions.getChildren().add(button("record-log", text("jobs.log"), () -> model.chosen().set(record)));
        return actions;
    }

    private void toggle(JobRecord record) {
        if (!explained.remove(record)) {
            explained.add(record);
        }
        setGraphic(graphic(record));
    }

    private static Button button(String style, String words, Runnable action) {
        Button button = new Button(words);
        button.getStyleClass().add(style);
        button.setMnemonicParsing(false);
        button.setText(Texts.plain(words));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label wrapped(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        return label;
    }
}
