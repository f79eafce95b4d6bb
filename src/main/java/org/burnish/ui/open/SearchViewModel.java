package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.burnish.job.Job;
import org.burnish.job.JobState;
import org.burnish.tree.Volume;
import org.burnish.ui.common.Surroundings;
import org.jspecify.annotations.Nullable;

/// Finding files by name and size while the user types. Each change of the words ends the search before it.
public final class SearchViewModel {
    private final Surroundings surroundings;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Row> found = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private Volume volume;
    private @Nullable Job<Integer> searching;

    /// What a search hands on after another one has begun is not wanted any more.
    private int generation;

    SearchViewModel(Volume volume, Surroundings surroundings) {
        this.volume = volume;
        this.surroundings = surroundings;
        typed.subscribe(this::restart);
    }

    /// What the user types.
    public StringProperty typed() {
        return typed;
    }

    /// Whether something is looked for.
    public ReadOnlyBooleanProperty active() {
        return active.getReadOnlyProperty();
    }

    /// What was found so far.
    public ObservableList<Row> found() {
        return found;
    }

    /// How far the search is, in words.
    public ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    /// Looks through another volume from now on.
    void look(Volume other) {
        volume = other;
        restart();
    }

    /// Looks for nothing any more.
    public void end() {
        typed.set("");
    }

    private void restart() {
        generation++;
        if (searching != null) {
            searching.cancel();
            searching = null;
        }
        found.clear();
        Query query = Query.of(typed.get());
        active.set(!query.isEmpty());
        state.set("");
        if (!query.isEmpty()) {
            start(query);
        }
    }

    private void start(Query query) {
        state.set(text("search.running", 0));
        Volume searched = volume;
        int mine = generation;
        searching = surroundings.runner().submit(
                text("search.title"),
                progress -> Search.run(
                        searched.root(),
                        query,
                        progress,
                        rows -> surroundings.background().tell(() -> add(rows, mine))),
                job -> job.onChange(() -> surroundings.background().tell(() -> ended(job, mine))));
    }

    private void add(List<Row> rows, int whose) {
        if (whose == generation) {
            found.addAll(rows);
            state.set(text("search.running", found.size()));
        }
    }

    private void ended(Job<Integer> job, int whose) {
        if (whose == generation && job.state() instanceof JobState.Succeeded) {
            state.set(text(
                    found.isEmpty() ? "search.none" : found.size() >= Search.MOST ? "search.most" : "search.found",
                    found.size(),
                    typed.get().strip()));
        }
    }
}
