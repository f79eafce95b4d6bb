package org.burnish.ui.shell;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.burnish.ui.build.BuildViewModel;
import org.burnish.ui.build.OpenProject;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.ImageEdit;
import org.burnish.ui.common.JobDesk;
import org.burnish.ui.common.Navigator;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.common.Settings;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.jobs.JobsViewModel;
import org.burnish.ui.open.ImageViewModel;
import org.burnish.ui.open.OpenFile;
import org.burnish.ui.open.OpenViewModel;
import org.jspecify.annotations.Nullable;

/// The window as a whole: which page is shown, what its title says, and the models of the pages.
final class ShellViewModel implements Navigator {
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.BUILD);
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final BuildViewModel projects;
    private final OpenViewModel images;
    private final JobsViewModel jobs;
    private final Surroundings surroundings;
    private final ReadOnlyObjectWrapper<@Nullable String> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper left = new ReadOnlyBooleanWrapper();
    private final ObservableValue<String> title;
    private final ObservableValue<String> jobsBadge;

    ShellViewModel(
            Surroundings surroundings, BuildViewModel projects, OpenViewModel images, JobsViewModel jobs) {
        this.surroundings = surroundings;
        this.projects = projects;
        this.images = images;
        this.jobs = jobs;
        images.onEdit(this::edit);
        surroundings.jobs().onEnd(job -> {
            Outcome outcome = job.outcome().get();
            if (outcome != null && outcome.place() != null) {
                images.lookAgain(outcome.place());
            }
        });
        surroundings.memory().keep("place", Place.class, place);
        surroundings.memory().keep("narrow-sidebar", narrow);
        switch (surroundings.settings().startPage().get()) {
            case LAST -> {}
            case BUILD -> place.set(Place.BUILD);
            case OPEN -> place.set(Place.OPEN);
        }
        JobDesk desk = surroundings.jobs();
        ObservableValue<String> projectName = projects.current().flatMap(OpenProject::name);
        title = Bindings.createStringBinding(
                () -> title(desk), place, projectName, images.current(), desk.overall(), desk.running());
        jobsBadge = Bindings.createStringBinding(
                () -> badge(desk), desk.running(), desk.overall(), jobs.unseenFailures());
        place.subscribe(now -> {
            if (now == Place.JOBS) {
                jobs.look();
            }
        });
    }

    @Override
    public void go(Place wanted) {
        place.set(wanted);
    }

    @Override
    public void open(Path image) {
        images.open(image);
        go(Place.OPEN);
    }

    @Override
    public void check(Path image) {
        open(image);
        OpenFile opened = images.current().get();
        if (opened != null) {
            opened.whenOpen(ImageViewModel::checkAll);
        }
    }

    @Override
    public void choose() {
        OpenFile before = images.current().get();
        images.choose();
        if (images.current().get() != before) {
            go(Place.OPEN);
        }
    }

    /// Begins a disc with all that is on an image, makes a first change to it, and shows it. The image stays what it is.
    void edit(Path image, ImageEdit first) {
        projects.edit(image, first);
        go(Place.BUILD);
    }

    /// Puts files into the folder of the image that is looked at, in a copy of it.
    void addToCopy(List<Path> files) {
        shownImage().ifPresent(image -> image.add(files));
    }

    /// The image that is looked at.
    Optional<ImageViewModel> shownImage() {
        OpenFile current = images.current().get();
        return place.get() == Place.OPEN && current != null && current.shown().get() instanceof OpenFile.Shown.Image(var image)
                ? Optional.of(image)
                : Optional.empty();
    }

    /// Puts files on the disc that is worked on, or on a new one, and shows it.
    void add(List<Path> files) {
        projects.add(files);
        go(Place.BUILD);
    }

    /// Puts files on this disc, and shows it.
    void addTo(OpenProject project, List<Path> files) {
        show(project);
        projects.add(files);
    }

    /// Opens a disc that was begun before, and shows it.
    void openProject(Path file) {
        projects.open(file);
        go(Place.BUILD);
    }

    /// Closes the window, but asks before when something would be lost.
    void quit() {
        int unsaved = (int) projects.projects().stream().filter(project -> project.unsaved().getValue()).count();
        int running = surroundings.jobs().running().size();
        if (unsaved == 0 && running == 0) {
            leave();
        } else {
            question.set(losses(running, unsaved));
        }
    }

    private static String losses(int running, int unsaved) {
        List<String> sentences = new ArrayList<>();
        if (running > 0) {
            sentences.add(text("quit.jobs", running));
        }
        if (unsaved > 0) {
            sentences.add(text("quit.unsaved", unsaved));
        }
        return String.join(" ", sentences);
    }

    /// The user does not want to close the window after all.
    void stay() {
        question.set(null);
    }

    /// Closes the window whatever is lost.
    void leave() {
        question.set(null);
        surroundings.jobs().stopAll();
        left.set(true);
    }

    /// What would be lost if the window were closed, as long as the user has not decided; else null.
    ReadOnlyObjectProperty<@Nullable String> question() {
        return question.getReadOnlyProperty();
    }

    /// Whether the window is to close.
    ReadOnlyBooleanProperty left() {
        return left.getReadOnlyProperty();
    }

    /// Shows a disc that is being put together.
    void show(OpenProject project) {
        projects.current().set(project);
        go(Place.BUILD);
    }

    /// Shows an image that is open.
    void show(OpenFile file) {
        images.current().set(file);
        go(Place.OPEN);
    }

    /// Lets go of the image that is looked at.
    void closeCurrent() {
        OpenFile current = images.current().get();
        if (current != null && place.get() == Place.OPEN) {
            images.close(current);
        }
    }

    /// Takes files out of the image that is looked at.
    void extract() {
        shownImage().filter(image -> !image.extraction().running()).ifPresent(ImageViewModel::extract);
    }

    /// The page that is shown.
    ObjectProperty<Place> place() {
        return place;
    }

    /// Whether one of the things that are open is shown, and not a page as such.
    boolean rowShown() {
        return switch (place.get()) {
            case BUILD -> projects.current().get() != null;
            case OPEN -> images.current().get() != null;
            case JOBS, SETTINGS, HELP -> false;
        };
    }

    /// Whether the sidebar shows symbols only.
    BooleanProperty narrow() {
        return narrow;
    }

    Settings settings() {
        return surroundings.settings();
    }

    BuildViewModel projects() {
        return projects;
    }

    OpenViewModel images() {
        return images;
    }

    JobsViewModel jobs() {
        return jobs;
    }

    /// What the window's title says.
    ObservableValue<String> title() {
        return title;
    }

    /// What stands beside the word Jobs: how far they are, or how many have failed.
    ObservableValue<String> jobsBadge() {
        return jobsBadge;
    }

    private String title(JobDesk desk) {
        String subject = subject();
        String base = subject.isEmpty() ? text("shell.title") : text("shell.title-with", subject);
        @Nullable Double part = desk.overall().get();
        return desk.running().isEmpty() || part == null
                ? base
                : text("shell.title-running", Amounts.percent(part), desk.running().getFirst().title());
    }

    private String subject() {
        OpenFile current = images.current().get();
        OpenProject project = projects.current().get();
        return switch (place.get()) {
            case BUILD -> project == null ? "" : project.name().getValue();
            case OPEN -> current == null ? "" : current.name();
            case JOBS -> text("shell.jobs");
            case SETTINGS -> text("shell.settings");
            case HELP -> text("shell.help");
        };
    }

    private String badge(JobDesk desk) {
        int running = desk.running().size();
        if (running > 0) {
            @Nullable Double part = desk.overall().get();
            return part == null ? Amounts.count(running) : text("shell.jobs-running", running, Amounts.percent(part));
        }
        int failures = jobs.unseenFailures().get();
        return failures == 0 ? "" : text("shell.jobs-failed", failures);
    }
}
