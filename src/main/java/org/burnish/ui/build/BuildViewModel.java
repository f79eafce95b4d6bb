package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.burnish.job.Job;
import org.burnish.job.JobState;
import org.burnish.operation.EditedProject;
import org.burnish.operation.ImageShelf;
import org.burnish.operation.ProjectFile;
import org.burnish.project.Project;
import org.burnish.project.ProjectOptions;
import org.burnish.ui.common.ImageEdit;
import org.burnish.ui.common.Problem;
import org.burnish.ui.common.Problems;
import org.burnish.ui.common.Settings;
import org.burnish.ui.common.Surroundings;
import org.jspecify.annotations.Nullable;

/// The discs that are being put together, and which of them is before the user.
public final class BuildViewModel implements AutoCloseable {
    private final Surroundings surroundings;
    private final Clipboard clipboard = new Clipboard();
    private final ImageShelf images = new ImageShelf();
    private final ObservableList<OpenProject> projects = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable OpenProject> current = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper opening = new ReadOnlyStringWrapper("");
    private final RecentProjects recent;

    public BuildViewModel(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.recent = new RecentProjects(surroundings.memory());
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

    /// Project files that were opened or kept before, the last one first.
    public ObservableList<Path> recent() {
        return recent.files();
    }

    /// What is being opened, in words; empty when nothing is.
    public ReadOnlyStringProperty opening() {
        return opening.getReadOnlyProperty();
    }

    /// Says all that is shown of the discs anew, as the language or the units have changed.
    public void retell() {
        projects.forEach(OpenProject::retell);
    }

    /// Begins a disc with nothing on it.
    public OpenProject begin() {
        return begin(fresh(), null);
    }

    /// As the user likes new discs to be.
    private Project fresh() {
        Settings settings = surroundings.settings();
        Project empty = Project.empty(text("build.any-label"));
        return empty.with(empty.options()
                .withPreset(settings.style().get())
                .withLinks(settings.links().get())
                .withExcludes(settings.leaveOutClutter().get() ? ProjectOptions.USUAL_EXCLUDES : List.of()));
    }

    private OpenProject begin(Project start, @Nullable Path file) {
        OpenProject project = new OpenProject(start, file, clipboard, images, this::beginBeside, surroundings);
        project.file().subscribe(now -> {
            if (now != null) {
                recent.add(now);
            }
        });
        projects.add(project);
        current.set(project);
        return project;
    }

    /// Another disc, while the user stays at the present one.
    private void beginBeside(Project start) {
        OpenProject now = current.get();
        begin(start, null);
        current.set(now);
    }

    /// Adds files and folders to the disc that is worked on, or begins one that is called after them.
    public void add(List<Path> paths) {
        OpenProject now = current.get();
        (now == null ? begin() : now).intake().add(paths, null);
    }

    /// Begins a disc with these files and folders, called after them.
    public void addToNew(List<Path> paths) {
        begin().intake().add(paths, null);
    }

    /// Opens a project file, or shows it when it is open already.
    public void open(Path file) {
        Path place = file.toAbsolutePath().normalize();
        Optional<OpenProject> known = projects.stream().filter(one -> place.equals(one.file().get())).findFirst();
        if (known.isPresent()) {
            current.set(known.get());
            return;
        }
        run(text("build.opening", place.getFileName()), progress -> ProjectFile.read(place, images, progress), opened -> {
            OpenProject project = begin(opened.project(), place);
            if (!opened.notes().isEmpty()) {
                List<String> lines = new ArrayList<>(List.of(text("build.opened-partly", place.getFileName(), opened.notes().size())));
                lines.addAll(opened.notes().subList(0, Math.min(5, opened.notes().size())));
                project.ask(Question.news(String.join("\n", lines)));
            }
            project.lookAgain();
        });
    }

    /// Lets the user choose a project file and opens it.
    public void choose() {
        surroundings
                .choosers()
                .openFile(text("build.choose-project"), text("build.project-files"), List.of("*" + ProjectFile.ENDING))
                .ifPresent(this::open);
    }

    /// Begins a disc with all that is on an image, which itself stays what it is.
    public void edit(Path image) {
        edit(image, new ImageEdit.Nothing());
    }

    /// Begins a disc with all that is on an image, which itself stays what it is, and makes a first change.
    public void edit(Path image, ImageEdit first) {
        Path place = image.toAbsolutePath().normalize();
        run(text("build.opening", place.getFileName()), progress -> EditedProject.of(place, images, progress), start -> {
            OpenProject project = begin(start, null);
            FirstEdit.make(project, first);
            project.ask(Question.news(text("build.editing-copy", place.getFileName())));
        });
    }

    private <T> void run(String title, Job.Work<T> work, Consumer<T> then) {
        problem.set(null);
        opening.set(title);
        surroundings.runner().submit(title, work, begun -> begun.onChange(() -> {
            if (begun.state().ended()) {
                surroundings.background().tell(() -> {
                    opening.set("");
                    if (begun.state() instanceof JobState.Failed(Exception cause, var _)) {
                        problem.set(Problems.of(cause));
                    }
                    begun.result().ifPresent(then);
                });
            }
        }));
    }

    /// Lets go of a disc, after asking when it has changes that are in no file; the one next to it comes before the user.
    public void close(OpenProject project) {
        if (!project.unsaved().getValue()) {
            letGo(project);
            return;
        }
        current.set(project);
        project.ask(new Question(text("build.close-unsaved", project.name().getValue()), true, true, List.of(
                new Question.Answer("close-keep", text("build.close-keep"), () -> project.keepThen(() -> letGo(project))),
                new Question.Answer("close-discard", text("build.close-discard"), () -> letGo(project)))));
    }

    private void letGo(OpenProject project) {
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
        List.copyOf(projects).forEach(this::letGo);
        try {
            images.close();
        } catch (IOException e) {
            // They were only read; there is nothing to lose.
        }
    }
}
