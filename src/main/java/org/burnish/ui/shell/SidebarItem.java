package org.burnish.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line of the sidebar: a button with a symbol and a name, perhaps a badge, perhaps a button that closes
/// what it stands for.
final class SidebarItem extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Button button = new Button();
    private final Label badge = new Label();
    private final ObservableValue<Boolean> narrow;
    private ObservableValue<Boolean> chosen = new javafx.beans.property.SimpleBooleanProperty();

    SidebarItem(Feather symbol, String name, ObservableValue<Boolean> narrow) {
        this.narrow = narrow;
        getStyleClass().add("sidebar-item");
        setAlignment(Pos.CENTER_LEFT);
        button.setText(name);
        button.setMnemonicParsing(false);
        button.setGraphic(new FontIcon(symbol));
        button.setAccessibleText(name);
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().setAll("button", "sidebar-button");
        Tooltip tooltip = new Tooltip(name);
        narrow.subscribe(now -> {
            button.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            button.setTooltip(now ? tooltip : null);
        });
        HBox.setHgrow(button, Priority.ALWAYS);
        badge.getStyleClass().addAll("badge", Styles.TEXT_SMALL);
        badge.setMinWidth(USE_PREF_SIZE);
        badge.visibleProperty().bind(badge.textProperty().isNotEmpty());
        badge.managedProperty().bind(badge.visibleProperty());
        getChildren().addAll(button, badge);
    }

    void setOnAction(EventHandler<ActionEvent> action) {
        button.setOnAction(action);
    }

    /// A few letters at the end.
    StringProperty badge() {
        return badge.textProperty();
    }

    /// Marks the item while this holds.
    void chosenWhile(ObservableValue<Boolean> condition) {
        chosen = condition;
        chosen.subscribe(now -> pseudoClassStateChanged(CHOSEN, now));
    }

    /// Adds a button that closes what the item stands for.
    void closable(String words, Runnable close) {
        Button cross = new Button(null, new FontIcon(Feather.X));
        cross.getStyleClass().setAll("button", "sidebar-close");
        cross.setAccessibleText(words);
        cross.setTooltip(new Tooltip(words));
        cross.setOnAction(_ -> close.run());
        narrow.subscribe(now -> {
            cross.setVisible(!now);
            cross.setManaged(!now);
        });
        getChildren().add(cross);
    }
}
