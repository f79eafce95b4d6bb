package org.burnish.ui.jobs;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.common.Problem;
import org.burnish.ui.common.Problems;
import org.burnish.ui.common.ProgramDescription;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Toast;
import org.jspecify.annotations.Nullable;

/// The jobs that run and the jobs that have ended.
public final class JobsViewModel {
    private static final int KEPT = 1000;

    private final Surroundings surroundings;
    private final JobHistory history;
    private final ProgramDescription program;
    private final ObservableList<JobRecord> ended = FXCollections.observableArrayList();
    private final FilteredList<JobRecord> found = new FilteredList<>(ended);
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty onlyTroubled = new SimpleBooleanProperty();
    private final IntegerProperty unseenFailures = new SimpleIntegerProperty();
    private final ObjectProperty<@Nullable JobRecord> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable JobEntry> watched = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    /// What can be tried again: jobs of this run of the program only.
    private final IdentityHashMap<JobRecord, Runnable> again = new IdentityHashMap<>();

    public JobsViewModel(Surroundings surroundings, JobHistory history, ProgramDescription program) {
        this.surroundings = surroundings;
        this.history = history;
        this.program = program;
        surroundings.jobs().onEnd(this::end);
        Runnable choose = () -> found.setPredicate(
                record -> record.contains(search.get()) && (record.troubled() || !onlyTroubled.get()));
        search.subscribe(choose);
        onlyTroubled.subscribe(choose);
        watched.subscribe(entry -> {
            if (entry != null) {
                chosen.set(null);
            }
        });
        chosen.subscribe(record -> {
            if (record != null) {
                watched.set(null);
            }
        });
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

    /// Whether only jobs are shown in which something did not go as it should.
    public BooleanProperty onlyTroubled() {
        return onlyTroubled;
    }

    /// The job whose log is looked at, or null.
    public ObjectProperty<@Nullable JobRecord> chosen() {
        return chosen;
    }

    /// The running job whose log is looked at while it grows, or null.
    public ObjectProperty<@Nullable JobEntry> watched() {
        return watched;
    }

    /// Looks at no log any more.
    public void closeLog() {
        watched.set(null);
        chosen.set(null);
    }

    /// What did not work on this page, or null.
    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /// How many jobs have failed since the user last looked.
    public ReadOnlyIntegerProperty unseenFailures() {
        return unseenFailures;
    }

    /// The user looks at the page.
    public void look() {
        unseenFailures.set(0);
    }

    /// Starts such a job again, if that can be done.
    public Optional<Runnable> again(JobRecord record) {
        return record.kind() == Outcome.Kind.DONE ? Optional.empty() : Optional.ofNullable(again.get(record));
    }

    /// A job as text for someone who is to help.
    public String report(JobRecord record) {
        return program.report(record.lines());
    }

    /// A job that has not ended, as text for someone who is to help.
    public String report(JobEntry entry) {
        List<String> lines = new ArrayList<>(List.of(entry.title()));
        entry.log().lines().forEach(line -> lines.add(line.dated()));
        return program.report(lines);
    }

    /// Writes the shown jobs to a file that the user chooses.
    ///
    /// @param name the proposed name; its ending says in which form
    public void export(String name) {
        List<JobRecord> jobs = List.copyOf(found);
        surroundings.choosers()
                .saveFile(text("jobs.export-title"), text("jobs.export-kind"), name)
                .ifPresent(file -> export(jobs, file));
    }

    private void export(List<JobRecord> jobs, Path file) {
        problem.set(null);
        surroundings.background().ask(
                () -> {
                    new JobExport(program).write(jobs, file);
                    return file;
                },
                done -> surroundings.toasts().show(Toast.done(text("jobs.exported", jobs.size(), done))),
                failure -> problem.set(Problems.of(failure)));
    }

    /// Shows what a job made in the file manager.
    public void show(Path place) {
        problem.set(null);
        surroundings.background().ask(
                () -> {
                    surroundings.desktop().show(place);
                    return place;
                },
                _ -> {},
                _ -> problem.set(Problems.noFileManager(place)));
    }

    /// Forgets the jobs that have ended; that can be taken back.
    public void clear() {
        List<JobRecord> before = List.copyOf(ended);
        ended.clear();
        closeLog();
        keep();
        surroundings.toasts().show(Toast.undoable(text("jobs.cleared", before.size()), () -> {
            ended.addAll(before);
            keep();
        }));
    }

    private void keep() {
        List<JobRecord> now = List.copyOf(ended);
        surroundings.background().ask(
                () -> {
                    history.replace(now);
                    return now;
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
        again.put(record, entry::again);
        ended.addFirst(record);
        if (ended.size() > KEPT) {
            again.remove(ended.removeLast());
        }
        if (watched.get() == entry) {
            chosen.set(record);
        }
        if (record.troubled()) {
            unseenFailures.set(unseenFailures.get() + 1);
        }
        surroundings.background().ask(
                () -> {
                    history.add(record);
                    return record;
                },
                _ -> {},
                _ -> {});
    }
}
