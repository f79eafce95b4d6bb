package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.burnish.disc.DiscSize;
import org.burnish.operation.ProjectForecast;
import org.burnish.operation.ProjectProblem;
import org.burnish.ui.common.Amounts;
import org.jspecify.annotations.Nullable;

/// How much of a disc the image takes, to the block.
public final class DiscViewModel {
    private final ProjectHistory history;
    private final ReadOnlyObjectWrapper<Fill> fill;
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();

    /// One piece of the bar.
    ///
    /// @param item number of the top-level folder, or -1 for everything else together
    /// @param name its name
    public record Segment(long item, String name, long blocks) {}

    /// What the bar shows.
    ///
    /// @param blocks blocks of 2048 bytes that the image has
    /// @param disc the disc that is meant; the largest when none takes it
    /// @param pinned whether the user chose the disc
    /// @param segments largest first, what is no top-level folder last; their blocks make up the image's
    /// @param sentence all of it in words
    public record Fill(long blocks, DiscSize disc, boolean pinned, List<Segment> segments, String sentence) {
        public boolean fits() {
            return blocks <= disc.blocks();
        }

        /// That it does not fit, as a problem.
        ProjectProblem misfit() {
            return new ProjectProblem(ProjectProblem.Kind.DOES_NOT_FIT, ProjectProblem.Severity.CHANGES, 1,
                    Amounts.size(excess() * DiscSize.BLOCK), List.of(), List.of(ProjectProblem.Fix.MAKE_FIT));
        }

        /// Blocks that do not fit, or 0.
        public long excess() {
            return Math.max(0, blocks - disc.blocks());
        }
    }

    DiscViewModel(ProjectHistory history) {
        this.history = history;
        this.fill = new ReadOnlyObjectWrapper<>(fill(0, List.of(), history.now().options().disc()));
    }

    /// What the bar shows; while [#counting], what was known last.
    public ReadOnlyObjectProperty<Fill> fill() {
        return fill.getReadOnlyProperty();
    }

    /// Whether the size is not known yet.
    public ReadOnlyBooleanProperty counting() {
        return counting.getReadOnlyProperty();
    }

    /// Has the image fit on this disc, or with null on the smallest that takes it.
    public void pin(@Nullable DiscSize disc) {
        history.step(text("build.step-disc"), history.now().options().withDisc(disc));
    }

    void count() {
        counting.set(true);
    }

    void show(ProjectForecast forecast) {
        List<Segment> segments = new ArrayList<>();
        long left = forecast.blocks();
        for (ProjectForecast.Share share : forecast.shares()) {
            segments.add(new Segment(share.item(), share.name(), share.blocks()));
            left -= share.blocks();
        }
        segments.add(new Segment(-1, text("build.segment-other"), left));
        fill.set(fill(forecast.blocks(), List.copyOf(segments), history.now().options().disc()));
        counting.set(false);
    }

    /// Shows another disc under what is known of the image.
    void repin() {
        fill.set(fill(fill.get().blocks, fill.get().segments, history.now().options().disc()));
    }

    private static Fill fill(long blocks, List<Segment> segments, @Nullable DiscSize pinned) {
        DiscSize disc = pinned != null ? pinned : DiscSize.smallestFor(blocks).orElse(DiscSize.BD_XL_128);
        String used = Amounts.size(blocks * DiscSize.BLOCK);
        String sentence = blocks <= disc.blocks()
                ? text("build.disc-fits", used, Amounts.size(disc.bytes()), Amounts.size((disc.blocks() - blocks) * DiscSize.BLOCK))
                : text("build.disc-over", used, Amounts.size(disc.bytes()), Amounts.size((blocks - disc.blocks()) * DiscSize.BLOCK));
        return new Fill(blocks, disc, pinned != null, segments, sentence);
    }
}
