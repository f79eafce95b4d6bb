package org.burnish.ui.build;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The discs that are being put together, and which of them is before the user.
public final class BuildViewModel implements AutoCloseable {
    private final ObservableList<OpenProject> projects = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable OpenProject> current = new SimpleObjectProperty<>();

    /// The discs in the order in which they were begun or opened.
    public ObservableList<OpenProject> projects() {
        return projects;
    }

    /// The one that is worked on, or null when there is none.
    public ObjectProperty<@Nullable OpenProject> current() {
        return current;
    }

    /// Puts files on the disc that is worked on, or on a new one.
    public void add(List<Path> files) {
        DroppedFiles disc = current.get() instanceof DroppedFiles open ? open : begin(files);
        disc.add(files);
    }

    private DroppedFiles begin(List<Path> files) {
        DroppedFiles disc = new DroppedFiles(String.valueOf(files.getFirst().getFileName()));
        projects.add(disc);
        current.set(disc);
        return disc;
    }

    /// Opens a disc that was begun before.
    public void open(Path project) {
        add(List.of(project));
    }

    /// Lets go of a disc; the one next to it comes before the user.
    public void close(OpenProject project) {
        int at = projects.indexOf(project);
        projects.remove(project);
        if (current.get() == project) {
            current.set(projects.isEmpty() ? null : projects.get(Math.min(at, projects.size() - 1)));
        }
    }

    /// Lets go of all discs.
    @Override
    public void close() {
        List.copyOf(projects).forEach(this::close);
    }
}
