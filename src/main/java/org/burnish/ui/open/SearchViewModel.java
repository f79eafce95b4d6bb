package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.util.IdentityHashMap;
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
    private final List<Volume> volumes;
    private final IdentityHashMap<Row, Volume> homes = new IdentityHashMap<>();
    private Volume volume;
    private boolean everywhere;
    private boolean searchEnded;
    private @Nullable Job<Integer> searching;

    /// What a search hands on after another one has begun is not wanted any more.
    private int generation;

    /// @param volume which one is looked through at first
    /// @param volumes all that can be looked through
    SearchViewModel(Volume volume, List<Volume> volumes, Surroundings surroundings) {
        this.volume = volume;
        this.volumes = volumes;
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

    /// Whether there are other file systems or sessions in which the same could be looked for.
    public boolean canSearchElsewhere() {
        return !everywhere && volumes.size() > 1 && searchEnded;
    }

    /// Looks for the same in every file system of every session.
    public void everywhere() {
        everywhere = true;
        begin();
    }

    /// The volume in which something was found.
    Volume homeOf(Row row) {
        return homes.getOrDefault(row, volume);
    }

    /// The folder in which something was found, with the file system where that is not the one that is looked at.
    String placeOf(Row row) {
        Volume home = homeOf(row);
        String system = home.session() == volume.session()
                ? home.fileSystem().title()
                : text("search.in-session", home.fileSystem().title(), home.session());
        return home == volume ? row.shownPlace() : text("search.place", system, row.shownPlace());
    }

    /// Looks for nothing any more.
    public void end() {
        typed.set("");
    }

    private void restart() {
        everywhere = false;
        begin();
    }

    private void begin() {
        generation++;
        searchEnded = false;
        if (searching != null) {
            searching.cancel();
            searching = null;
        }
        found.clear();
        homes.clear();
        Query query = Query.of(typed.get());
        active.set(!query.isEmpty());
        state.set("");
        if (!query.isEmpty()) {
            start(query, everywhere ? volumes : List.of(volume));
        }
    }

    private void start(Query query, List<Volume> searched) {
        state.set(text("search.running", 0));
        int mine = generation;
        searching = surroundings.runner().submit(
                text("search.title"),
                progress -> {
                    int count = 0;
                    for (Volume one : searched) {
                        count += Search.run(one.root(), query, progress, rows ->
                                surroundings.background().tell(() -> add(rows, one, mine)));
                    }
                    return count;
                },
                job -> job.onChange(() -> surroundings.background().tell(() -> ended(job, mine))));
    }

    private void add(List<Row> rows, Volume home, int whose) {
        if (whose == generation) {
            rows.forEach(row -> homes.put(row, home));
            found.addAll(rows);
            state.set(text("search.running", found.size()));
        }
    }

    private void ended(Job<Integer> job, int whose) {
        if (whose == generation && job.state() instanceof JobState.Succeeded) {
            searchEnded = true;
            state.set(text(
                    found.isEmpty() ? (everywhere ? "search.none-anywhere" : "search.none") : found.size() >= Search.MOST ? "search.most" : "search.found",
                    found.size(),
                    typed.get().strip()));
        }
    }
}
