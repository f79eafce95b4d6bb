package org.burnish.ui.jobs;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.common.Surroundings;

/// The jobs that run and the jobs that have ended.
public final class JobsViewModel {
    private final Surroundings surroundings;
    private final JobHistory history;
    private final ObservableList<JobRecord> ended = FXCollections.observableArrayList();
    private final FilteredList<JobRecord> found = new FilteredList<>(ended);
    private final StringProperty search = new SimpleStringProperty("");
    private final IntegerProperty unseenFailures = new SimpleIntegerProperty();

    public JobsViewModel(Surroundings surroundings, JobHistory history) {
        this.surroundings = surroundings;
        this.history = history;
        surroundings.jobs().onEnd(this::end);
        search.subscribe(words -> found.setPredicate(record -> record.contains(words)));
        surroundings.background().ask(history::read, this::loaded, _ -> {});
    }

    /// The jobs that have not ended.
    public ObservableList<JobEntry> running() {
        return surroundings.jobs().running();
    }

    /// The jobs that have ended and in which the searched words occur, the newest first.
    public ObservableList<JobRecord> ended() {
        return found;
    }

    public StringProperty search() {
        return search;
    }

    /// How many jobs have failed since the user last looked.
    public ReadOnlyIntegerProperty unseenFailures() {
        return unseenFailures;
    }

    /// The user looks at the page.
    public void look() {
        unseenFailures.set(0);
    }

    /// Forgets the jobs that have ended.
    public void clear() {
        ended.clear();
        surroundings.background().ask(
                () -> {
                    history.clear();
                    return true;
                },
                _ -> {},
                _ -> {});
    }

    private void loaded(List<JobRecord> records) {
        ended.addAll(records);
    }

    private void end(JobEntry entry) {
        Outcome outcome = entry.outcome().get();
        if (outcome == null) {
            return;
        }
        JobRecord record = JobRecord.of(entry, outcome);
        ended.addFirst(record);
        if (outcome.kind() == Outcome.Kind.FAILED || outcome.kind() == Outcome.Kind.PARTLY) {
            unseenFailures.set(unseenFailures.get() + 1);
        }
        surroundings.background().ask(
                () -> {
                    history.add(record);
                    return true;
                },
                _ -> {},
                _ -> {});
    }
}
