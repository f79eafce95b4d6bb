package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import org.burnish.job.Job;
import org.burnish.job.JobState;
import org.burnish.operation.EqualFiles;
import org.burnish.operation.ImageShelf;
import org.burnish.operation.ProjectForecast;
import org.burnish.project.Project;
import org.burnish.project.SourceCheck;
import org.burnish.ui.common.Surroundings;
import org.jspecify.annotations.Nullable;

/// Keeps what is known of a project's image up to date: as soon as something changes it is found out anew in the
/// background, and what is overtaken by another change is dropped.
final class Foresight {
    private final ProjectHistory history;
    private final ImageShelf images;
    private final Surroundings surroundings;
    private final Consumer<ProjectForecast> found;
    private final Consumer<Exception> failed;
    private final EqualFiles equal = new EqualFiles();
    private Map<Long, SourceCheck.State> states = Map.of();
    private @Nullable Job<ProjectForecast> job;
    private @Nullable Job<Map<Long, SourceCheck.State>> looking;
    private @Nullable ProjectForecast last;
    private boolean stale;
    private boolean lookAgain;
    private boolean closed;

    Foresight(ProjectHistory history, ImageShelf images, Surroundings surroundings, Consumer<ProjectForecast> found, Consumer<Exception> failed) {
        this.history = history;
        this.images = images;
        this.surroundings = surroundings;
        this.found = found;
        this.failed = failed;
    }

    /// What was found last, or null before that.
    @Nullable ProjectForecast last() {
        return last;
    }

    /// Which files are equal, as far as someone has asked.
    EqualFiles equal() {
        return equal;
    }

    /// What is known to be the matter with sources.
    Map<Long, SourceCheck.State> states() {
        return states;
    }

    /// Something has changed.
    void refresh() {
        if (closed) {
            return;
        }
        Job<ProjectForecast> current = job;
        if (current != null) {
            stale = true;
            current.cancel();
            return;
        }
        stale = false;
        Project project = history.now();
        Map<Long, SourceCheck.State> known = states;
        job = surroundings.runner().submit(
                text("build.counting"),
                progress -> ProjectForecast.of(
                        project, known, images, equal, surroundings.jobs().now().atOffset(ZoneOffset.UTC), progress),
                begun -> begun.onChange(() -> {
                    if (begun.state().ended()) {
                        surroundings.background().tell(() -> ended(begun));
                    }
                }));
    }

    private void ended(Job<ProjectForecast> ended) {
        job = null;
        if (stale) {
            refresh();
            return;
        }
        ProjectForecast result = ended.result().orElse(null);
        if (result != null && !closed) {
            last = result;
            found.accept(result);
        } else if (ended.state() instanceof JobState.Failed(Exception cause, var _)) {
            failed.accept(cause);
        }
    }

    /// Looks whether the sources are what they were.
    void look() {
        if (closed) {
            return;
        }
        if (looking != null) {
            lookAgain = true;
            return;
        }
        Project project = history.now();
        looking = surroundings.runner().submit(
                text("build.looking"),
                progress -> SourceCheck.run(project.root(), progress),
                begun -> begun.onChange(() -> {
                    if (begun.state().ended()) {
                        surroundings.background().tell(() -> looked(begun));
                    }
                }));
    }

    private void looked(Job<Map<Long, SourceCheck.State>> ended) {
        looking = null;
        Map<Long, SourceCheck.State> seen = ended.result().orElse(states);
        if (!seen.equals(states)) {
            states = seen;
            refresh();
        }
        if (lookAgain) {
            lookAgain = false;
            look();
        }
    }

    void close() {
        closed = true;
        if (job != null) {
            job.cancel();
        }
        if (looking != null) {
            looking.cancel();
        }
    }
}
