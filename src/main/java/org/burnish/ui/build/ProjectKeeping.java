package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.burnish.job.Job;
import org.burnish.job.JobState;
import org.burnish.operation.ProjectFile;
import org.burnish.project.Project;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Toast;
import org.jspecify.annotations.Nullable;

/// Keeps a project in a file.
final class ProjectKeeping {
    private final OpenProject owner;
    private final ProjectHistory history;
    private final Surroundings surroundings;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();

    ProjectKeeping(OpenProject owner, ProjectHistory history, @Nullable Path kept, Surroundings surroundings) {
        this.owner = owner;
        this.history = history;
        this.surroundings = surroundings;
        this.file.set(kept);
    }

    ReadOnlyObjectProperty<@Nullable Path> file() {
        return file.getReadOnlyProperty();
    }

    /// @param next what to do when it is kept
    void keep(Runnable next) {
        Path place = file.get();
        if (place == null) {
            keepAs(next);
        } else {
            write(place, next);
        }
    }

    void keepAs(Runnable next) {
        String name = ImageSaving.fileName(history.now().options().label()) + ProjectFile.ENDING;
        surroundings
                .choosers()
                .saveFile(text("build.choose-keep"), text("build.project-files"), name)
                .ifPresent(chosen -> write(withEnding(chosen), next));
    }

    private static Path withEnding(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return name.endsWith(ProjectFile.ENDING) ? chosen : chosen.resolveSibling(name + ProjectFile.ENDING);
    }

    private void write(Path place, Runnable next) {
        if (history.busy()) {
            return;
        }
        Project project = history.now();
        surroundings.runner().submit(
                text("build.keeping"),
                progress -> {
                    ProjectFile.write(project, place, progress);
                    return place;
                },
                begun -> begun.onChange(() -> {
                    if (begun.state().ended()) {
                        surroundings.background().tell(() -> ended(begun, project, next));
                    }
                }));
    }

    private void ended(Job<Path> ended, Project project, Runnable next) {
        Path place = ended.result().orElse(null);
        if (place != null) {
            history.keep(project);
            file.set(place);
            owner.kept();
            surroundings.toasts().show(Toast.done(text("build.kept", place.getFileName())));
            next.run();
        } else if (ended.state() instanceof JobState.Failed(Exception cause, var _)) {
            owner.fail(cause);
        }
    }
}
