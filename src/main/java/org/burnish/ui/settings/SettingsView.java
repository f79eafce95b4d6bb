package org.burnish.ui.settings;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.controls.Tile;
import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.ProgramDescription;
import org.burnish.ui.common.Settings;
import org.burnish.ui.common.Settings.Look;

/// What the user can set, which holds at once, and what the program is.
public final class SettingsView extends BorderPane {
    private final Settings settings;
    private final ProgramDescription program;

    public SettingsView(Settings settings, ProgramDescription program) {
        this.settings = settings;
        this.program = program;
        setId("settings-page");
        Label title = new Label(text("settings.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        HBox header = new HBox(title);
        header.getStyleClass().add("page-header");
        setTop(header);
        VBox groups = new VBox(
                group(text("settings.look-group"), look(), textSize()), group(text("settings.about"), about()));
        groups.getStyleClass().add("settings-groups");
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        setCenter(scroll);
    }

    private static Node group(String title, Node... tiles) {
        Label label = new Label(title);
        label.getStyleClass().add(Styles.TITLE_4);
        VBox card = new VBox(tiles);
        card.getStyleClass().add("settings-card");
        VBox group = new VBox(label, card);
        group.getStyleClass().add("settings-group");
        return group;
    }

    private Node look() {
        ComboBox<Look> choice = new ComboBox<>();
        choice.setId("look");
        choice.getItems().setAll(Look.values());
        choice.setConverter(new LookNames());
        choice.valueProperty().bindBidirectional(settings.look());
        choice.setAccessibleText(text("settings.look"));
        Tile tile = new Tile(text("settings.look"), text("settings.look.help"));
        tile.setAction(choice);
        return tile;
    }

    private Node textSize() {
        Slider slider = new Slider(0.8, 2, 1);
        slider.setId("text-size");
        slider.setBlockIncrement(0.1);
        slider.setMajorTickUnit(0.2);
        slider.setSnapToTicks(true);
        slider.setMinorTickCount(1);
        slider.setAccessibleText(text("settings.text-size"));
        settings.textSize().subscribe(size -> slider.setValue(size.doubleValue()));
        slider.valueProperty().subscribe(size -> {
            // While the thumb is dragged the page would move away below it.
            if (!slider.isValueChanging()) {
                settings.textSize().set(size.doubleValue());
            }
        });
        slider.valueChangingProperty().subscribe(changing -> {
            if (!changing) {
                settings.textSize().set(slider.getValue());
            }
        });
        Label size = new Label();
        size.setMinWidth(48);
        size.setAlignment(Pos.CENTER_RIGHT);
        size.textProperty()
                .bind(Bindings.createStringBinding(() -> Amounts.percent(slider.getValue()), slider.valueProperty()));
        HBox control = new HBox(slider, size);
        control.setAlignment(Pos.CENTER_LEFT);
        Tile tile = new Tile(text("settings.text-size"), text("settings.text-size.help"));
        tile.setAction(control);
        return tile;
    }

    private Node about() {
        Button copy = new Button(text("settings.copy"));
        copy.setId("copy-about");
        copy.setOnAction(_ -> Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, String.join("\n", program.lines()) + "\n")));
        Tile tile = new Tile(
                text("settings.version", program.version()),
                String.join("\n", program.lines().subList(1, program.lines().size())) + "\n" + text("settings.licence"));
        tile.setId("about");
        tile.setAction(copy);
        return tile;
    }

    /// The looks in words.
    private static final class LookNames extends StringConverter<Look> {
        @Override
        public String toString(Look look) {
            return switch (look) {
                case SYSTEM -> text("settings.look.system");
                case LIGHT -> text("settings.look.light");
                case DARK -> text("settings.look.dark");
                case HIGH_CONTRAST -> text("settings.look.high-contrast");
            };
        }

        @Override
        public Look fromString(String name) {
            throw new UnsupportedOperationException("looks are chosen, not typed");
        }
    }
}
