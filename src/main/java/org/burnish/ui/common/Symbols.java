package org.burnish.ui.common;

import static org.burnish.ui.common.Texts.text;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Symbols that say how something ended; each has a shape, a colour and a word of its own.
public final class Symbols {
    private Symbols() {}

    public static FontIcon of(Outcome.Kind kind) {
        FontIcon icon = new FontIcon(
                switch (kind) {
                    case DONE -> Feather.CHECK_CIRCLE;
                    case PARTLY -> Feather.ALERT_TRIANGLE;
                    case FAILED -> Feather.X_OCTAGON;
                    case STOPPED -> Feather.SLASH;
                });
        icon.getStyleClass()
                .addAll(
                        "outcome-icon",
                        switch (kind) {
                            case DONE -> "good";
                            case PARTLY -> "doubtful";
                            case FAILED -> "failed";
                            case STOPPED -> "stopped";
                        });
        icon.setAccessibleText(word(kind));
        return icon;
    }

    /// The word for how something ended.
    public static String word(Outcome.Kind kind) {
        return switch (kind) {
            case DONE -> text("outcome.done");
            case PARTLY -> text("outcome.partly");
            case FAILED -> text("outcome.failed");
            case STOPPED -> text("outcome.stopped");
        };
    }
}
