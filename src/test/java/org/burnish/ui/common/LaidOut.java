package org.burnish.ui.common;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.burnish.job.HandClock;
import org.burnish.job.JobRunner;

/// Surroundings in the hands of a test: jobs that run when it says so, choosers that choose what it says.
public final class LaidOut implements FileChoosers, Desktop {
    public final HandClock clock = new HandClock();
    public final HandPulse pulse = new HandPulse();
    public final Queue<Runnable> work = new ArrayDeque<>();
    public final List<Path> shownInDesktop = new ArrayList<>();
    public final List<String> told = new ArrayList<>();
    public Optional<Path> choice = Optional.empty();
    public List<Path> choices = List.of();
    public boolean noFileManager;

    /// All on the caller's thread; jobs wait until [#work].
    public Surroundings surroundings() {
        return over(new JobRunner(work::add, clock), new Background(Runnable::run, Runnable::run), pulse);
    }

    public Surroundings over(JobRunner runner, Background background, Pulse beat) {
        Keepsake nothingKept = new Keepsake(Path.of("/nonexistent/keepsake"), _ -> {});
        return new Surroundings(
                new JobDesk(runner, beat, clock),
                runner,
                background,
                beat,
                this,
                this,
                new Toasts(),
                new Settings(nothingKept),
                nothingKept);
    }

    /// Does all the work that waits and lets the screen see the outcome.
    public void work() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
        pulse.beat();
    }

    @Override
    public Optional<Path> openFile(String title, String kind, List<String> patterns) {
        return choice;
    }

    @Override
    public List<Path> openFiles(String title) {
        return choices;
    }

    @Override
    public Optional<Path> saveFile(String title, String kind, String name) {
        return choice;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return choice;
    }

    @Override
    public void show(Path path) throws IOException {
        if (noFileManager) {
            throw new IOException("no xdg-open");
        }
        shownInDesktop.add(path);
    }

    @Override
    public void tell(String title, String words) {
        told.add(title + " | " + words);
    }

    @Override
    public void say(String words) {
        told.add(words);
    }
}
