package org.burnish.ui.jobs;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.LogLine;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What happened in one job, line by line, with its times.
final class LogPane extends BorderPane {
    private final Label title = new Label();
    private final CheckBox onlyTrouble = new CheckBox(text("jobs.log-only-trouble"));
    private final TextArea lines = new TextArea();
    private List<LogLine> shown = List.of();
    private Subscription following = Subscription.EMPTY;

    LogPane(JobsViewModel model) {
        setId("job-log");
        getStyleClass().add("job-log");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        onlyTrouble.setId("log-only-trouble");
        onlyTrouble.setMinWidth(USE_PREF_SIZE);
        onlyTrouble.selectedProperty().subscribe(this::fill);
        Button copy = new Button(text("jobs.copy-report"), new FontIcon(Feather.COPY));
        copy.setId("copy-report");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> copy(model));
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("close-log");
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        close.setAccessibleText(text("jobs.close-log"));
        close.setOnAction(_ -> model.closeLog());
        HBox header = new HBox(title, onlyTrouble, copy, close);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("log-header");
        lines.setId("log-lines");
        lines.getStyleClass().add("letters");
        lines.setEditable(false);
        lines.setAccessibleText(text("jobs.log-lines"));
        setTop(header);
        setCenter(lines);
    }

    void show(JobRecord record) {
        following.unsubscribe();
        title.setText(record.title());
        shown = record.log();
        fill();
    }

    /// Shows what happens in a job as it happens; the last line stays in sight.
    void watch(JobEntry entry) {
        following.unsubscribe();
        title.setText(entry.title());
        shown = entry.log().lines();
        following = entry.log().lines().subscribe(this::fill);
        fill();
    }

    private void fill() {
        List<String> wanted = shown.stream()
                .filter(line -> !onlyTrouble.isSelected() || line.weight() != LogLine.Weight.NOTE)
                .map(LogLine::dated)
                .toList();
        lines.setText(wanted.isEmpty() ? text("jobs.log-empty") : String.join("\n", wanted));
        lines.positionCaret(lines.getLength());
    }

    private static void copy(JobsViewModel model) {
        JobRecord record = model.chosen().get();
        JobEntry entry = model.watched().get();
        String report = record != null ? model.report(record) : entry != null ? model.report(entry) : "";
        if (!report.isEmpty()) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, report));
        }
    }
}
