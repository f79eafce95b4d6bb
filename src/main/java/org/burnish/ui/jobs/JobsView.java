package org.burnish.ui.jobs;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Desktop;
import org.burnish.ui.common.ErrorCard;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.JobProgress;
import org.burnish.ui.common.Problems;
import org.burnish.ui.common.ProgramDescription;
import org.burnish.ui.common.Symbols;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The page of all jobs: the running ones above, those that have ended below.
public final class JobsView extends BorderPane {
    private final JobsViewModel model;
    private final Desktop desktop;
    private final ProgramDescription program;
    private final VBox running = new VBox();
    private final VBox notice = new VBox();

    public JobsView(JobsViewModel model, Desktop desktop, ProgramDescription program) {
        this.model = model;
        this.desktop = desktop;
        this.program = program;
        setId("jobs-page");
        running.setId("running-jobs");
        running.getStyleClass().add("running-jobs");
        running.managedProperty().bind(running.visibleProperty());
        model.running().addListener((ListChangeListener<JobEntry>) _ -> showRunning());
        showRunning();
        setTop(new VBox(header(), notice, running));
        setCenter(endedList());
    }

    private Node header() {
        Label title = new Label(text("jobs.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        TextField search = new TextField();
        search.setId("jobs-search");
        search.setPromptText(text("jobs.search"));
        search.setAccessibleText(text("jobs.search"));
        search.textProperty().bindBidirectional(model.search());
        Button clear = new Button(text("jobs.clear"), new FontIcon(Feather.TRASH_2));
        clear.setId("jobs-clear");
        clear.setMinWidth(USE_PREF_SIZE);
        clear.disableProperty().bind(Bindings.isEmpty(model.ended()));
        clear.setOnAction(_ -> model.clear());
        HBox header = new HBox(title, search, clear);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        return header;
    }

    private void showRunning() {
        running.setVisible(!model.running().isEmpty());
        running.getChildren().setAll(model.running().stream().map(JobsView::row).toList());
    }

    private static JobProgress row(JobEntry entry) {
        JobProgress row = new JobProgress();
        row.show(entry);
        return row;
    }

    private Node endedList() {
        ListView<JobRecord> list = new ListView<>(model.ended());
        list.setId("ended-jobs");
        list.setAccessibleText(text("jobs.ended"));
        list.getStyleClass().add("edge-to-edge");
        list.setCellFactory(_ -> new RecordCell());
        Label nothing = new Label();
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        nothing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.search().get().isBlank()
                                ? text("jobs.none")
                                : text("jobs.none-found", model.search().get().strip()),
                        model.search()));
        list.setPlaceholder(nothing);
        return list;
    }

    private void show(String place) {
        notice.getChildren().clear();
        try {
            desktop.show(Path.of(place));
        } catch (IOException e) {
            notice.getChildren().setAll(new ErrorCard(Problems.noFileManager(Path.of(place)), List.of()));
        }
    }

    /// A job that has ended: how, what, when, how long, and what can be done with it.
    private final class RecordCell extends ListCell<JobRecord> {
        @Override
        protected void updateItem(JobRecord record, boolean empty) {
            super.updateItem(record, empty);
            setText(null);
            setGraphic(empty || record == null ? null : graphic(record));
        }

        private Node graphic(JobRecord record) {
            Label title = new Label(record.title());
            title.getStyleClass().add(Styles.TEXT_BOLD);
            Label when = new Label(text(
                    "jobs.when",
                    Amounts.moment(record.started()),
                    Amounts.duration(Duration.ofMillis(record.millis()))));
            when.getStyleClass().add(Styles.TEXT_MUTED);
            HBox first = new HBox(title, when);
            first.getStyleClass().add("record-title");
            VBox words = new VBox(first, wrapped(record.sentence()));
            record.remarks().stream().limit(4).map(JobsView::wrapped).forEach(words.getChildren()::add);
            if (record.remarks().size() > 4) {
                words.getChildren().add(wrapped(text("jobs.more-remarks", record.remarks().size() - 4)));
            }
            words.setMinWidth(0);
            words.prefWidthProperty().bind(widthProperty().subtract(360));
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(Symbols.of(record.kind()), words, actions(record));
            row.getStyleClass().add("record");
            return row;
        }

        private Node actions(JobRecord record) {
            HBox actions = new HBox();
            actions.getStyleClass().add("record-actions");
            String place = record.place();
            if (place != null && Files.exists(Path.of(place))) {
                Button show = new Button(text("job.show-in-folder"));
                show.setOnAction(_ -> show(place));
                actions.getChildren().add(show);
            }
            Button copy = new Button(text("jobs.copy-report"));
            copy.setOnAction(_ -> Clipboard.getSystemClipboard()
                    .setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, program.report(record.lines()))));
            actions.getChildren().add(copy);
            actions.setMinWidth(USE_PREF_SIZE);
            return actions;
        }
    }

    private static Label wrapped(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        return label;
    }
}
