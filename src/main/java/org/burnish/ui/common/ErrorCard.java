package org.burnish.ui.common;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A problem on the page where it arose: what happened, what it means, what to do, and the details folded away.
public final class ErrorCard extends HBox {

    /// @param actions buttons for what can be done, the best first
    public ErrorCard(Problem problem, List<Button> actions) {
        getStyleClass().add("error-card");
        setId("error-card");
        Label what = wrapped(problem.what(), "error-what");
        what.getStyleClass().add(Styles.TEXT_BOLD);
        VBox words = new VBox(what, wrapped(problem.meaning(), "error-meaning"), wrapped(problem.remedy(), "error-remedy"));
        words.getStyleClass().add("error-words");
        if (!actions.isEmpty()) {
            HBox row = new HBox(actions.toArray(Node[]::new));
            row.getStyleClass().add("error-actions");
            words.getChildren().add(row);
        }
        if (!problem.details().isEmpty()) {
            words.getChildren().add(details(problem));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(Feather.ALERT_OCTAGON), words);
        setAccessibleText(problem.what() + " " + problem.meaning() + " " + problem.remedy());
    }

    private static Label wrapped(String sentence, String id) {
        Label label = new Label(sentence);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setManaged(!sentence.isEmpty());
        return label;
    }

    private static Node details(Problem problem) {
        Label lines = wrapped(String.join("\n", problem.details()), "error-detail-lines");
        lines.getStyleClass().add(Styles.TEXT_SMALL);
        TitledPane pane = new TitledPane(text("error.details"), lines);
        pane.getStyleClass().add(Styles.DENSE);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }
}
