package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The disc's name and what is done most.
final class PageHeader extends HBox {

    /// @param more items of the menu with everything else, made when it opens
    PageHeader(OpenProject project, ProjectActions actions, Runnable newFolder, Supplier<List<MenuItem>> more) {
        getStyleClass().add("page-header");
        setAlignment(Pos.CENTER_LEFT);
        MenuButton add = new MenuButton(text("build.add"), new FontIcon(Feather.PLUS));
        add.setId("add");
        add.setMinWidth(USE_PREF_SIZE);
        add.getItems().setAll(
                Controls.item("add-files", text("build.add-files"), null, actions::addFiles),
                Controls.item("add-folder", text("build.add-folder"), null, actions::addFolder));
        Button folder = Controls.button("new-folder", text("build.new-folder-button"), Feather.FOLDER_PLUS, newFolder);
        Button undo = Controls.symbolButton("undo", text("build.nothing-to-undo"), Feather.CORNER_UP_LEFT, project::undo);
        name(undo, project.history().undoName(), text("build.nothing-to-undo"));
        Button redo = Controls.symbolButton("redo", text("build.nothing-to-redo"), Feather.CORNER_UP_RIGHT, project::redo);
        name(redo, project.history().redoName(), text("build.nothing-to-redo"));
        MenuButton others = Controls.symbolOnly(new MenuButton(), text("build.more"), Feather.MORE_HORIZONTAL);
        others.setId("more");
        others.getStyleClass().add("no-arrow");
        // A menu without items does not open.
        others.getItems().setAll(new MenuItem());
        others.setOnShowing(_ -> others.getItems().setAll(more.get()));
        getChildren().setAll(new LabelEditor(project), add, folder, undo, redo, others);
        project.intake().running().subscribe(running -> List.of(add, folder).forEach(button -> button.setDisable(running)));
    }

    /// Says on the button what it would undo.
    private static void name(Button button, ObservableValue<String> name, String otherwise) {
        name.subscribe(step -> {
            button.setDisable(step.isEmpty());
            Controls.explain(button, step.isEmpty() ? otherwise : step);
        });
    }
}
