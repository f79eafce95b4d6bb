package org.burnish.ui.jobs;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.ErrorCard;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.JobProgress;
import org.burnish.ui.common.Problem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The page of all jobs: the running ones above, those that have ended below, and the log of one of them.
public final class JobsView extends BorderPane {
    private final JobsViewModel model;
    private final VBox running = new VBox();
    private final VBox notice = new VBox();
    private final SplitPane split = new SplitPane();
    private final ListView<JobRecord> list;
    private final LogPane log;
    /// The jobs of which all remarks are shown.
    private final Set<JobRecord> explained = Collections.newSetFromMap(new IdentityHashMap<>());

    public JobsView(JobsViewModel model) {
        this.model = model;
        setId("jobs-page");
        running.setId("running-jobs");
        running.getStyleClass().add("running-jobs");
        running.managedProperty().bind(running.visibleProperty());
        model.running().addListener((ListChangeListener<JobEntry>) _ -> showRunning());
        showRunning();
        setTop(new VBox(header(), notice, running));
        list = endedList();
        log = new LogPane(model);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().add(list);
        setCenter(split);
        model.chosen().subscribe(this::showLog);
        model.watched().subscribe(this::watch);
        model.problem().subscribe(this::tell);
    }

    private Node header() {
        Label title = new Label(text("jobs.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        title.setMinWidth(USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        ToggleButton troubled = new ToggleButton(text("jobs.only-troubled"));
        troubled.setId("jobs-only-troubled");
        troubled.setMinWidth(USE_PREF_SIZE);
        troubled.selectedProperty().bindBidirectional(model.onlyTroubled());
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
        HBox header = new HBox(title, troubled, search, export(), clear);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        return header;
    }

    private MenuButton export() {
        MenuItem asText = new MenuItem(text("jobs.export-text"));
        asText.setId("jobs-export-text");
        asText.setOnAction(_ -> model.export("burnish-jobs.txt"));
        MenuItem asJson = new MenuItem(text("jobs.export-json"));
        asJson.setId("jobs-export-json");
        asJson.setOnAction(_ -> model.export("burnish-jobs.json"));
        MenuButton export = new MenuButton(text("jobs.export"), new FontIcon(Feather.SHARE), asText, asJson);
        export.setId("jobs-export");
        export.setMinWidth(USE_PREF_SIZE);
        export.disableProperty().bind(Bindings.isEmpty(model.ended()));
        return export;
    }

    private void showRunning() {
        running.setVisible(!model.running().isEmpty());
        running.getChildren().setAll(model.running().stream().map(this::row).toList());
    }

    private JobProgress row(JobEntry entry) {
        JobProgress row = new JobProgress();
        Button watch = new Button(text("jobs.log"));
        watch.getStyleClass().add("job-watch");
        watch.setMnemonicParsing(false);
        watch.setMinWidth(USE_PREF_SIZE);
        watch.setOnAction(_ -> model.watched().set(entry));
        row.offer(watch);
        row.show(entry);
        return row;
    }

    private ListView<JobRecord> endedList() {
        ListView<JobRecord> ended = new ListView<>(model.ended());
        ended.setId("ended-jobs");
        ended.setAccessibleText(text("jobs.ended"));
        ended.getStyleClass().add("edge-to-edge");
        ended.setCellFactory(_ -> new RecordCell(model, explained));
        ended.getSelectionModel().selectedItemProperty().subscribe(record -> {
            if (record != null && split.getItems().contains(log)) {
                model.chosen().set(record);
            }
        });
        Label nothing = new Label();
        nothing.setId("no-jobs");
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        nothing.textProperty()
                .bind(Bindings.createStringBinding(this::emptyWords, model.search(), model.onlyTroubled()));
        ended.setPlaceholder(nothing);
        return ended;
    }

    private String emptyWords() {
        String words = model.search().get().strip();
        if (!words.isEmpty()) {
            return text("jobs.none-found", words);
        }
        return model.onlyTroubled().get() ? text("jobs.none-troubled") : text("jobs.none");
    }

    private void showLog(@Nullable JobRecord record) {
        if (record != null) {
            log.show(record);
        }
        openOrCloseLog();
    }

    private void watch(@Nullable JobEntry entry) {
        if (entry != null) {
            log.watch(entry);
        }
        openOrCloseLog();
    }

    private void openOrCloseLog() {
        if (model.chosen().get() == null && model.watched().get() == null) {
            split.getItems().remove(log);
            return;
        }
        if (!split.getItems().contains(log)) {
            split.getItems().add(log);
            split.setDividerPositions(0.6);
        }
    }

    private void tell(@Nullable Problem problem) {
        notice.getChildren()
                .setAll(problem == null ? List.of() : List.of(new ErrorCard(problem, List.of())));
    }
}
