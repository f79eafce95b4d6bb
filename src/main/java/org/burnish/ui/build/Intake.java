package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.burnish.job.Job;
import org.burnish.job.JobState;
import org.burnish.job.Progress;
import org.burnish.operation.DiscLabel;
import org.burnish.operation.PartFile;
import org.burnish.project.FolderItem;
import org.burnish.project.Gathering;
import org.burnish.project.Gathering.Gathered;
import org.burnish.project.Item;
import org.burnish.project.LinkPolicy;
import org.burnish.project.Project;
import org.burnish.project.TreeEdit;
import org.burnish.ui.common.Surroundings;
import org.jspecify.annotations.Nullable;

/// Files and folders on their way into a project. They are looked at in the background and come in some hundreds at a
/// time; all that was dropped at once is one step. While they come, the tree can be looked at but not edited.
public final class Intake {
    /// Of what came in, so many are selected; more would be no help and take a while.
    private static final int MOST_POINTED = 100;
    private static final int MOST_TOLD = 3;

    private final OpenProject owner;
    private final ProjectHistory history;
    private final Surroundings surroundings;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final Queue<Drop> waiting = new ArrayDeque<>();
    private @Nullable Job<Gathered> job;

    /// Finds items, and shows what it has found so far now and then.
    interface Source {
        Gathered gather(Gathering.Watcher watcher, Progress progress) throws Exception;
    }

    /// What was dropped where.
    private record Drop(Source source, long folder, List<Path> paths) {}

    Intake(OpenProject owner, ProjectHistory history, Surroundings surroundings) {
        this.owner = owner;
        this.history = history;
        this.surroundings = surroundings;
    }

    /// Adds files and folders of this computer to a folder, the root when none is given; in turn, when others are
    /// being added. What is there twice keeps both and leads to a question.
    public void add(List<Path> paths, @Nullable Entry into) {
        boolean follow = history.now().options().links() == LinkPolicy.FOLLOW;
        Path target = owner.saving().target().get().toAbsolutePath().normalize();
        Set<Path> never = Set.of(target, PartFile.nameFor(target));
        List<Path> all = List.copyOf(paths);
        take((watcher, told) -> new Gathering(history::newId, follow, never, watcher, told).run(all), owner.edits().folderOf(into), all);
    }

    /// Adds what someone finds.
    ///
    /// @param paths what the user named, if it is of this computer
    void take(Source source, Entry into, List<Path> paths) {
        waiting.add(new Drop(source, into.item().id(), paths));
        next();
    }

    /// Does a step on the tree that takes its time.
    ///
    /// @param with the project whose tree is to be the changed one
    void change(String name, Project with, Job.Work<FolderItem> work) {
        if (history.busy()) {
            return;
        }
        Project before = history.begin();
        running.set(true);
        progress.set(name);
        surroundings.runner().submit(name, work, begun -> begun.onChange(() -> {
            if (begun.state().ended()) {
                surroundings.background().tell(() -> changed(name, before, with, begun));
            }
        }));
    }

    private void changed(String name, Project before, Project with, Job<FolderItem> ended) {
        running.set(false);
        progress.set("");
        history.end(name, before, ended.result().map(with::with).orElse(before));
        if (ended.state() instanceof JobState.Failed(Exception cause, var _)) {
            owner.fail(cause);
        }
        owner.added();
        next();
    }

    /// Whether something is being added.
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// How far that has come, in words; empty when nothing is being added.
    public ReadOnlyStringProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// Stops adding; what came in since the drop goes again.
    public void stop() {
        waiting.clear();
        Job<Gathered> current = job;
        if (current != null) {
            current.cancel();
        }
    }

    private void next() {
        Drop drop = running.get() ? null : waiting.poll();
        if (drop == null) {
            return;
        }
        running.set(true);
        progress.set(text("build.adding", 0));
        Project before = history.begin();
        News news = new News();
        surroundings.runner().submit(
                text("build.adding-job"),
                told -> drop.source.gather(news, told),
                started -> {
                    job = started;
                    surroundings.pulse().every(() -> look(started, news, before, drop));
                    started.onChange(() -> {
                        if (started.state().ended()) {
                            surroundings.background().tell(() -> ended(started, before, drop));
                        }
                    });
                });
    }

    /// What was found last and nobody has seen yet; no more is wanted until someone has.
    private static final class News implements Gathering.Watcher {
        private final AtomicReference<@Nullable List<Item>> items = new AtomicReference<>();

        @Override
        public boolean wants() {
            return items.get() == null;
        }

        @Override
        public void see(List<Item> found) {
            items.set(found);
        }
    }

    /// Shows what was found so far, once in a beat.
    private boolean look(Job<Gathered> looked, News news, Project before, Drop drop) {
        List<Item> newest = news.items.getAndSet(null);
        boolean mine = looked.equals(job);
        if (newest != null && mine) {
            history.show(TreeEdit.into(before.root(), drop.folder, newest));
            progress.set(text("build.adding", newest.stream().mapToLong(Item::files).sum()));
        }
        return mine;
    }

    private void ended(Job<Gathered> ended, Project before, Drop drop) {
        running.set(false);
        progress.set("");
        job = null;
        Gathered gathered = ended.result().orElse(null);
        List<Item> items = gathered == null ? List.of() : gathered.items();
        Project next = items.isEmpty() ? before : named(before.with(TreeEdit.into(before.root(), drop.folder, items)), before, drop);
        history.end(text("build.step-add", items.size()), before, next);
        if (!items.isEmpty()) {
            owner.tree().point(items.stream().limit(MOST_POINTED).map(Item::id).toList());
        }
        if (gathered != null) {
            tell(gathered, before, drop);
        } else if (ended.state() instanceof JobState.Failed(Exception cause, var _)) {
            owner.fail(cause);
        }
        owner.added();
        next();
    }

    /// A disc that has no name yet is called after what comes first.
    private static Project named(Project next, Project before, Drop drop) {
        boolean unnamed = before.root().children().isEmpty() && before.options().label().equals(text("build.any-label"));
        String label = DiscLabel.of(drop.paths);
        return unnamed && !label.isEmpty() ? next.with(next.options().withLabel(label)) : next;
    }

    private void tell(Gathered gathered, Project before, Drop drop) {
        List<Item> clashing = Clashes.among(before.root(), drop.folder, gathered.items());
        if (!clashing.isEmpty()) {
            owner.ask(Clashes.question(clashing.size(), history, before, drop.folder, gathered.items()));
        } else if (gathered.leftOutCount() > 0) {
            List<String> words = new ArrayList<>(List.of(text("build.not-added", gathered.leftOutCount())));
            gathered.leftOut().stream().limit(MOST_TOLD).map(Intake::words).forEach(words::add);
            owner.ask(Question.news(String.join("\n", words)));
        }
    }

    private static String words(Gathering.LeftOut one) {
        return switch (one.why()) {
            case TARGET -> text("build.not-added-target", one.path());
            case GONE -> text("build.not-added-gone", one.path());
            case NOT_IN_IMAGE -> text("build.not-added-missing", one.path());
        };
    }
}
