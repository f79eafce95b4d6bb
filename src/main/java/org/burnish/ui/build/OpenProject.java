package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.burnish.operation.EditedProject;
import org.burnish.operation.ImageShelf;
import org.burnish.operation.ProjectForecast;
import org.burnish.operation.ProjectProblem;
import org.burnish.project.FollowedLinks;
import org.burnish.project.LinkPolicy;
import org.burnish.project.Project;
import org.burnish.project.ProjectOptions;
import org.burnish.ui.common.Problem;
import org.burnish.ui.common.Problems;
import org.burnish.ui.common.Surroundings;
import org.jspecify.annotations.Nullable;

/// A disc that is being put together: its tree, what can be done to it, what is the matter with it, how full its disc
/// is, and the file that it is kept in.
public final class OpenProject {
    private final Surroundings surroundings;
    private final ProjectHistory history;
    private final ProjectTree tree;
    private final ProjectEdits edits;
    private final Foresight foresight;
    private final Intake intake;
    private final ProblemsViewModel problems;
    private final ExcludesViewModel excludes;
    private final DiscViewModel disc;
    private final FitViewModel fit;
    private final EntryDetails details;
    private final ImageSaving saving;
    private final ProjectKeeping keeping;
    private final ProjectFixes fixes;
    private final Clipboard clipboard;
    private final ImageShelf images;
    private @Nullable ProjectForecast last;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    /// @param another begins another disc, for what does not fit on this one
    OpenProject(Project start, @Nullable Path kept, Clipboard clipboard, ImageShelf images, Consumer<Project> another, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.clipboard = clipboard;
        this.images = images;
        history = new ProjectHistory(start);
        tree = new ProjectTree(history);
        edits = new ProjectEdits(history, tree, this::treatLinks);
        foresight = new Foresight(history, images, surroundings, this::foreseen, this::fail);
        keeping = new ProjectKeeping(this, history, kept, surroundings);
        problems = new ProblemsViewModel(tree);
        excludes = new ExcludesViewModel(history, surroundings.background());
        disc = new DiscViewModel(history);
        details = new EntryDetails(tree, foresight, surroundings.background());
        saving = new ImageSaving(this, history, images, surroundings);
        intake = new Intake(this, history, surroundings);
        fixes = new ProjectFixes(this, history, foresight, surroundings);
        fit = new FitViewModel(this, history, foresight, surroundings, another);
        saving.follow();
        history.project().subscribe(this::changed);
    }

    private void changed(Project now) {
        name.set(now.options().label().isBlank() ? text("build.untitled") : now.options().label());
        empty.set(now.root().children().isEmpty());
        unsaved.set(history.dirty());
        disc.repin();
        disc.count();
        Question asked = question.get();
        if (asked != null && asked.passing() && !history.busy()) {
            question.set(null);
        }
        if (!history.busy()) {
            foresight.refresh();
        }
        saving.look();
    }

    /// Says all that is shown of it anew, as the language or the units have changed.
    void retell() {
        changed(history.now());
        tree.retell();
        ProjectForecast known = last;
        if (known != null && !history.busy()) {
            foreseen(known);
        }
    }

    private void foreseen(ProjectForecast forecast) {
        last = forecast;
        disc.show(forecast);
        List<ProjectProblem> all = new ArrayList<>(forecast.problems());
        DiscViewModel.Fill fill = disc.fill().get();
        if (!fill.fits()) {
            all.add(fill.misfit());
            all.sort(Comparator.comparing(ProjectProblem::severity));
        }
        var style = history.now().options().style();
        problems.set(all.stream().map(found -> ProblemWords.row(found, style)).toList());
        tree.trouble(all);
        excludes.show(forecast);
        details.look();
        saving.look();
    }

    /// All that was dropped has come in.
    void added() {
        lookAgain();
        foresight.refresh();
        saving.look();
    }

    /// What the disc is called.
    public ObservableValue<String> name() {
        return name.getReadOnlyProperty();
    }

    /// Whether there are changes that are in no project file.
    public ObservableValue<Boolean> unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    /// Whether there is nothing in it.
    public ObservableValue<Boolean> empty() {
        return empty.getReadOnlyProperty();
    }

    /// The project file, or null when there is none yet.
    public ReadOnlyObjectProperty<@Nullable Path> file() {
        return keeping.file();
    }

    /// The project as it is now, with its options.
    public ReadOnlyObjectProperty<Project> project() {
        return history.project();
    }

    /// What is wanted of the disc as a whole, as it is now.
    public ProjectOptions options() {
        return history.now().options();
    }

    /// The names of what can be undone and redone.
    public ProjectHistory history() {
        return history;
    }

    /// Takes the last step back.
    public void undo() {
        history.undo();
    }

    /// Does the last step that was taken back again.
    public void redo() {
        history.redo();
    }

    /// The rows.
    public ProjectTree tree() {
        return tree;
    }

    /// What can be done to the rows and options.
    public ProjectEdits edits() {
        return edits;
    }

    /// Files on their way in.
    public Intake intake() {
        return intake;
    }

    public ProblemsViewModel problems() {
        return problems;
    }

    public ExcludesViewModel excludes() {
        return excludes;
    }

    /// How full the disc is.
    public DiscViewModel disc() {
        return disc;
    }

    /// What helps when the disc is too full.
    public FitViewModel fit() {
        return fit;
    }

    /// What is known of the selected thing.
    public EntryDetails details() {
        return details;
    }

    /// Saving the image.
    public ImageSaving saving() {
        return saving;
    }

    /// What was cut or copied.
    public Clipboard clipboard() {
        return clipboard;
    }

    /// What is asked or told in the page now; null when nothing is.
    public ReadOnlyObjectProperty<@Nullable Question> question() {
        return question.getReadOnlyProperty();
    }

    /// Takes the question away without an answer.
    public void dismissQuestion() {
        question.set(null);
    }

    /// Gives an answer to the question.
    public void answer(Question.Answer answer) {
        question.set(null);
        answer.action().run();
    }

    void ask(Question asked) {
        question.set(asked);
    }

    /// What could not be done; null when all could or the user knows.
    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Takes note of the problem.
    public void dismissProblem() {
        problem.set(null);
    }

    void fail(Exception cause) {
        problem.set(Problems.of(cause));
    }

    /// Has links be followed, kept or left out; following them takes a look at what they lead to.
    public void setLinks(LinkPolicy policy) {
        edits.change(options().withLinks(policy));
    }

    private void treatLinks(ProjectOptions options) {
        Project now = history.now();
        if (options.links() == LinkPolicy.FOLLOW) {
            intake.change(text("build.step-links"), now.with(options),
                    progress -> FollowedLinks.followed(now.root(), history::newId, progress));
        } else {
            history.step(text("build.step-links"), now.with(options).with(FollowedLinks.kept(now.root())));
        }
    }

    /// Remembers the selected things, to be moved by [#paste].
    public void cut() {
        clipboard.cut(tree.selected(), this);
    }

    /// Remembers the selected things, to be copied by [#paste].
    public void copy() {
        clipboard.copy(tree.selected());
    }

    /// Puts what was cut or copied into the folder of the row, or into the root.
    public void paste(@Nullable Entry at) {
        clipboard.paste(this, edits.folderOf(at));
    }

    /// Adds files that the system's clipboard has to the folder of the row, or to the root.
    public void pasteFiles(List<Path> files, @Nullable Entry at) {
        intake.add(files, at);
    }

    /// Adds things from an image to the folder of the row, or to the root; the image itself stays what it is.
    ///
    /// @param paths of the things in the image's best tree, with slashes
    public void addFromImage(Path image, List<String> paths, @Nullable Entry at) {
        Path place = image.toAbsolutePath().normalize();
        intake.take((_, progress) -> EditedProject.some(place, paths, images, history::newId, progress), edits.folderOf(at), List.of());
    }

    /// Lets the user choose files to add to the folder of the row, or to the root.
    public void chooseFiles(@Nullable Entry at) {
        List<Path> chosen = surroundings.choosers().openFiles(text("build.choose-files"));
        if (!chosen.isEmpty()) {
            intake.add(chosen, at);
        }
    }

    /// Lets the user choose a folder to add to the folder of the row, or to the root.
    public void chooseFolder(@Nullable Entry at) {
        surroundings.choosers().chooseFolder(text("build.choose-folder")).ifPresent(folder -> intake.add(List.of(folder), at));
    }

    /// Does what mends a problem.
    public void fix(ProblemRow row, ProblemRow.Fix fix) {
        fixes.fix(row, fix);
    }

    /// Keeps the project in its file; asks where when there is none yet.
    public void keep() {
        keeping.keep(() -> {});
    }

    /// Keeps the project in a file that the user chooses.
    public void keepAs() {
        keeping.keepAs(() -> {});
    }

    /// Keeps the project and then does something, if it could be kept.
    void keepThen(Runnable next) {
        keeping.keep(next);
    }

    void kept() {
        unsaved.set(history.dirty());
        saving.relocate();
    }

    /// Looks again whether the files of this computer are what they were.
    public void lookAgain() {
        foresight.look();
    }

    void close() {
        intake.stop();
        fit.forget();
        foresight.close();
    }
}
