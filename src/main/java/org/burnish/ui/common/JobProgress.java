package org.burnish.ui.common;

import static org.burnish.ui.common.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.burnish.job.JobState;
import org.burnish.job.Phase;
import org.jspecify.annotations.Nullable;

/// How far a running job is, as a bar and in words, with the button that stops it.
public final class JobProgress extends HBox {
    private final Label title = new Label();
    private final Label numbers = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop = new Button(text("job.stop"));
    private Subscription watching = Subscription.EMPTY;

    public JobProgress() {
        getStyleClass().add("job-progress");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("job-title");
        numbers.getStyleClass().addAll("job-numbers", Styles.TEXT_MUTED);
        numbers.setMinWidth(USE_PREF_SIZE);
        bar.getStyleClass().addAll("job-bar", Styles.MEDIUM);
        bar.setMaxWidth(Double.MAX_VALUE);
        stop.getStyleClass().add("job-stop");
        stop.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox progress = new VBox(new HBox(title, gap, numbers), bar);
        progress.getStyleClass().add("job-words");
        HBox.setHgrow(progress, Priority.ALWAYS);
        getChildren().addAll(progress, stop);
    }

    /// Puts another button beside the one that stops it.
    public void offer(Button another) {
        getChildren().add(another);
    }

    /// Shows this job from now on, or none.
    public void show(@Nullable JobEntry entry) {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        if (entry != null) {
            stop.setOnAction(_ -> entry.stop());
            watching = entry.state().subscribe(state -> show(entry.title(), state));
        }
    }

    private void show(String name, JobState state) {
        JobState.Running running = state instanceof JobState.Running now ? now : null;
        title.setText(running != null && running.stopping() ? text("job.stopping", name) : name);
        numbers.setText(running == null ? text("job.waiting") : numbers(running));
        bar.setProgress(
                running == null ? 0 : running.fraction().orElse(ProgressBar.INDETERMINATE_PROGRESS));
        stop.setDisable(running != null && !running.cancellable());
        setAccessibleText(title.getText() + " " + numbers.getText());
    }

    /// Such as `Extracting · 1.93 GB of 4.44 GB · 43 % · 82 MB/s · 0:31 left`.
    private static String numbers(JobState.Running running) {
        Phase phase = running.phase();
        if (phase == null) {
            return text("job.preparing");
        }
        boolean bytes = phase.unit() == Phase.Unit.BYTES;
        List<String> parts = new ArrayList<>(List.of(Texts.translated(phase.name())));
        String done = bytes ? Amounts.size(running.done()) : Amounts.count(running.done());
        if (phase.total() > 0) {
            parts.add(text("job.of", done, bytes ? Amounts.size(phase.total()) : Amounts.count(phase.total())));
            parts.add(Amounts.percent(running.fraction().orElse(0)));
        } else {
            parts.add(done);
        }
        if (bytes && running.rate() > 0) {
            parts.add(Amounts.rate(running.rate()));
        }
        if (running.remaining() != null) {
            parts.add(text("job.left", Amounts.duration(running.remaining())));
        }
        return String.join(" · ", parts);
    }
}
