package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Severity;
import org.burnish.check.CheckReport;
import org.burnish.ui.common.ErrorCard;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.JobProgress;
import org.burnish.ui.common.Problem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sheet with the check of an image: who owns which sectors as a picture, and what was found wrong as a list.
final class CheckView extends StackPane {
    private final CheckViewModel model;
    private final SectorPicture picture;
    private final OwnerLegend legend = new OwnerLegend();
    private final TableView<Finding> findings = FindingColumns.table();
    private final Label verdict = new Label();
    private final FontIcon symbol = new FontIcon(Feather.CHECK_CIRCLE);
    private final JobProgress progress = new JobProgress();
    private final StackPane running = new StackPane(progress);
    private final BorderPane result = new BorderPane();

    CheckView(CheckViewModel model) {
        this.model = model;
        this.picture = new SectorPicture(model::look, model::describe);
        setId("check");
        SplitPane split = new SplitPane(pictureSide(), findings);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.55);
        result.setTop(new VBox(headline(), running));
        result.setCenter(split);
        findings.getSelectionModel().selectedItemProperty().subscribe(finding -> {
            if (finding != null) {
                model.look(finding);
            }
        });
        model.place().subscribe(picture::mark);
        model.report().subscribe(this::show);
        model.job().subscribe(this::watch);
        model.job().flatMap(JobEntry::outcome).subscribe(_ -> watch(model.job().get()));
    }

    private void watch(@Nullable JobEntry job) {
        progress.show(job);
        running.setVisible(job != null && job.running());
        running.setManaged(running.isVisible());
        Problem problem = job == null ? null : job.problem().get();
        if (problem != null) {
            Button again = new Button(text("open.try-again"));
            again.setId("check-again-failed");
            again.setOnAction(_ -> model.start());
            ErrorCard card = new ErrorCard(problem, List.of(again));
            card.setMaxSize(640, USE_PREF_SIZE);
            getChildren().setAll(centred(card));
        } else if (model.report().get() == null) {
            getChildren().setAll(job != null && job.running() ? centred(running) : invitation());
        } else {
            if (!getChildren().contains(result)) {
                ((VBox) result.getTop()).getChildren().setAll(((VBox) result.getTop()).getChildren().getFirst(), running);
            }
            getChildren().setAll(result);
        }
    }

    private Node invitation() {
        FontIcon icon = new FontIcon(Feather.GRID);
        icon.getStyleClass().add("invitation-icon");
        Label sentence = new Label(text("check.invitation"));
        sentence.getStyleClass().add(Styles.TITLE_3);
        Label how = new Label(text("check.invitation-more"));
        how.getStyleClass().add(Styles.TEXT_MUTED);
        how.setWrapText(true);
        how.setMaxWidth(560);
        how.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        Button start = new Button(text("check.start"), new FontIcon(Feather.CHECK_SQUARE));
        start.setId("check-start");
        start.getStyleClass().add(Styles.ACCENT);
        start.setDefaultButton(true);
        start.setOnAction(_ -> model.start());
        return centred(icon, sentence, how, start);
    }

    private static Node centred(Node... nodes) {
        VBox box = new VBox(nodes);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("centred");
        return box;
    }

    private Node headline() {
        symbol.getStyleClass().setAll("outcome-icon");
        verdict.setId("check-verdict");
        verdict.setWrapText(true);
        verdict.getStyleClass().add(Styles.TEXT_BOLD);
        verdict.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        Button again = new Button(text("check.again"), new FontIcon(Feather.REFRESH_CW));
        again.setId("check-again");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> model.start());
        HBox line = new HBox(symbol, verdict, again);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("check-headline");
        return line;
    }

    private Node pictureSide() {
        VBox.setVgrow(picture, Priority.ALWAYS);
        Label description = new Label();
        description.setId("check-place");
        description.setWrapText(true);
        description.setMaxWidth(Double.MAX_VALUE);
        description.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(description, Priority.ALWAYS);
        model.description().subscribe(words -> description.setText(words.isEmpty() ? text("check.picture-help") : words));
        Button bytes = action("check-bytes", text("check.show-bytes"), model::showBytes);
        Button file = action("check-file", text("check.show-file"), model::showFile);
        model.place().subscribe(place -> {
            bytes.setVisible(place != null);
            file.setVisible(!model.ownersPath().isEmpty());
        });
        HBox line = new HBox(description, bytes, file);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("check-place");
        VBox side = new VBox(picture, line, legend);
        side.getStyleClass().add("check-picture");
        side.setMinHeight(160);
        return side;
    }

    private static Button action(String id, String words, Runnable work) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> work.run());
        return button;
    }

    private void show(@Nullable CheckReport report) {
        if (report == null) {
            return;
        }
        boolean errors = report.hasErrors();
        boolean warnings = report.count(Severity.WARNING) > 0;
        symbol.setIconCode(errors ? Feather.X_OCTAGON : warnings ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE);
        symbol.getStyleClass().setAll("ikonli-font-icon", "outcome-icon", errors ? "failed" : warnings ? "doubtful" : "good");
        verdict.setText(CheckViewModel.verdict(report));
        picture.show(report.ledger());
        picture.setAccessibleText(text("check.picture", OwnerLegend.sentence(report)));
        legend.show(report);
        findings.getItems().setAll(report.findings());
        watch(model.job().get());
    }
}
