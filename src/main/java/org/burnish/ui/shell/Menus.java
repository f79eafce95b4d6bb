package org.burnish.ui.shell;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.burnish.ui.common.Navigator.Place;
import org.burnish.ui.common.PageMenus;

/// The window's menus. They take no room until Alt or F10 asks for them; what belongs to a page comes from the page.
final class Menus extends MenuBar {
    private final ShellViewModel model;
    private final Supplier<Node> page;

    /// @param page the page that is shown
    /// @param quit closes the window
    /// @param about shows what the program is
    Menus(ShellViewModel model, Supplier<Node> page, Runnable quit, Runnable about) {
        this.model = model;
        this.page = page;
        setId("menus");
        setUseSystemMenuBar(true);
        getMenus()
                .addAll(
                        menu("menu-file", text("menu.file"), () -> file(quit)),
                        menu("menu-edit", text("menu.edit"), () -> pages().editItems()),
                        menu("menu-view", text("menu.view"), this::view),
                        menu("menu-disc", text("menu.disc"), () -> pages().discItems()),
                        menu("menu-help", text("menu.help"), () -> help(about)));
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /// Shows or hides the menus; shown, the first one has the focus.
    void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            applyCss();
            layout();
            openFirst();
        }
    }

    void hide() {
        getMenus().forEach(Menu::hide);
        setVisible(false);
    }

    private void openFirst() {
        getMenus().getFirst().show();
    }

    private static Menu menu(String id, String name, Supplier<List<MenuItem>> items) {
        Menu menu = new Menu(name);
        menu.setId(id);
        // A menu without items does not open, so there is one until it does.
        MenuItem nothing = new MenuItem(text("menu.nothing"));
        nothing.setDisable(true);
        menu.getItems().setAll(nothing);
        menu.setOnShowing(_ -> {
            List<MenuItem> now = items.get();
            menu.getItems().setAll(now.isEmpty() ? List.of(nothing) : now);
        });
        return menu;
    }

    private PageMenus pages() {
        return page.get() instanceof PageMenus menus ? menus : new PageMenus() {};
    }

    private List<MenuItem> file(Runnable quit) {
        List<MenuItem> items = new ArrayList<>(List.of(item("menu-open", text("menu.open"), "Shortcut+O", model::choose)));
        List<MenuItem> more = pages().fileItems();
        if (!more.isEmpty()) {
            items.add(new SeparatorMenuItem());
            items.addAll(more);
        }
        items.add(new SeparatorMenuItem());
        items.add(item("menu-close", text("menu.close"), "Shortcut+W", model::closeCurrent));
        items.add(item("menu-quit", text("menu.quit"), "Shortcut+Q", quit));
        return items;
    }

    private List<MenuItem> view() {
        CheckMenuItem narrow = new CheckMenuItem(text("menu.narrow"));
        narrow.setId("menu-narrow");
        narrow.setAccelerator(KeyCombination.valueOf("F9"));
        narrow.setSelected(model.narrow().get());
        narrow.setOnAction(_ -> model.narrow().set(!model.narrow().get()));
        return List.of(
                item("menu-build", text("shell.build"), "Shortcut+1", () -> model.go(Place.BUILD)),
                item("menu-look-inside", text("shell.open"), "Shortcut+2", () -> model.go(Place.OPEN)),
                item("menu-jobs", text("shell.jobs"), "Shortcut+J", () -> model.go(Place.JOBS)),
                item("menu-settings", text("shell.settings"), "Shortcut+Comma", () -> model.go(Place.SETTINGS)),
                new SeparatorMenuItem(),
                narrow);
    }

    private List<MenuItem> help(Runnable about) {
        return List.of(
                item("menu-help-page", text("menu.help-page"), "F1", () -> model.go(Place.HELP)),
                item("menu-about", text("menu.about"), null, about));
    }

    private static MenuItem item(
            String id, String name, @org.jspecify.annotations.Nullable String keys, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setId(id);
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(_ -> action.run());
        return item;
    }
}
