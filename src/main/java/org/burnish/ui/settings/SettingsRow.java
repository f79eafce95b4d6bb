package org.burnish.ui.settings;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One wish: what it is, what it means, the controls, and a way back when it was changed.
final class SettingsRow extends HBox {
    private static final double WORDS = 560;

    private final String words;
    private final VBox left = new VBox();

    SettingsRow(String title, String help, List<Node> controls) {
        words = (title + "\n" + help).toLowerCase(Locale.ROOT);
        getStyleClass().add("settings-row");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(title);
        name.setMinHeight(USE_PREF_SIZE);
        name.setWrapText(true);
        Label meaning = new Label(help);
        meaning.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        meaning.setWrapText(true);
        meaning.setMinHeight(USE_PREF_SIZE);
        left.getStyleClass().add("settings-words");
        left.getChildren().addAll(name, meaning);
        left.setMinWidth(0);
        left.setPrefWidth(WORDS);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox right = new HBox();
        right.setAlignment(Pos.CENTER_RIGHT);
        right.getStyleClass().add("settings-controls");
        right.setMinWidth(USE_PREF_SIZE);
        right.getChildren().addAll(controls);
        getChildren().addAll(left, right);
        Node main = controls.getFirst();
        if (main.getAccessibleText() == null && !(main instanceof javafx.scene.control.Button)) {
            main.setAccessibleText(title);
            main.setAccessibleHelp(help);
        }
    }

    /// Offers the way back while the property has another value than now.
    <T> void undoable(Property<T> property) {
        T before = property.getValue();
        Hyperlink undo = new Hyperlink(text("settings.undo"));
        undo.getStyleClass().add("settings-undo");
        undo.setAccessibleText(text("settings.undo-of", ((Label) left.getChildren().getFirst()).getText()));
        undo.setOnAction(_ -> {
            property.setValue(before);
            undo.setVisited(false);
        });
        undo.managedProperty().bind(undo.visibleProperty());
        undo.visibleProperty().bind(property.map(now -> !Objects.equals(now, before)).orElse(before != null));
        left.getChildren().add(undo);
    }

    /// Whether the words occur in it, without regard to case.
    boolean mentions(String asked) {
        return words.contains(asked.strip().toLowerCase(Locale.ROOT));
    }
}
