package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.burnish.operation.ImageShelf;
import org.burnish.operation.SaveProject;
import org.burnish.project.DiscStyle;
import org.burnish.project.Project;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.common.Surroundings;
import org.jspecify.annotations.Nullable;

/// Saving the image of a project, one job at a time. The job works on the project as it was when it began.
public final class ImageSaving {
    private final OpenProject owner;
    private final ProjectHistory history;
    private final ImageShelf images;
    private final Surroundings surroundings;
    private final ReadOnlyObjectWrapper<@Nullable JobEntry> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Path> target = new ReadOnlyObjectWrapper<>(Path.of("image.iso"));
    /// Whether the file is to stay when its job is stopped.
    private final AtomicBoolean keepUnfinished = new AtomicBoolean();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");

    ImageSaving(OpenProject owner, ProjectHistory history, ImageShelf images, Surroundings surroundings) {
        this.owner = owner;
        this.history = history;
        this.images = images;
        this.surroundings = surroundings;
    }

    /// Follows the project from now on.
    void follow() {
        history.project().subscribe(now -> target.set(targetOf(now)));
    }

    /// The project file is elsewhere now.
    void relocate() {
        target.set(targetOf(history.now()));
    }

    private Path targetOf(Project project) {
        Path chosen = project.options().target();
        if (chosen != null) {
            return chosen;
        }
        Path file = owner.file().get();
        Path kept = file == null ? null : file.toAbsolutePath().getParent();
        Path folder = kept != null ? kept : surroundings.settings().imageFolder(Path.of(System.getProperty("user.home", "")));
        return folder.resolve(fileName(project.options().label()) + ".iso");
    }

    /// A label as the name of a file.
    static String fileName(String label) {
        String name = label.strip().replaceAll("[/\\\\:*?\"<>|\\x00-\\x1F]", "_");
        return name.isEmpty() || name.startsWith(".") ? text("build.any-label") : name;
    }

    /// Where the image will be.
    public ReadOnlyObjectProperty<Path> target() {
        return target.getReadOnlyProperty();
    }

    /// Has the image be saved there.
    public void target(Path chosen) {
        history.step(text("build.step-target"), history.now().options().withTarget(chosen.toAbsolutePath().normalize()));
    }

    /// Lets the user choose where the image will be.
    public void chooseTarget() {
        String name = String.valueOf(target.get().getFileName());
        surroundings.choosers().saveFile(text("build.choose-target"), text("build.images"), name).ifPresent(this::target);
    }

    /// Why no image can be saved now, in a few words; empty when one can.
    public String obstacle() {
        return obstacle.get();
    }

    /// The same, to be followed.
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /// Looks again what stands in the way.
    void look() {
        JobEntry last = job.get();
        obstacle.set(last != null && last.running() ? text("build.saving-already")
                : owner.intake().running().get() ? text("build.saving-adding")
                : history.now().root().children().isEmpty() ? text("build.saving-nothing")
                : owner.problems().blocked().get() ? text("build.saving-blocked")
                : "");
    }

    /// Saves the image, after asking when a file is in its place. Does nothing while something stands in the way.
    public void save() {
        look();
        if (!obstacle.get().isEmpty()) {
            return;
        }
        Path place = target.get();
        surroundings.background().ask(() -> Files.exists(place), exists -> {
            if (exists) {
                Question.Answer replace = new Question.Answer(
                        "replace-image", text("build.replace", place.getFileName()), () -> start(place));
                Question.Answer other = new Question.Answer("other-target", text("build.other-name"), this::chooseTarget);
                owner.ask(new Question(text("build.exists", place), true, true, List.of(replace, other)));
            } else {
                start(place);
            }
        }, owner::fail);
    }

    private void start(Path place) {
        look();
        if (!obstacle.get().isEmpty()) {
            return;
        }
        Project project = history.now();
        JobEntry started = surroundings.jobs().start(
                text("build.saving", place.getFileName()),
                progress -> {
                    keepUnfinished.set(false);
                    return SaveProject.run(project, images, place, keepUnfinished::get, surroundings.jobs().now().atOffset(ZoneOffset.UTC), progress);
                },
                (saved, took) -> tell(saved, took, place, project.options().style()),
                () -> stopped(place));
        job.set(started);
        started.outcome().subscribe((_, _) -> {
            look();
            owner.lookAgain();
        });
        look();
    }

    private Outcome stopped(Path place) {
        String sentence = keepUnfinished.get()
                ? text("build.saving-stopped-kept", place.getFileName(), place.getFileName() + ".part")
                : text("build.saving-stopped", place.getFileName());
        return new Outcome(Outcome.Kind.STOPPED, sentence, List.of(), null);
    }

    private static Outcome tell(SaveProject.Saved saved, Duration took, Path place, DiscStyle style) {
        String sentence = text("build.saved", place.getFileName(), Amounts.size(saved.bytes()), Amounts.duration(took));
        List<String> lacking = saved.lacking().stream().map(problem -> ProblemWords.lacking(problem, style)).toList();
        List<String> notes = new ArrayList<>(saved.notes());
        if (saved.changed() > 0) {
            notes.addFirst(text("build.saved-changed", saved.changed()));
        }
        return Outcome.done(sentence, lacking, notes, place);
    }

    /// The last job, running or over; null when there was none or the user has seen how it ended. Its outcome has the
    /// file as its place.
    public ReadOnlyObjectProperty<@Nullable JobEntry> job() {
        return job.getReadOnlyProperty();
    }

    /// Asks the job to stop; neither the image nor a part of it remains.
    public void stop() {
        JobEntry last = job.get();
        if (last != null) {
            last.stop();
        }
    }

    /// Asks the job to stop; what is written of the image stays, with `.part` in its name.
    public void stopAndKeep() {
        keepUnfinished.set(true);
        stop();
    }

    /// Takes note of how the last job ended.
    public void dismiss() {
        JobEntry last = job.get();
        if (last != null && !last.running()) {
            job.set(null);
        }
    }

    /// Shows the saved image in the system's file manager.
    public void showInFolder() {
        JobEntry last = job.get();
        Outcome outcome = last == null ? null : last.outcome().get();
        Path place = outcome == null ? null : outcome.place();
        if (place != null) {
            surroundings.background().ask(() -> {
                surroundings.desktop().show(place);
                return place;
            }, _ -> {}, this::cannotShow);
        }
    }

    private void cannotShow(Exception cause) {
        owner.fail(cause instanceof IOException io ? io : new IOException(cause));
    }
}
