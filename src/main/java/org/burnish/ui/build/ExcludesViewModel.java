package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.burnish.operation.ProjectForecast;
import org.burnish.operation.ProjectProblem;
import org.burnish.project.Exclusion;
import org.burnish.project.Project;
import org.burnish.project.ProjectOptions;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.Background;

/// The rules by which things are left out of the disc.
public final class ExcludesViewModel {
    private final ProjectHistory history;
    private final Background background;
    private final ReadOnlyStringWrapper effect = new ReadOnlyStringWrapper("");

    ExcludesViewModel(ProjectHistory history, Background background) {
        this.history = history;
        this.background = background;
    }

    /// What most people do not want on a disc.
    public List<String> presets() {
        return ProjectOptions.USUAL_EXCLUDES;
    }

    /// The rules of the project.
    public List<String> rules() {
        return history.now().options().excludes();
    }

    /// What the rules leave out, such as `Leaves out 214 files, 31 MB`; empty when that is nothing.
    public ReadOnlyStringProperty effect() {
        return effect.getReadOnlyProperty();
    }

    void show(ProjectForecast forecast) {
        effect.set(forecast.problems().stream()
                .filter(problem -> problem.kind() == ProjectProblem.Kind.EXCLUDED)
                .findFirst()
                .map(problem -> words(problem.count(), Long.parseLong(problem.example())))
                .orElse(""));
    }

    /// Finds out what these rules would leave out, and hands that over in words.
    public void preview(List<String> rules, Consumer<String> then) {
        Project project = history.now();
        background.ask(
                () -> Exclusion.of(project.options().withExcludes(rules)).tally(project.root()),
                tally -> then.accept(words(tally.files(), tally.bytes())),
                _ -> then.accept(""));
    }

    /// What these rules would leave out; of a large project, [#preview] is to be asked.
    public String effectOf(List<String> rules) {
        Exclusion.Tally tally = Exclusion.of(history.now().options().withExcludes(rules)).tally(history.now().root());
        return rules.isEmpty() ? "" : words(tally.files(), tally.bytes());
    }

    private static String words(long files, long bytes) {
        return text("build.excludes-effect", files, Amounts.size(bytes));
    }

    /// Why a text can be no rule; empty when it can.
    public String check(String rule) {
        return Exclusion.isPattern(rule) ? "" : text("build.excludes-no-pattern");
    }

    /// Has the project leave out by these rules from now on.
    public void set(List<String> rules) {
        ProjectOptions options = history.now().options().withExcludes(rules.stream().distinct().toList());
        history.step(text("build.step-excludes"), options);
    }

    /// One rule more.
    public void add(String rule) {
        List<String> rules = new ArrayList<>(rules());
        rules.add(rule);
        set(rules);
    }

    /// One rule less.
    public void remove(String rule) {
        List<String> rules = new ArrayList<>(rules());
        rules.remove(rule);
        set(rules);
    }
}
