package org.burnish.ui.shell;

import static org.burnish.ui.common.Texts.text;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.burnish.ui.build.OpenProject;
import org.burnish.ui.common.Navigator.Place;
import org.burnish.ui.open.OpenFile;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of pages at the window's side, with what is open below its page. Narrow, it shows symbols only.
final class Sidebar extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final ShellViewModel model;
    private final ObservableValue<Boolean> narrow;

    /// @param tight whether the window has no room for words
    Sidebar(ShellViewModel model, ObservableValue<Boolean> tight) {
        this.model = model;
        setId("sidebar");
        getStyleClass().add("sidebar");
        narrow = Bindings.createBooleanBinding(
                () -> model.narrow().get() || tight.getValue(), model.narrow(), tight);
        narrow.subscribe(now -> pseudoClassStateChanged(NARROW, now));
        DropZones zones = new DropZones(model);
        SidebarItem build = page(Place.BUILD, Feather.LAYERS, text("shell.build"));
        SidebarDrop.on(build, files -> !files.isEmpty(), zones::addSentence, model::add, () -> model.go(Place.BUILD));
        SidebarItem open = page(Place.OPEN, Feather.DISC, text("shell.open"));
        SidebarDrop.on(open, DropZones::images, zones::openSentence, files -> files.forEach(model::open), () -> model.go(Place.OPEN));
        VBox work = new VBox(
                build,
                rows(model.projects().projects(), this::project),
                open,
                rows(model.images().files(), this::image));
        work.getStyleClass().add("sidebar-rows");
        ScrollPane scroll = new ScrollPane(work);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        SidebarItem jobs = page(Place.JOBS, Feather.ACTIVITY, text("shell.jobs"));
        jobs.badge().bind(model.jobsBadge());
        getChildren()
                .addAll(
                        scroll,
                        jobs,
                        page(Place.SETTINGS, Feather.SLIDERS, text("shell.settings")),
                        page(Place.HELP, Feather.HELP_CIRCLE, text("shell.help")));
    }

    private SidebarItem page(Place place, Feather symbol, String name) {
        SidebarItem item = new SidebarItem(symbol, name, narrow);
        item.setId("go-" + place.name().toLowerCase(Locale.ROOT));
        item.setOnAction(_ -> model.go(place));
        item.chosenWhile(Bindings.createBooleanBinding(
                () -> model.place().get() == place && !model.rowShown(),
                model.place(),
                model.projects().current(),
                model.images().current()));
        return item;
    }

    /// One row for each of the things that are open.
    private static <T> VBox rows(ObservableList<T> things, Function<T, SidebarItem> row) {
        VBox rows = new VBox();
        rows.getStyleClass().add("sidebar-rows");
        Runnable fill = () -> rows.getChildren().setAll(things.stream().map(row).toList());
        things.addListener((ListChangeListener<T>) _ -> fill.run());
        fill.run();
        rows.managedProperty().bind(Bindings.isNotEmpty(rows.getChildren()));
        return rows;
    }

    private SidebarItem project(OpenProject project) {
        SidebarItem item = new SidebarItem(Feather.PACKAGE, project.name(), narrow);
        item.getStyleClass().add("sidebar-row");
        item.setOnAction(_ -> model.show(project));
        item.markedWhile(project.unsaved(), text("shell.unsaved"));
        item.closable(
                project.name().map(name -> text("shell.close-project", name)), () -> model.projects().close(project));
        SidebarDrop.on(
                item,
                files -> !files.isEmpty(),
                files -> DropZones.sentence(project, files),
                files -> model.addTo(project, files),
                () -> model.show(project));
        item.chosenWhile(shown(Place.BUILD, model.projects().current(), project));
        return item;
    }

    private SidebarItem image(OpenFile file) {
        SidebarItem item = new SidebarItem(Feather.FILE, file.name(), narrow);
        item.getStyleClass().add("sidebar-row");
        item.setOnAction(_ -> model.show(file));
        item.closable(new ReadOnlyStringWrapper(text("shell.close-image", file.name())), () -> model.images().close(file));
        SidebarDrop.on(item, _ -> false, _ -> "", _ -> {}, () -> model.show(file));
        item.chosenWhile(shown(Place.OPEN, model.images().current(), file));
        return item;
    }

    private <T> ObservableValue<Boolean> shown(Place place, ObjectProperty<@Nullable T> current, T thing) {
        return Bindings.createBooleanBinding(
                () -> model.place().get() == place && current.get() == thing, model.place(), current);
    }
}
