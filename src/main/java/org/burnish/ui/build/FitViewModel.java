package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.burnish.disc.DiscSize;
import org.burnish.job.Job;
import org.burnish.operation.FitPlan;
import org.burnish.operation.FitPlan.Large;
import org.burnish.project.Project;
import org.burnish.project.TreeEdit;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Texts;
import org.jspecify.annotations.Nullable;

/// Ways to make a project fit on a disc when it is too large. Suggestions are found when someone looks.
public final class FitViewModel {
    private final OpenProject owner;
    private final ProjectHistory history;
    private final Foresight foresight;
    private final Surroundings surroundings;
    private final Consumer<Project> another;
    private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
    private final ObservableList<Large> largest = FXCollections.observableArrayList();
    private final ObservableSet<Long> chosen = FXCollections.observableSet();
    private final ReadOnlyLongWrapper freed = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper enough = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private @Nullable Job<FitPlan> job;
    private @Nullable FitPlan plan;

    /// What can be done.
    public enum Way {
        LARGER_DISC,
        SPLIT,
        LEAVE_OUT_LARGEST,
        EXCLUDE,
        STORE_ONCE
    }

    /// One way.
    ///
    /// @param disc the larger disc, of that way; else the disc that all is to fit on
    /// @param sentence what it does and how much it brings
    /// @param details lines of a plan, or none
    /// @param enough whether the rest fits then
    public record Suggestion(Way way, DiscSize disc, String sentence, List<String> details, boolean enough) {}

    FitViewModel(OpenProject owner, ProjectHistory history, Foresight foresight, Surroundings surroundings, Consumer<Project> another) {
        this.owner = owner;
        this.history = history;
        this.foresight = foresight;
        this.surroundings = surroundings;
        this.another = another;
        chosen.addListener((SetChangeListener<Long>) _ -> sum());
    }

    /// What can be done, the easiest first.
    public ObservableList<Suggestion> suggestions() {
        return suggestions;
    }

    /// The largest files, for the user to mark those that may go.
    public ObservableList<Large> largest() {
        return largest;
    }

    /// Numbers of the marked ones; at first, as many as bring enough.
    public ObservableSet<Long> chosen() {
        return chosen;
    }

    /// Bytes that leaving the marked ones out brings.
    public ReadOnlyLongProperty freed() {
        return freed.getReadOnlyProperty();
    }

    /// Whether the rest fits without the marked ones.
    public ReadOnlyBooleanProperty enough() {
        return enough.getReadOnlyProperty();
    }

    /// Whether suggestions are still being found.
    public ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    /// Finds suggestions for the project as it is now.
    public void look() {
        forget();
        Project project = history.now();
        DiscViewModel.Fill fill = owner.disc().fill().get();
        looking.set(true);
        job = surroundings.runner().submit(
                text("build.fit-looking"),
                progress -> FitPlan.of(project, fill.blocks(), fill.disc().blocks(), foresight.equal(), progress),
                begun -> begun.onChange(() -> {
                    if (begun.state().ended()) {
                        surroundings.background().tell(() -> looked(begun, fill));
                    }
                }));
    }

    /// Nobody looks any more.
    public void forget() {
        Job<FitPlan> current = job;
        job = null;
        if (current != null) {
            current.cancel();
        }
        looking.set(false);
        suggestions.clear();
        largest.clear();
        chosen.clear();
        plan = null;
    }

    private void looked(Job<FitPlan> ended, DiscViewModel.Fill fill) {
        if (job != ended) {
            return;
        }
        job = null;
        looking.set(false);
        FitPlan found = ended.result().orElse(null);
        if (found != null) {
            plan = found;
            largest.setAll(found.largest());
            mark(found);
            suggestions.setAll(suggestions(found, fill));
        }
    }

    private void mark(FitPlan found) {
        Set<Long> marked = new HashSet<>();
        long blocks = 0;
        for (Large large : found.largest()) {
            if (blocks < found.excess()) {
                marked.add(large.item());
                blocks += large.bytes() / DiscSize.BLOCK;
            }
        }
        chosen.addAll(marked);
        sum();
    }

    private void sum() {
        long bytes = largest.stream().filter(large -> chosen.contains(large.item())).mapToLong(Large::bytes).sum();
        freed.set(bytes);
        FitPlan found = plan;
        enough.set(found != null && bytes / DiscSize.BLOCK >= found.excess());
    }

    private static List<Suggestion> suggestions(FitPlan plan, DiscViewModel.Fill fill) {
        List<Suggestion> all = new ArrayList<>();
        Optional<DiscSize> larger = DiscSize.smallestFor(plan.blocks()).filter(size -> size.blocks() > fill.disc().blocks());
        larger.ifPresent(size -> all.add(new Suggestion(Way.LARGER_DISC, size, text("fit.larger", Texts.translated(size.title())), List.of(), true)));
        if (!plan.second().isEmpty()) {
            all.add(new Suggestion(Way.SPLIT, fill.disc(), text("fit.split", Texts.translated(fill.disc().title())), splitDetails(plan), true));
        }
        if (!plan.largest().isEmpty()) {
            long sum = plan.largest().stream().mapToLong(large -> large.bytes() / DiscSize.BLOCK).sum();
            all.add(new Suggestion(Way.LEAVE_OUT_LARGEST, fill.disc(), text("fit.largest"), List.of(), sum >= plan.excess()));
        }
        if (plan.excluded().files() > 0) {
            String sentence = text("fit.exclude", plan.excluded().files(), Amounts.size(plan.excluded().bytes()));
            all.add(new Suggestion(Way.EXCLUDE, fill.disc(), sentence, plan.excludes(), plan.excluded().bytes() / DiscSize.BLOCK >= plan.excess()));
        }
        if (plan.equal().files() > 0) {
            String sentence = text("fit.once", plan.equal().files(), Amounts.size(plan.equal().bytes()));
            all.add(new Suggestion(Way.STORE_ONCE, fill.disc(), sentence, List.of(), plan.equal().bytes() / DiscSize.BLOCK >= plan.excess()));
        }
        return all;
    }

    private static List<String> splitDetails(FitPlan plan) {
        return List.of(
                text("fit.disc", 1, Amounts.size((plan.blocks() - plan.secondBlocks()) * DiscSize.BLOCK)),
                text("fit.disc", 2, Amounts.size(plan.secondBlocks() * DiscSize.BLOCK)));
    }

    /// Does what a suggestion says; each is a step that can be undone.
    public void apply(Suggestion suggestion) {
        FitPlan found = plan;
        if (found == null || history.busy()) {
            return;
        }
        Project now = history.now();
        switch (suggestion.way()) {
            case LARGER_DISC -> owner.disc().pin(suggestion.disc());
            case SPLIT -> {
                String label = now.options().label();
                another.accept(found.secondDisc(now, label + " 2"));
                history.step(text("build.step-split"), found.first(now));
            }
            case LEAVE_OUT_LARGEST -> {
                Set<Long> ids = largest.stream().map(Large::item).filter(chosen::contains).collect(Collectors.toSet());
                history.step(text("build.step-remove", ids.size()), TreeEdit.without(now.root(), ids));
            }
            case EXCLUDE -> history.step(text("build.step-excludes"), FitPlan.more(now.options(), found.excludes()));
            case STORE_ONCE -> history.step(text("build.step-deduplicate"), now.options().withDeduplicate(true));
        }
        forget();
    }
}
