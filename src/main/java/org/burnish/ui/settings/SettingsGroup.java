package org.burnish.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Wishes that belong together, under a title.
final class SettingsGroup extends VBox {
    private final List<SettingsRow> rows;
    private final VBox card = new VBox();

    SettingsGroup(String title, List<SettingsRow> rows) {
        this.rows = rows;
        getStyleClass().add("settings-group");
        Label label = new Label(title);
        label.getStyleClass().add(Styles.TITLE_4);
        card.getChildren().addAll(rows);
        card.getStyleClass().add("settings-card");
        getChildren().addAll(label, card);
        managedProperty().bind(visibleProperty());
    }

    /// Shows only the rows in which the words occur.
    ///
    /// @return whether there are any
    boolean find(String words) {
        List<SettingsRow> found = rows.stream().filter(row -> row.mentions(words)).toList();
        card.getChildren().setAll(found);
        setVisible(!found.isEmpty());
        return !found.isEmpty();
    }
}
