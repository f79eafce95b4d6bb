package org.burnish.ui.settings;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.burnish.project.LinkPolicy;
import org.burnish.project.StylePreset;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Choices;
import org.burnish.ui.common.Language;
import org.burnish.ui.common.ProgramDescription;
import org.burnish.ui.common.Settings;
import org.burnish.ui.common.Settings.Look;
import org.burnish.ui.common.Settings.StartPage;
import org.burnish.ui.common.Settings.Units;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Toast;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the user can set, which holds at once, and what the program is.
public final class SettingsView extends BorderPane {
    private final Surroundings surroundings;
    private final Settings settings;
    private final ProgramDescription program;
    private final Runnable about;
    private final VBox groups = new VBox();
    private final Label nothing = new Label();
    private final List<SettingsGroup> all = new ArrayList<>();

    /// @param about shows what the program is, with all licences
    public SettingsView(Surroundings surroundings, ProgramDescription program, Runnable about) {
        this.surroundings = surroundings;
        this.settings = surroundings.settings();
        this.program = program;
        this.about = about;
        setId("settings-page");
        all.addAll(List.of(
                new SettingsGroup(text("settings.general"), List.of(language(), look(), textSize(), motion(), units(), imageFolder(), start())),
                new SettingsGroup(text("settings.build"), List.of(style(), clutter(), links())),
                new SettingsGroup(text("settings.news"), List.of(notifications(), voice())),
                new SettingsGroup(text("settings.advanced"), List.of(temporaryFolder())),
                new SettingsGroup(text("settings.about"), List.of(version(), reset()))));
        groups.getStyleClass().add("settings-groups");
        groups.getChildren().addAll(all);
        nothing.setId("settings-nothing");
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        setTop(header());
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        setCenter(scroll);
    }

    private Node header() {
        Label title = new Label(text("settings.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        TextField search = new TextField();
        search.setId("settings-search");
        search.setPromptText(text("settings.search"));
        search.setAccessibleText(text("settings.search"));
        search.textProperty().subscribe(this::find);
        HBox header = new HBox(title, search);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        return header;
    }

    private void find(String words) {
        boolean some = false;
        for (SettingsGroup group : all) {
            some |= group.find(words);
        }
        nothing.setText(text("settings.none-found", words.strip()));
        groups.getChildren().remove(nothing);
        if (!some) {
            groups.getChildren().add(nothing);
        }
    }

    private SettingsRow language() {
        List<String> tags = new ArrayList<>(List.of(""));
        Language.spoken().forEach(language -> tags.add(language.locale().toLanguageTag()));
        return choice("settings.language", settings.language(), tags, tag ->
                tag.isEmpty() ? text("settings.language.system") : Language.of(tag).map(Language::ownName).orElse(tag));
    }

    private SettingsRow look() {
        return choice("settings.look", settings.look(), List.of(Look.values()), look -> switch (look) {
            case SYSTEM -> text("settings.look.system");
            case LIGHT -> text("settings.look.light");
            case DARK -> text("settings.look.dark");
            case HIGH_CONTRAST -> text("settings.look.high-contrast");
        });
    }

    private SettingsRow units() {
        return choice("settings.units", settings.units(), List.of(Units.values()), units -> switch (units) {
            case DECIMAL -> text("settings.units.decimal");
            case BINARY -> text("settings.units.binary");
        });
    }

    private SettingsRow start() {
        return choice("settings.start-page", settings.startPage(), List.of(StartPage.values()), page -> switch (page) {
            case LAST -> text("settings.start-page.last");
            case BUILD -> text("settings.start-page.build");
            case OPEN -> text("settings.start-page.open");
        });
    }

    private SettingsRow style() {
        List<StylePreset> styles = Stream.of(StylePreset.values()).filter(style -> style != StylePreset.CUSTOM).toList();
        return choice("settings.style", settings.style(), styles, style -> text("build.preset-" + style.token()));
    }

    private SettingsRow clutter() {
        return toggle("settings.leave-out-clutter", settings.leaveOutClutter());
    }

    private SettingsRow links() {
        return choice("settings.links", settings.links(), List.of(LinkPolicy.KEEP, LinkPolicy.FOLLOW, LinkPolicy.SKIP),
                policy -> text("build.links-" + policy.name().toLowerCase(Locale.ROOT)));
    }

    private SettingsRow motion() {
        return toggle("settings.reduced-motion", settings.reducedMotion());
    }

    private SettingsRow notifications() {
        return toggle("settings.system-notifications", settings.systemNotifications());
    }

    private SettingsRow voice() {
        return toggle("settings.spoken-progress", settings.spokenProgress());
    }

    private <T> SettingsRow choice(String key, Property<T> property, List<T> values, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id(key));
        box.getItems().setAll(values);
        box.setConverter(new Choices<>(name));
        box.valueProperty().bindBidirectional(property);
        return row(key, property, box);
    }

    private SettingsRow toggle(String key, BooleanProperty property) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId(id(key));
        toggle.selectedProperty().bindBidirectional(property);
        return row(key, property, toggle);
    }

    private SettingsRow imageFolder() {
        return folder("settings.image-folder", settings.imageFolder(), System.getProperty("user.home", ""), text("settings.image-folder.choose"));
    }

    private SettingsRow temporaryFolder() {
        return folder("settings.temporary-folder", settings.temporaryFolder(), System.getProperty("java.io.tmpdir", ""), text("settings.temporary-folder.choose"));
    }

    /// @param usual the folder when none is set
    /// @param question what is to be chosen
    private SettingsRow folder(String key, StringProperty property, String usual, String question) {
        TextField path = new TextField();
        path.setId(id(key));
        path.setPrefColumnCount(16);
        path.setPromptText(usual);
        path.textProperty().bindBidirectional(property);
        Button choose = new Button(null, new FontIcon(Feather.FOLDER));
        choose.setId("choose-" + id(key));
        choose.setAccessibleText(question);
        choose.setOnAction(_ -> surroundings.choosers()
                .chooseFolder(question)
                .map(Path::toString)
                .ifPresent(property::set));
        return row(key, property, path, choose);
    }

    private SettingsRow textSize() {
        Slider slider = new Slider(0.8, 2, settings.textSize().get());
        slider.setId("text-size");
        slider.setBlockIncrement(0.1);
        slider.setMajorTickUnit(0.1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setPrefWidth(220);
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
                .bind(Bindings.createStringBinding(() -> Amounts.percent(slider.getValue() + 0.001), slider.valueProperty()));
        return row("settings.text-size", settings.textSize(), slider, size);
    }

    private SettingsRow version() {
        Button copy = new Button(text("settings.copy"), new FontIcon(Feather.COPY));
        copy.setId("copy-about");
        copy.setOnAction(_ -> {
            Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, String.join("\n", program.lines()) + "\n"));
            surroundings.toasts().show(Toast.done(text("settings.copied")));
        });
        Button more = new Button(text("settings.licences"));
        more.setId("show-about");
        more.setOnAction(_ -> about.run());
        SettingsRow row = new SettingsRow(
                text("settings.version", program.version()),
                String.join("\n", program.lines().subList(1, program.lines().size())),
                List.of(copy, more));
        row.setId("about");
        return row;
    }

    private SettingsRow reset() {
        Button button = new Button(text("settings.reset-all"));
        button.setId("reset-settings");
        button.setOnAction(_ -> surroundings.toasts().show(Toast.undoable(text("settings.was-reset"), settings.reset())));
        return new SettingsRow(text("settings.reset"), text("settings.reset.help"), List.of(button));
    }

    private static String id(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    /// @param key of the text with its title; that with its meaning ends in `.help`
    private static <T> SettingsRow row(String key, Property<T> property, Node... controls) {
        SettingsRow row = new SettingsRow(text(key), text(key + ".help"), List.of(controls));
        row.undoable(property);
        return row;
    }
}
