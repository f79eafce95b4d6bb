package org.burnish.ui.common;

import java.util.List;
import javafx.scene.control.MenuItem;

/// A page that has commands of its own for the window's menus. It is asked each time a menu opens, so items show
/// what can be done just then.
public interface PageMenus {
    /// What goes into the menu File, such as “Save image”.
    default List<MenuItem> fileItems() {
        return List.of();
    }

    /// What goes into the menu Edit, such as “Undo Move 12 items”.
    default List<MenuItem> editItems() {
        return List.of();
    }

    /// What goes into the menu Disc, such as “Extract…”.
    default List<MenuItem> discItems() {
        return List.of();
    }
}
