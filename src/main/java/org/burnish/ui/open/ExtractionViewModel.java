package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.JobDesk;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.open.ImageAccess.BrowsedImage;
import org.burnish.ui.open.ImageAccess.Extracted;
import org.burnish.ui.open.ImageAccess.Wanted;
import org.jspecify.annotations.Nullable;

/// Taking files out of an image, one job at a time.
public final class ExtractionViewModel {
    private final BrowsedImage image;
    private final JobDesk desk;
    private final ReadOnlyObjectWrapper<@Nullable JobEntry> job = new ReadOnlyObjectWrapper<>();
    private Runnable replacing = () -> {};
    private long existing;

    ExtractionViewModel(BrowsedImage image, JobDesk desk) {
        this.image = image;
        this.desk = desk;
    }

    /// The last job, running or over; null when there was none or the user has seen how it ended.
    public ReadOnlyObjectProperty<@Nullable JobEntry> job() {
        return job.getReadOnlyProperty();
    }

    /// Whether a job runs.
    public boolean running() {
        JobEntry last = job.get();
        return last != null && last.running();
    }

    /// Starts a job, unless one runs.
    ///
    /// @param what what is extracted, in words
    void start(Wanted wanted, String what, Path target) {
        if (running()) {
            return;
        }
        existing = 0;
        replacing = () -> start(new Wanted(wanted.volume(), wanted.from(), wanted.paths(), true), what, target);
        job.set(desk.start(
                text("extract.job", what),
                progress -> image.extract(wanted, target, progress),
                (extracted, took) -> tell(extracted, took, target),
                new Outcome(Outcome.Kind.STOPPED, text("extract.stopped", target), List.of(), target)));
    }

    /// How many files the last job left as they were because they exist already.
    public long existing() {
        return existing;
    }

    /// Does the last job again, and this time replaces what exists.
    public void replaceExisting() {
        replacing.run();
    }

    /// Takes note of how the last job ended.
    public void dismiss() {
        job.set(null);
    }

    /// Stops the job and then does something, at once when none runs.
    void stopThen(Runnable next) {
        JobEntry last = job.get();
        if (last != null && last.running()) {
            last.outcome().addListener((_, _, _) -> next.run());
            last.stop();
        } else {
            next.run();
        }
    }

    private Outcome tell(Extracted extracted, Duration took, Path target) {
        existing = extracted.existing();
        String sentence = text(
                "extract.done", extracted.files(), Amounts.size(extracted.bytes()), target, Amounts.duration(took));
        return Outcome.done(sentence, extracted.problems(), extracted.notes(), target);
    }
}
