package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.controls.CustomTextField;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.burnish.project.StylePreset;
import org.burnish.ui.common.Choices;
import org.burnish.ui.common.FileChoosers;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the disc is like, in words, and the field that narrows the rows.
final class StyleBar extends HBox {

    StyleBar(OpenProject project, FileChoosers choosers, BooleanProperty options, BooleanProperty details) {
        getStyleClass().add("page-bar");
        setAlignment(Pos.CENTER_LEFT);
        MenuButton boot = new BootMenu(project, choosers);
        ToggleButton optionsButton = new ToggleButton(text("build.options"), new FontIcon(Feather.SLIDERS));
        optionsButton.setId("show-options");
        optionsButton.setMinWidth(USE_PREF_SIZE);
        optionsButton.selectedProperty().bindBidirectional(options);
        ToggleButton detailsButton = Controls.symbolOnly(new ToggleButton(), text("build.details"), Feather.INFO);
        detailsButton.setId("show-details");
        detailsButton.selectedProperty().bindBidirectional(details);
        getChildren().setAll(presets(project), boot, optionsButton, Controls.gap(), filter(project), detailsButton);
    }

    private static ComboBox<StylePreset> presets(OpenProject project) {
        ComboBox<StylePreset> presets = new ComboBox<>();
        presets.setId("preset");
        presets.getItems().setAll(StylePreset.values());
        presets.setConverter(new Choices<>(preset -> text("build.preset-" + preset.token())));
        presets.setAccessibleText(text("build.preset"));
        presets.setTooltip(new Tooltip(text("build.preset")));
        presets.setMinWidth(150);
        project.project().subscribe(now -> presets.setValue(now.options().preset()));
        presets.setOnAction(_ -> {
            if (presets.getValue() != project.options().preset()) {
                project.edits().change(project.options().withPreset(presets.getValue()));
            }
        });
        return presets;
    }

    private static TextField filter(OpenProject project) {
        CustomTextField field = new CustomTextField();
        field.setId("filter");
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.setPromptText(text("build.filter"));
        field.setAccessibleText(text("build.filter-long"));
        field.setPrefColumnCount(10);
        field.setMinWidth(110);
        field.textProperty().bindBidirectional(project.tree().filter());
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
        return field;
    }
}
