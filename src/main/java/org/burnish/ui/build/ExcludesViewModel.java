package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.burnish.project.Exclusion;
import org.burnish.project.ProjectOptions;
import org.burnish.ui.common.Amounts;

/// The rules by which things are left out of the disc.
public final class ExcludesViewModel {
    private final ProjectHistory history;
    private final ReadOnlyStringWrapper effect = new ReadOnlyStringWrapper("");

    ExcludesViewModel(ProjectHistory history) {
        this.history = history;
        history.project().subscribe(now -> effect.set(effectOf(now.options().excludes())));
    }

    /// What most people do not want on a disc.
    public List<String> presets() {
        return ProjectOptions.USUAL_EXCLUDES;
    }

    /// The rules of the project.
    public List<String> rules() {
        return history.now().options().excludes();
    }

    /// What the rules leave out, such as `Leaves out 214 files, 31 MB`; empty when there are none.
    public ReadOnlyStringProperty effect() {
        return effect.getReadOnlyProperty();
    }

    /// What these rules would leave out.
    public String effectOf(List<String> rules) {
        if (rules.isEmpty()) {
            return "";
        }
        Exclusion.Tally tally = Exclusion.of(history.now().options().withExcludes(rules)).tally(history.now().root());
        return text("build.excludes-effect", tally.files(), Amounts.size(tally.bytes()));
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
