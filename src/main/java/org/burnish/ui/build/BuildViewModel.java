package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.burnish.project.Project;
import org.burnish.ui.common.Problem;
import org.burnish.ui.common.Surroundings;
import org.jspecify.annotations.Nullable;

/// The discs that are being put together, and which of them is before the user.
public final class BuildViewModel implements AutoCloseable {
    private final Surroundings surroundings;
    private final Clipboard clipboard = new Clipboard();
    private final ObservableList<OpenProject> projects = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable OpenProject> current = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    public BuildViewModel(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// The discs in the order in which they were begun or opened.
    public ObservableList<OpenProject> projects() {
        return projects;
    }

    /// The one that is worked on, or null when there is none.
    public ObjectProperty<@Nullable OpenProject> current() {
        return current;
    }

    /// Why a project or an image could not be opened; null when none was refused or the user knows.
    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Takes note of the problem.
    public void dismissProblem() {
        problem.set(null);
    }

    /// Begins a disc with nothing on it.
    public OpenProject begin() {
        return begin(Project.empty(text("build.any-label")), null);
    }

    private OpenProject begin(Project start, @Nullable Path file) {
        OpenProject project = new OpenProject(start, file, clipboard, surroundings);
        projects.add(project);
        current.set(project);
        return project;
    }

    /// Adds files and folders to the disc that is worked on, or begins one that is called after them.
    public void add(List<Path> paths) {
        OpenProject project = current.get() == null ? begin() : current.get();
        project.intake().add(paths, null);
    }

    /// Begins a disc with these files and folders, called after them.
    public void addToNew(List<Path> paths) {
        begin().intake().add(paths, null);
    }

    /// Opens a project file, or shows it when it is open already.
    public void open(Path file) {
        problem.set(null);
    }

    /// Lets the user choose a project file and opens it.
    public void choose() {
        surroundings
                .choosers()
                .openFile(text("build.choose-project"), text("build.project-files"), List.of("*.burnish"))
                .ifPresent(this::open);
    }

    /// Begins a disc with all that is on an image, which itself stays what it is.
    public void edit(Path image) {
        problem.set(null);
    }

    /// Lets go of a disc, after asking when it has changes that are in no file; the one next to it comes before the user.
    public void close(OpenProject project) {
        int at = projects.indexOf(project);
        projects.remove(project);
        if (current.get() == project) {
            current.set(projects.isEmpty() ? null : projects.get(Math.min(at, projects.size() - 1)));
        }
        project.close();
    }

    /// Lets go of all discs, asking nothing.
    @Override
    public void close() {
        List.copyOf(projects).forEach(this::close);
    }
}
