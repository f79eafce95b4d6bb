package org.burnish.ui.build;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes the page's controls alike.
final class Controls {
    private Controls() {}

    /// A button with words.
    static Button button(String id, String words, @Nullable Feather symbol, Runnable action) {
        Button button = new Button(words, symbol == null ? null : new FontIcon(symbol));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A button with a symbol only; the words are read out and shown beside the pointer.
    static Button symbolButton(String id, String words, Feather symbol, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return symbolOnly(button, words, symbol);
    }

    static <B extends ButtonBase> B symbolOnly(B button, String words, Feather symbol) {
        button.setGraphic(new FontIcon(symbol));
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.setMinWidth(Region.USE_PREF_SIZE);
        explain(button, words);
        return button;
    }

    /// Gives a button without words other words.
    static void explain(ButtonBase button, String words) {
        button.setAccessibleText(words);
        if (button.getTooltip() == null) {
            button.setTooltip(new Tooltip());
        }
        button.getTooltip().setText(words);
    }

    /// An item of a menu.
    static MenuItem item(String id, String words, @Nullable String keys, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// An item that is there but cannot be used now.
    static MenuItem item(String id, String words, @Nullable String keys, boolean possible, Runnable action) {
        MenuItem item = item(id, words, keys, action);
        item.setDisable(!possible);
        return item;
    }

    /// What takes the room that is left in a line.
    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// A line of words that wraps.
    static Label words(@Nullable String id, String sentence) {
        Label label = new Label(sentence);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
