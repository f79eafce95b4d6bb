package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.burnish.project.Project;
import org.burnish.project.ProjectOptions;
import org.burnish.ui.common.Surroundings;
import org.jspecify.annotations.Nullable;

/// A disc that is being put together: its tree, what can be done to it, what is the matter with it, how full its disc
/// is, and the file that it is kept in.
public final class OpenProject {
    private final Surroundings surroundings;
    private final ProjectHistory history;
    private final ProjectTree tree;
    private final ProjectEdits edits;
    private final Intake intake;
    private final ProblemsViewModel problems;
    private final ExcludesViewModel excludes;
    private final DiscViewModel disc;
    private final FitViewModel fit = new FitViewModel();
    private final EntryDetails details;
    private final ImageSaving saving;
    private final Clipboard clipboard;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();

    OpenProject(Project start, @Nullable Path kept, Clipboard clipboard, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.clipboard = clipboard;
        history = new ProjectHistory(start);
        tree = new ProjectTree(history);
        edits = new ProjectEdits(history, tree);
        intake = new Intake(history, tree, surroundings);
        problems = new ProblemsViewModel(tree);
        excludes = new ExcludesViewModel(history);
        disc = new DiscViewModel(history);
        details = new EntryDetails(tree);
        saving = new ImageSaving(history, surroundings);
        file.set(kept);
        history.project().subscribe(this::changed);
    }

    private void changed(Project now) {
        name.set(now.options().label().isBlank() ? text("build.untitled") : now.options().label());
        empty.set(now.root().children().isEmpty());
        unsaved.set(history.dirty());
        disc.repin();
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
        return file.getReadOnlyProperty();
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

    void ask(Question asked) {
        question.set(asked);
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
        edits.copyItems(clipboard.items(), edits.folderOf(at));
    }

    /// Lets the user choose files and folders to add to the folder of the row, or to the root.
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
        problems.show(row);
    }

    /// Keeps the project in its file; asks where when there is none yet.
    public void keep() {
        history.keep(history.now());
    }

    /// Keeps the project in a file that the user chooses.
    public void keepAs() {
        keep();
    }

    /// Looks again whether the files of this computer are what they were.
    public void lookAgain() {}

    void close() {
        intake.stop();
    }
}
