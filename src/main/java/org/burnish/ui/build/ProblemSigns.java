package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import org.burnish.operation.ProjectProblem.Severity;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The signs for how bad a problem is; each has a shape, a colour and a word.
final class ProblemSigns {
    private ProblemSigns() {}

    static FontIcon of(Severity severity) {
        FontIcon icon = new FontIcon(
                switch (severity) {
                    case BLOCKS -> Feather.X_OCTAGON;
                    case CHANGES -> Feather.ALERT_TRIANGLE;
                    case NOTE -> Feather.INFO;
                });
        icon.getStyleClass()
                .addAll(
                        "problem-sign",
                        switch (severity) {
                            case BLOCKS -> "blocks";
                            case CHANGES -> "changes";
                            case NOTE -> "note";
                        });
        icon.setAccessibleText(word(severity));
        return icon;
    }

    static String word(Severity severity) {
        return switch (severity) {
            case BLOCKS -> text("build.severity-blocks");
            case CHANGES -> text("build.severity-changes");
            case NOTE -> text("build.severity-note");
        };
    }
}
