package org.burnish.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
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
import org.burnish.ui.common.Directed;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line of the sidebar: a button with a symbol and a name, perhaps a badge, perhaps a button that closes
/// what it stands for.
final class SidebarItem extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Button button = new Button();
    private final Label badge = new Label();
    private final ObservableValue<Boolean> narrow;
    private ObservableValue<Boolean> chosen = new SimpleBooleanProperty();
    private ObservableValue<Boolean> marked = new SimpleBooleanProperty();

    SidebarItem(Feather symbol, String name, ObservableValue<Boolean> narrow) {
        this(symbol, new ReadOnlyStringWrapper(name), narrow);
    }

    SidebarItem(Feather symbol, ObservableValue<String> name, ObservableValue<Boolean> narrow) {
        this.narrow = narrow;
        getStyleClass().add("sidebar-item");
        setAlignment(Pos.CENTER_LEFT);
        button.textProperty().bind(name.map(Directed::alone));
        button.setMnemonicParsing(false);
        button.setGraphic(new FontIcon(symbol));
        button.accessibleTextProperty().bind(name);
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().setAll("button", "sidebar-button");
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(name);
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

    /// Marks the item as the one that is shown while this holds.
    void chosenWhile(ObservableValue<Boolean> condition) {
        chosen = condition;
        chosen.subscribe(now -> pseudoClassStateChanged(CHOSEN, now));
    }

    /// Sets a dot at the item's end while this holds.
    ///
    /// @param words what the dot means
    void markedWhile(ObservableValue<Boolean> condition, String words) {
        marked = condition;
        Label dot = new Label("●");
        dot.getStyleClass().add("sidebar-dot");
        dot.setMinWidth(USE_PREF_SIZE);
        dot.setTooltip(new Tooltip(words));
        dot.visibleProperty().bind(marked.map(Boolean::booleanValue));
        dot.managedProperty().bind(dot.visibleProperty());
        button.accessibleHelpProperty().bind(marked.map(now -> now ? words : ""));
        getChildren().add(dot);
    }

    /// Adds a button that closes what the item stands for.
    void closable(ObservableValue<String> words, Runnable close) {
        Button cross = new Button(null, new FontIcon(Feather.X));
        cross.getStyleClass().setAll("button", "sidebar-close");
        cross.accessibleTextProperty().bind(words);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(words);
        cross.setTooltip(tooltip);
        cross.setOnAction(_ -> close.run());
        narrow.subscribe(now -> {
            cross.setVisible(!now);
            cross.setManaged(!now);
        });
        getChildren().add(cross);
    }
}
