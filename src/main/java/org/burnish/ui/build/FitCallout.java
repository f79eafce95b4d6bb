package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.burnish.operation.FitPlan.Large;
import org.burnish.ui.build.FitViewModel.Suggestion;
import org.burnish.ui.build.FitViewModel.Way;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Callout;

/// Ways to make the image fit on its disc, each with the button that goes it.
final class FitCallout {
    private static final double WIDTH = 430;

    private final FitViewModel fit;
    private final VBox content = new VBox();
    private final Callout callout = new Callout(content);
    private final Subscription following;

    FitCallout(OpenProject project) {
        fit = project.fit();
        content.setId("fit");
        content.setPrefWidth(WIDTH);
        following = Subscription.combine(fit.looking().subscribe(_ -> show()), fit.suggestions().subscribe(this::show));
        callout.whenHidden(() -> {
            following.unsubscribe();
            fit.forget();
        });
    }

    /// Looks for ways and shows them beside the node.
    void show(Node beside) {
        fit.look();
        callout.show(beside);
    }

    private void show() {
        Label title = new Label(text("build.fit-title"));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        content.getChildren().setAll(title);
        if (fit.looking().get()) {
            ProgressIndicator turning = new ProgressIndicator();
            turning.setPrefSize(24, 24);
            content.getChildren().add(turning);
        }
        fit.suggestions().forEach(suggestion -> content.getChildren().add(way(suggestion)));
    }

    private Node way(Suggestion suggestion) {
        Label sentence = Controls.words(null, suggestion.sentence());
        VBox words = new VBox(2, sentence);
        for (String detail : suggestion.details()) {
            Label line = Controls.words(null, detail);
            line.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
            words.getChildren().add(line);
        }
        boolean largest = suggestion.way() == Way.LEAVE_OUT_LARGEST;
        if (!suggestion.enough() && !largest) {
            words.getChildren().add(note(text("build.fit-not-enough")));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        String token = suggestion.way().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Button go = Controls.button("fit-" + token, text("build.fit-" + token), null, () -> {
            fit.apply(suggestion);
            callout.hide();
        });
        go.getStyleClass().add(Styles.SMALL);
        go.setMnemonicParsing(false);
        go.setAccessibleText(go.getText() + ": " + suggestion.sentence());
        HBox line = new HBox(words, go);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("fit-line");
        return largest ? new VBox(6, line, choice(go)) : line;
    }

    /// The largest files with boxes, and what the marked ones bring.
    private Node choice(Button go) {
        VBox boxes = new VBox(4);
        for (Large large : fit.largest()) {
            CheckBox box = new CheckBox(text("build.fit-large", large.path(), Amounts.size(large.bytes())));
            box.setMnemonicParsing(false);
            box.setSelected(fit.chosen().contains(large.item()));
            box.setOnAction(_ -> {
                if (box.isSelected()) {
                    fit.chosen().add(large.item());
                } else {
                    fit.chosen().remove(large.item());
                }
            });
            boxes.getChildren().add(box);
        }
        ScrollPane scroll = new ScrollPane(boxes);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(120);
        scroll.getStyleClass().add("fit-files");
        Label sum = note("");
        sum.setId("fit-sum");
        Runnable tell = () -> {
            sum.setText(text(fit.enough().get() ? "build.fit-brings-enough" : "build.fit-brings", Amounts.size(fit.freed().get())));
            go.setDisable(fit.chosen().isEmpty());
        };
        fit.freed().subscribe(_ -> tell.run());
        fit.enough().subscribe(_ -> tell.run());
        return new VBox(4, scroll, sum);
    }

    private static Label note(String words) {
        Label note = Controls.words(null, words);
        note.getStyleClass().addAll(List.of(Styles.TEXT_SMALL, Styles.TEXT_MUTED));
        return note;
    }
}
