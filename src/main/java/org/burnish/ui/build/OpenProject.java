package org.burnish.ui.build;

import javafx.beans.value.ObservableValue;

/// A disc that is being put together, as the sidebar lists it.
public interface OpenProject {
    /// What the disc is called.
    ObservableValue<String> name();

    /// Whether there are changes that are in no project file.
    ObservableValue<Boolean> unsaved();
}
