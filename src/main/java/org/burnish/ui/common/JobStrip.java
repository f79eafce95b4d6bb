package org.burnish.ui.common;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The page's own job at the foot of the page: how far it is, then how it ended. Takes no room without one.
public final class JobStrip extends StackPane {
    private final Desktop desktop;
    private final Runnable dismiss;
    private final Supplier<List<Button>> more;
    private final JobProgress progress = new JobProgress();
    private Subscription watching = Subscription.EMPTY;

    /// @param dismiss what to do when the user has seen the outcome
    /// @param more buttons that only this page has for an outcome
    public JobStrip(
            ObservableValue<@Nullable JobEntry> job, Desktop desktop, Runnable dismiss, Supplier<List<Button>> more) {
        this.more = more;
        this.desktop = desktop;
        this.dismiss = dismiss;
        setId("job-strip");
        getStyleClass().add("job-strip");
        managedProperty().bind(visibleProperty());
        job.subscribe(entry -> show(entry));
    }

    /// Puts another button beside the one that stops a running job.
    public void offerWhileRunning(Button another) {
        progress.offer(another);
    }

    private void show(@Nullable JobEntry entry) {
        watching.unsubscribe();
        progress.show(entry);
        setVisible(entry != null);
        if (entry == null) {
            watching = Subscription.EMPTY;
            getChildren().clear();
        } else {
            watching = entry.outcome().subscribe(_ -> show(entry.outcome().get(), entry));
        }
    }

    private void show(@Nullable Outcome outcome, JobEntry entry) {
        Problem problem = entry.problem().get();
        if (outcome == null) {
            getChildren().setAll(progress);
        } else if (problem == null) {
            getChildren().setAll(ended(outcome));
        } else {
            HBox line = new HBox(grown(new ErrorCard(problem, List.of())), dismissal());
            line.getStyleClass().add("outcome-line");
            getChildren().setAll(line);
        }
    }

    private Node ended(Outcome outcome) {
        FontIcon icon = Symbols.of(outcome.kind());
        Label words = new Label(outcome.sentence());
        words.setId("outcome-sentence");
        words.setWrapText(true);
        HBox line = new HBox(icon, grown(words));
        line.getChildren().addAll(more.get());
        Path place = outcome.place();
        if (place != null) {
            line.getChildren().add(showButton(place));
        }
        line.getChildren().add(dismissal());
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("outcome-line");
        return outcome.remarks().isEmpty() ? line : new VBox(line, remarks(outcome));
    }

    private Button showButton(Path place) {
        Button show = new Button(text("job.show-in-folder"));
        show.setId("show-in-folder");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(_ -> {
            try {
                desktop.show(place);
            } catch (IOException e) {
                HBox line = new HBox(grown(new ErrorCard(Problems.noFileManager(place), List.of())), dismissal());
                line.getStyleClass().add("outcome-line");
                getChildren().setAll(line);
            }
        });
        return show;
    }

    private Button dismissal() {
        Button button = new Button(null, new FontIcon(org.kordamp.ikonli.feather.Feather.X));
        button.setId("dismiss");
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.setAccessibleText(text("job.dismiss"));
        button.setOnAction(_ -> dismiss.run());
        return button;
    }

    private static <N extends Region> N grown(N node) {
        node.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private static Node remarks(Outcome outcome) {
        TextArea list = new TextArea(String.join("\n", outcome.remarks()));
        list.setId("outcome-remarks");
        list.setEditable(false);
        list.setPrefRowCount(5);
        TitledPane pane = new TitledPane(
                text(outcome.kind() == Outcome.Kind.PARTLY ? "job.problems" : "job.remarks", outcome.remarks().size()), list);
        pane.getStyleClass().add(Styles.DENSE);
        pane.setAnimated(false);
        pane.setExpanded(outcome.kind() == Outcome.Kind.PARTLY);
        return pane;
    }
}
