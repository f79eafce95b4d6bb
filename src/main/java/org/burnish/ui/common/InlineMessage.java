package org.burnish.ui.common;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence or a question in the page, near what it is about; it moves the rest of the page aside and covers nothing.
public final class InlineMessage extends HBox {

    /// What a message is for.
    public enum Kind {
        NOTE(Feather.INFO),
        WARNING(Feather.ALERT_TRIANGLE),
        QUESTION(Feather.HELP_CIRCLE);

        private final Feather symbol;

        Kind(Feather symbol) {
            this.symbol = symbol;
        }
    }

    /// @param answers buttons with what can be done, the best first
    /// @param dismiss what to do when the user wants it gone
    public InlineMessage(Kind kind, String sentence, List<Button> answers, Runnable dismiss) {
        getStyleClass().addAll("inline-message", kind.name().toLowerCase(java.util.Locale.ROOT));
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(sentence);
        words.getStyleClass().add("inline-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "inline-close");
        close.setAccessibleText(text("job.dismiss"));
        close.setOnAction(_ -> dismiss.run());
        answers.forEach(answer -> answer.setMinWidth(USE_PREF_SIZE));
        getChildren().addAll(new FontIcon(kind.symbol), words);
        getChildren().addAll(answers);
        getChildren().add(close);
        setAccessibleText(sentence);
    }
}
