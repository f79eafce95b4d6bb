package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.burnish.project.FolderItem;
import org.burnish.project.Project;
import org.burnish.project.ProjectOptions;

/// A project as it is now, and the steps that led to it. A step is the whole earlier project, which shares with the
/// present one all that is the same.
public final class ProjectHistory {
    private static final int STEPS = 200;

    private final ReadOnlyObjectWrapper<Project> project;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lastStep = new ReadOnlyStringWrapper("");
    private Project kept;
    private long nextId;
    private boolean busy;

    /// What was done, and the project on the other side of it.
    private record Step(String name, Project other) {}

    ProjectHistory(Project start) {
        this.project = new ReadOnlyObjectWrapper<>(start);
        this.kept = start;
        this.nextId = largest(start.root()) + 1;
    }

    private static long largest(FolderItem folder) {
        long largest = folder.id();
        for (var child : folder.children()) {
            largest = Math.max(largest, child instanceof FolderItem inner ? largest(inner) : child.id());
        }
        return largest;
    }

    /// The project as it is now.
    public ReadOnlyObjectProperty<Project> project() {
        return project.getReadOnlyProperty();
    }

    /// What undoing would undo, such as `Undo Move 12 items`; empty when there is nothing.
    public ReadOnlyStringProperty undoName() {
        return undoName.getReadOnlyProperty();
    }

    /// What redoing would do again; empty when there is nothing.
    public ReadOnlyStringProperty redoName() {
        return redoName.getReadOnlyProperty();
    }

    /// A number that no thing of the project has, not even an undone one.
    synchronized long newId() {
        return nextId++;
    }

    Project now() {
        return project.get();
    }

    /// Does a step.
    void step(String name, FolderItem root) {
        step(name, now().with(root));
    }

    /// Does a step.
    void step(String name, ProjectOptions options) {
        step(name, now().with(options));
    }

    /// Does a step that can be undone; nothing when it changes nothing, or while another one takes its time.
    void step(String name, Project next) {
        if (busy || next.root() == now().root() && next.options().equals(now().options())) {
            return;
        }
        record(name, now(), next);
    }

    private void record(String name, Project before, Project next) {
        done.push(new Step(name, before));
        if (done.size() > STEPS) {
            done.removeLast();
        }
        undone.clear();
        project.set(next);
        name();
    }

    /// Has the last step lead to something else, unless another one was done since.
    ///
    /// @param led what it led to
    void amend(Project led, Project next) {
        if (!busy && now() == led) {
            project.set(next);
        }
    }

    /// Begins a step that takes its time; until its end there are no others.
    ///
    /// @return the project before it
    Project begin() {
        busy = true;
        return now();
    }

    /// Shows what that step has come to.
    void show(FolderItem root) {
        project.set(now().with(root));
    }

    /// Ends that step.
    ///
    /// @param next what it led to, or the project before it when nothing came of it
    void end(String name, Project before, Project next) {
        busy = false;
        if (next == before) {
            project.set(before);
        } else {
            record(name, before, next);
        }
    }

    /// Whether a step takes its time, so that there can be no other.
    boolean busy() {
        return busy;
    }

    void undo() {
        swap(done, undone);
    }

    void redo() {
        swap(undone, done);
    }

    private void swap(Deque<Step> from, Deque<Step> to) {
        if (!busy && !from.isEmpty()) {
            Step step = from.pop();
            to.push(new Step(step.name, now()));
            project.set(step.other);
            name();
        }
    }

    private void name() {
        undoName.set(done.isEmpty() ? "" : text("build.undo-of", done.peek().name));
        redoName.set(undone.isEmpty() ? "" : text("build.redo-of", undone.peek().name));
        lastStep.set(done.isEmpty() ? "" : done.peek().name);
    }

    /// What was done last, or empty.
    public ReadOnlyStringProperty lastStep() {
        return lastStep.getReadOnlyProperty();
    }

    /// Takes note that the project is in a file as it is now.
    void keep(Project saved) {
        kept = saved;
    }

    /// Whether there is something that no file has.
    boolean dirty() {
        return kept.root() != now().root() || !kept.options().equals(now().options());
    }
}
