package org.burnish.ui.shell;

import static org.burnish.ui.common.Texts.text;

import java.io.IOException;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import org.burnish.job.JobState;
import org.burnish.ui.common.Background;
import org.burnish.ui.common.Desktop;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.Navigator.Place;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.common.Settings;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Symbols;
import org.burnish.ui.common.Toast;

/// Tells that a job has ended to a user who looks elsewhere: at another page, at another program, or at nothing.
final class JobNews {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ShellViewModel model;
    private final Surroundings surroundings;
    private final BooleanSupplier lookedAt;
    /// On which page each job was asked for.
    private final IdentityHashMap<JobEntry, Place> places = new IdentityHashMap<>();

    /// @param lookedAt whether the window is the one that the user works in
    JobNews(ShellViewModel model, Surroundings surroundings, BooleanSupplier lookedAt) {
        this.model = model;
        this.surroundings = surroundings;
        this.lookedAt = lookedAt;
        surroundings.jobs().running().addListener((ListChangeListener<JobEntry>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(entry -> places.put(entry, model.place().get()));
            }
        });
        surroundings.jobs().onEnd(this::tell);
    }

    private void tell(JobEntry entry) {
        Place asked = places.remove(entry);
        Outcome outcome = entry.outcome().get();
        if (outcome == null || outcome.kind() == Outcome.Kind.STOPPED) {
            return;
        }
        Place now = model.place().get();
        if (now != asked && now != Place.JOBS) {
            Toast.Action look = new Toast.Action(text("toast.jobs"), () -> model.go(Place.JOBS));
            surroundings.toasts().show(new Toast(outcome.kind(), outcome.sentence(), look));
        }
        Settings settings = surroundings.settings();
        Desktop desktop = surroundings.desktop();
        String title = text("news.title", entry.title(), Symbols.word(outcome.kind()));
        if (settings.systemNotifications().get() && !lookedAt.getAsBoolean() && took(entry).compareTo(LONG) >= 0) {
            quietly(() -> desktop.tell(title, outcome.sentence()));
        }
        if (settings.spokenProgress().get()) {
            quietly(() -> desktop.say(title));
        }
    }

    /// What only makes things nicer may fail without a word.
    private void quietly(Attempt attempt) {
        Background.Question<Boolean> question = () -> {
            attempt.make();
            return true;
        };
        surroundings.background().ask(question, _ -> {}, _ -> {});
    }

    private interface Attempt {
        void make() throws IOException;
    }

    private static Duration took(JobEntry entry) {
        return switch (entry.state().get()) {
            case JobState.Succeeded(Duration time) -> time;
            case JobState.Failed(var _, Duration time) -> time;
            case JobState.Cancelled _, JobState.Running _, JobState.Waiting _ -> Duration.ZERO;
        };
    }
}
