package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.burnish.project.BootChoice;

/// The commands of the page, in menus and by keys.
final class ProjectCommands {
    private final OpenProject project;
    private final BuildViewModel model;
    private final ProjectActions actions;
    private final ProjectTable table;
    private final Runnable save;
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    ProjectCommands(OpenProject project, BuildViewModel model, ProjectActions actions, ProjectTable table, Runnable save) {
        this.project = project;
        this.model = model;
        this.actions = actions;
        this.table = table;
        this.save = save;
        key("Shortcut+S", save);
        key("Shortcut+Shift+S", this::saveAs);
        key("Shortcut+Enter", save);
        key("Shortcut+Z", project::undo);
        key("Shortcut+Shift+Z", project::redo);
        key("Shortcut+Y", project::redo);
        key("Shortcut+N", model::begin);
        key("Shortcut+Shift+N", table::newFolder);
        key("Shortcut+F", this::filter);
        key("Alt+Enter", () -> project.details().open().set(!project.details().open().get()));
        key("F5", project::lookAgain);
    }

    private void key(String keys, Runnable action) {
        this.keys.put(KeyCombination.valueOf(keys), action);
    }

    /// Does what the key stands for.
    void press(KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> command : keys.entrySet()) {
            if (command.getKey().match(event)) {
                command.getValue().run();
                event.consume();
                return;
            }
        }
    }

    /// Shows ways to make the image fit, beside this node.
    void makeItFit(Node beside) {
        new FitCallout(project).show(beside);
    }

    private void filter() {
        table.getScene().lookup("#filter").requestFocus();
    }

    private void saveAs() {
        var before = project.saving().target().get();
        project.saving().chooseTarget();
        if (!project.saving().target().get().equals(before)) {
            save.run();
        }
    }

    List<MenuItem> fileItems() {
        return List.of(
                Controls.item("menu-new-disc", text("build.menu-new"), "Shortcut+N", model::begin),
                Controls.item("menu-open-project", text("build.menu-open-project"), null, model::choose),
                Controls.item("menu-keep", text("build.menu-keep"), null, project::keep),
                Controls.item("menu-keep-as", text("build.menu-keep-as"), null, project::keepAs),
                new SeparatorMenuItem(),
                Controls.item("menu-save-image", text("build.save-image"), "Shortcut+S", save),
                Controls.item("menu-save-image-as", text("build.menu-save-as"), "Shortcut+Shift+S", this::saveAs));
    }

    List<MenuItem> editItems() {
        boolean free = !actions.busy();
        String undo = project.history().undoName().get();
        String redo = project.history().redoName().get();
        List<MenuItem> items = new ArrayList<>(List.of(
                Controls.item("menu-undo", undo.isEmpty() ? text("build.nothing-to-undo") : undo, "Shortcut+Z", free && !undo.isEmpty(), project::undo),
                Controls.item("menu-redo", redo.isEmpty() ? text("build.nothing-to-redo") : redo, "Shortcut+Shift+Z", free && !redo.isEmpty(), project::redo),
                new SeparatorMenuItem()));
        items.addAll(rowItems());
        items.add(new SeparatorMenuItem());
        items.add(Controls.item("menu-select-all", text("build.menu-select-all"), "Shortcut+A", () -> actions.selectAll(table)));
        items.add(Controls.item("menu-filter", text("build.menu-filter"), "Shortcut+F", this::filter));
        return items;
    }

    List<MenuItem> discItems() {
        return List.of(
                Controls.item("menu-look-again", text("build.menu-look-again"), "F5", project::lookAgain),
                Controls.item("menu-fit", text("build.menu-fit"), null, !project.disc().fill().get().fits(),
                        () -> makeItFit(table.getScene().lookup("#too-much"))));
    }

    /// All that the page's buttons do not have.
    List<MenuItem> moreItems() {
        List<MenuItem> items = new ArrayList<>(fileItems());
        items.add(new SeparatorMenuItem());
        items.addAll(discItems());
        items.add(Controls.item("menu-order", text("build.menu-order"), null, this::showOrder));
        items.add(Controls.item("menu-close-disc", text("build.menu-close"), "Shortcut+W", () -> model.close(project)));
        return items;
    }

    private void showOrder() {
        table.getColumns().stream().filter(column -> column.getId().equals("column-weight")).forEach(column -> column.setVisible(!column.isVisible()));
    }

    private List<MenuItem> rowItems() {
        boolean free = !actions.busy();
        boolean any = !project.tree().selected().isEmpty();
        boolean one = project.tree().selected().size() == 1;
        return List.of(
                Controls.item("menu-cut", text("build.menu-cut"), "Shortcut+X", free && any, actions::cut),
                Controls.item("menu-copy", text("build.menu-copy"), "Shortcut+C", any, actions::copy),
                Controls.item("menu-paste", text("build.menu-paste"), "Shortcut+V", free && actions.canPaste(), actions::paste),
                Controls.item("menu-rename", text("build.menu-rename"), "F2", free && one, table::editName),
                Controls.item("menu-remove", text("build.menu-remove"), "Delete", free && any, actions::remove),
                Controls.item("menu-new-folder", text("build.menu-new-folder"), "Shortcut+Shift+N", free, table::newFolder));
    }

    /// What can be done with the selected rows.
    ContextMenu contextMenu() {
        ContextMenu menu = new ContextMenu(new MenuItem());
        menu.setId("row-menu");
        menu.setOnShowing(_ -> menu.getItems().setAll(contextItems()));
        return menu;
    }

    private List<MenuItem> contextItems() {
        List<Entry> selected = List.copyOf(project.tree().selected());
        List<MenuItem> items = new ArrayList<>(rowItems());
        items.add(new SeparatorMenuItem());
        items.add(Controls.item("menu-add-files", text("build.add-files"), null, !actions.busy(), actions::addFiles));
        items.add(Controls.item("menu-add-folder", text("build.add-folder"), null, !actions.busy(), actions::addFolder));
        if (!selected.isEmpty()) {
            boolean hidden = selected.stream().allMatch(entry -> entry.item().wishes().hidden());
            items.add(new SeparatorMenuItem());
            items.add(Controls.item("menu-hide", text(hidden ? "build.menu-unhide" : "build.menu-hide"), null, () -> project.edits().hide(selected, !hidden)));
            items.add(Controls.item("menu-exclude", text("build.menu-exclude"), null, () -> exclude(selected)));
        }
        if (selected.size() == 1 && !selected.getFirst().isFolder()) {
            String path = selected.getFirst().path();
            BootChoice boot = project.options().boot();
            items.add(new SeparatorMenuItem());
            items.add(Controls.item("menu-boot-bios", text("build.menu-boot-bios"), null,
                    () -> boot(new BootChoice(path, boot.uefi(), boot.hybrid()))));
            items.add(Controls.item("menu-boot-uefi", text("build.menu-boot-uefi"), null,
                    () -> boot(new BootChoice(boot.bios(), path, boot.hybrid()))));
        }
        items.add(Controls.item("menu-details", text("build.details"), "Alt+Enter", () -> project.details().open().set(true)));
        return items;
    }

    private void boot(BootChoice choice) {
        project.edits().change(project.options().withBoot(choice));
    }

    /// Leaves out whatever is called like the selected things.
    private void exclude(List<Entry> selected) {
        List<String> rules = new ArrayList<>(project.excludes().rules());
        selected.stream().map(Entry::name).forEach(rules::add);
        project.excludes().set(rules);
    }
}
