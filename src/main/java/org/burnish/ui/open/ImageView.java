package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.Directed;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.JobStrip;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.open.ImageViewModel.Part;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// An open image: its name above, the sheets that show what is in it, and what is going on below.
final class ImageView extends BorderPane {
    private final ImageViewModel model;
    private final Surroundings surroundings;
    private final FilesView files;
    private final Map<Part, Tab> tabs = new EnumMap<>(Part.class);

    ImageView(ImageViewModel model, Runnable chooseAnother, Surroundings surroundings) {
        this.model = model;
        this.surroundings = surroundings;
        this.files = new FilesView(model, surroundings);
        setTop(header(chooseAnother));
        setCenter(sheets());
        setBottom(footer());
    }

    private Node header(Runnable chooseAnother) {
        Label title = new Label(Directed.alone(model.title()));
        title.setId("image-title");
        title.getStyleClass().add(Styles.TITLE_3);
        Label description = new Label(model.description());
        description.setId("image-description");
        description.getStyleClass().add(Styles.TEXT_MUTED);
        VBox words = new VBox(title, description);
        words.setMinWidth(80);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button another = new Button(text("open.choose-another"), new FontIcon(Feather.FOLDER));
        another.setId("choose-image");
        another.setOnAction(_ -> chooseAnother.run());
        Button extract = extractButton();
        for (Button button : List.of(another, extract)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox header = new HBox(words, detailsButton(), another, extract);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        return header;
    }

    private Button extractButton() {
        Button extract = new Button(null, new FontIcon(Feather.DOWNLOAD));
        extract.setId("extract");
        extract.getStyleClass().add(Styles.ACCENT);
        extract.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.selected().isEmpty()
                                ? text("extract.all")
                                : text("extract.selected", model.selected().size()),
                        model.selected()));
        model.extraction().job().subscribe(_ -> extract.setDisable(model.extraction().running()));
        model.extraction().job().flatMap(JobEntry::outcome).subscribe(_ -> extract.setDisable(model.extraction().running()));
        extract.setOnAction(_ -> model.extract());
        return extract;
    }

    private Node detailsButton() {
        ToggleButton button = new ToggleButton(null, new FontIcon(Feather.INFO));
        button.setId("show-details");
        button.setAccessibleText(text("open.details"));
        button.setTooltip(new Tooltip(text("open.details")));
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.selectedProperty().bindBidirectional(model.details().open());
        button.visibleProperty().bind(model.part().isEqualTo(Part.FILES));
        return button;
    }

    private Node sheets() {
        TabPane pane = new TabPane(
                sheet(Part.FILES, "sheet-files", text("sheet.files"), Feather.FOLDER, () -> files),
                sheet(Part.STRUCTURE, "sheet-structure", text("sheet.structure"), Feather.LAYERS, () -> new StructureView(model.structure())),
                sheet(Part.CHECK, "sheet-check", text("sheet.check"), Feather.CHECK_SQUARE, () -> new CheckView(model.check())),
                sheet(Part.SUMS, "sheet-sums", text("sheet.sums"), Feather.HASH, () -> new SumsView(model, surroundings)));
        pane.setId("sheets");
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        model.part().subscribe(part -> pane.getSelectionModel().select(tabs.get(part)));
        pane.getSelectionModel().selectedItemProperty().subscribe(chosen -> tabs.forEach((part, tab) -> {
            if (tab.equals(chosen)) {
                model.part().set(part);
            }
        }));
        return pane;
    }

    /// Sheets are made when they are first looked at.
    private Tab sheet(Part part, String id, String title, Feather symbol, Supplier<Node> content) {
        Tab tab = new Tab(title);
        tab.setId(id);
        tab.setGraphic(new FontIcon(symbol));
        tabs.put(part, tab);
        model.part().subscribe(shown -> {
            if (shown == part && tab.getContent() == null) {
                StackPane room = new StackPane(content.get());
                tab.setContent(room);
            }
        });
        return tab;
    }

    private Node footer() {
        Label status = new Label();
        status.setId("status");
        status.textProperty().bind(model.status());
        HBox line = new HBox(status);
        line.getStyleClass().add("status-line");
        line.visibleProperty().bind(model.part().isEqualTo(Part.FILES));
        line.managedProperty().bind(line.visibleProperty());
        ExtractionViewModel extraction = model.extraction();
        return new VBox(
                new JobStrip(extraction.job(), surroundings.desktop(), extraction::dismiss, this::replaceButton), line);
    }

    private List<Button> replaceButton() {
        if (model.extraction().existing() == 0) {
            return List.of();
        }
        Button replace = new Button(text("extract.replace", model.extraction().existing()));
        replace.setId("replace-existing");
        replace.setMinWidth(USE_PREF_SIZE);
        replace.setOnAction(_ -> model.extraction().replaceExisting());
        return List.of(replace);
    }

    /// Does what a key means on this page, unless it means nothing.
    void press(KeyEvent event) {
        if (model.part().get() == Part.FILES) {
            files.press(event);
        }
    }

    List<MenuItem> editItems() {
        MenuItem copy = item(text("open.copy"), "Shortcut+C", files::copy);
        copy.setDisable(model.part().get() != Part.FILES || model.selected().isEmpty());
        MenuItem find = item(text("open.find"), "Shortcut+F", () -> {
            model.part().set(Part.FILES);
            files.find();
        });
        MenuItem edit = item(text("open.edit"), null, model::edit);
        edit.setId("menu-edit-copy");
        return List.of(copy, find, edit);
    }

    List<MenuItem> discItems() {
        MenuItem extract = item(
                model.selected().isEmpty() ? text("extract.all") : text("extract.selected", model.selected().size()),
                "Shortcut+Shift+E", model::extract);
        extract.setDisable(model.extraction().running());
        return List.of(
                extract,
                item(text("sheet.structure"), null, () -> model.part().set(Part.STRUCTURE)),
                item(text("sheet.check"), null, () -> model.part().set(Part.CHECK)),
                item(text("sheet.sums"), null, () -> model.part().set(Part.SUMS)));
    }

    private static MenuItem item(String words, @Nullable String keys, Runnable action) {
        MenuItem item = new MenuItem(words);
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(_ -> action.run());
        return item;
    }
}
