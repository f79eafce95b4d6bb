package org.burnish.ui.shell;

import static org.burnish.ui.common.Texts.text;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.burnish.ui.common.Navigator.Place;
import org.burnish.ui.open.OpenFile;
import org.kordamp.ikonli.feather.Feather;

/// The list of pages at the window's side, with the open images below their page. Narrow, it shows symbols only.
final class Sidebar extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final ShellViewModel model;
    private final ObservableValue<Boolean> narrow;
    private final VBox images = new VBox();

    /// @param tight whether the window has no room for words
    Sidebar(ShellViewModel model, ObservableValue<Boolean> tight) {
        this.model = model;
        setId("sidebar");
        getStyleClass().add("sidebar");
        narrow = Bindings.createBooleanBinding(
                () -> model.narrow().get() || tight.getValue(), model.narrow(), tight);
        narrow.subscribe(now -> pseudoClassStateChanged(NARROW, now));
        images.getStyleClass().add("sidebar-images");
        ScrollPane middle = new ScrollPane(images);
        middle.setFitToWidth(true);
        middle.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        middle.setFocusTraversable(false);
        VBox.setVgrow(middle, Priority.SOMETIMES);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        SidebarItem jobs = page(Place.JOBS, Feather.ACTIVITY, text("shell.jobs"));
        jobs.badge().bind(model.jobsBadge());
        getChildren()
                .addAll(
                        page(Place.OPEN, Feather.DISC, text("shell.open")),
                        middle,
                        gap,
                        jobs,
                        page(Place.SETTINGS, Feather.SLIDERS, text("shell.settings")),
                        page(Place.HELP, Feather.HELP_CIRCLE, text("shell.help")));
        model.images().files().addListener((ListChangeListener<OpenFile>) _ -> showImages());
        showImages();
    }

    private SidebarItem page(Place place, Feather symbol, String name) {
        SidebarItem item = new SidebarItem(symbol, name, narrow);
        item.setId("go-" + place.name().toLowerCase(java.util.Locale.ROOT));
        item.setOnAction(_ -> model.go(place));
        item.chosenWhile(Bindings.createBooleanBinding(
                () -> model.place().get() == place
                        && (place != Place.OPEN || model.images().current().get() == null),
                model.place(),
                model.images().current()));
        return item;
    }

    private void showImages() {
        images.getChildren().setAll(model.images().files().stream().map(this::image).toList());
    }

    private SidebarItem image(OpenFile file) {
        SidebarItem item = new SidebarItem(Feather.FILE, file.name(), narrow);
        item.getStyleClass().add("sidebar-image");
        item.setOnAction(_ -> model.show(file));
        item.closable(text("shell.close-image", file.name()), () -> model.images().close(file));
        item.chosenWhile(Bindings.createBooleanBinding(
                () -> model.place().get() == Place.OPEN && model.images().current().get() == file,
                model.place(),
                model.images().current()));
        return item;
    }
}
