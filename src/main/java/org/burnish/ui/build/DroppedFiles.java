package org.burnish.ui.build;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A disc of which nothing is known yet but the files that go on it.
final class DroppedFiles implements OpenProject {
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(true);
    private final ObservableList<Path> files = FXCollections.observableArrayList();

    DroppedFiles(String name) {
        this.name.set(name);
    }

    void add(List<Path> more) {
        files.addAll(more);
    }

    @Override
    public ObservableValue<String> name() {
        return name.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Boolean> unsaved() {
        return unsaved.getReadOnlyProperty();
    }
}
