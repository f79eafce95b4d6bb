package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.burnish.operation.ProjectProblem;
import org.burnish.project.Exclusion;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.project.Project;
import org.burnish.ui.common.Amounts;
import org.jspecify.annotations.Nullable;

/// The rows of a project: which are shown, in which order, and which are chosen. Rows are made when someone looks.
public final class ProjectTree {
    private final ProjectHistory history;
    private final Entry root;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty showExcluded = new SimpleBooleanProperty();
    private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.USUAL);
    private final ObservableList<Entry> selected = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Entry> named = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Entry>> pointed = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private Exclusion exclusion = Exclusion.NONE;
    private @Nullable Set<Long> passing;
    private Map<Long, ProjectProblem.Severity> troubles = Map.of();

    ProjectTree(ProjectHistory history) {
        this.history = history;
        this.root = new Entry(this, null, history.now().root());
        this.exclusion = Exclusion.of(history.now().options());
        history.project().subscribe((before, now) -> changed(before, now));
        filter.subscribe((_, _) -> rearrange());
        showExcluded.subscribe((_, _) -> rearrange());
        arrangement.subscribe((_, _) -> rearrange());
        retell();
    }

    /// The row that holds all others and is not shown itself.
    public Entry root() {
        return root;
    }

    /// Changes whenever rows are to be read anew: after each edit, and when problems come or go.
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /// Letters that a name must have to be shown, with all folders on the way to it and all that is in it; empty shows
    /// everything. While it is not empty, folders had better be shown open.
    public StringProperty filter() {
        return filter;
    }

    /// Whether what rules leave out is shown, such as struck through.
    public BooleanProperty showExcluded() {
        return showExcluded;
    }

    /// In which order rows are shown.
    public ObjectProperty<Arrangement> arrangement() {
        return arrangement;
    }

    /// The chosen rows; whoever shows them keeps this up to date.
    public ObservableList<Entry> selected() {
        return selected;
    }

    /// Rows that the user was led to, to be chosen and brought into sight; their folders are to be opened.
    public ReadOnlyObjectProperty<List<Entry>> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /// What is chosen, or all there is, in numbers.
    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    /// Says it anew.
    void retell() {
        status.unbind();
        status.bind(Bindings.createStringBinding(this::describe, revision, selected));
    }

    /// The row whose name the user is to type, or null; who shows the rows has them type it.
    ReadOnlyObjectProperty<@Nullable Entry> named() {
        return named.getReadOnlyProperty();
    }

    /// Has the user type a name for a thing.
    void name(Entry entry) {
        named.set(entry);
        named.set(null);
    }

    /// Leads the user to these things.
    void point(Collection<Long> ids) {
        List<Entry> found = new ArrayList<>();
        Set<Long> wanted = new HashSet<>(ids);
        Set<Long> onTheWay = new HashSet<>();
        if (!wanted.isEmpty() && findWay(history.now().root(), wanted, onTheWay)) {
            collect(root, wanted, onTheWay, found);
        }
        pointed.set(List.copyOf(found));
    }

    private static boolean findWay(FolderItem folder, Set<Long> wanted, Set<Long> onTheWay) {
        boolean any = false;
        for (Item item : folder.children()) {
            boolean below = item instanceof FolderItem inner && findWay(inner, wanted, onTheWay);
            any |= below || wanted.contains(item.id());
        }
        if (any) {
            onTheWay.add(folder.id());
        }
        return any;
    }

    /// Only rows on the way to what is wanted are made.
    private static void collect(Entry folder, Set<Long> wanted, Set<Long> onTheWay, List<Entry> found) {
        for (Entry entry : folder.children()) {
            if (wanted.contains(entry.item().id())) {
                found.add(entry);
            }
            if (onTheWay.contains(entry.item().id())) {
                collect(entry, wanted, onTheWay, found);
            }
        }
    }

    Exclusion exclusion() {
        return exclusion;
    }

    ProjectProblem.@Nullable Severity trouble(long id) {
        return troubles.get(id);
    }

    /// Takes note of what is the matter with which things.
    void trouble(Collection<ProjectProblem> problems) {
        Map<Long, ProjectProblem.Severity> worst = new HashMap<>();
        for (ProjectProblem problem : problems) {
            if (problem.severity() != ProjectProblem.Severity.NOTE) {
                problem.items().forEach(id -> worst.merge(id, problem.severity(), (a, b) -> a.compareTo(b) < 0 ? a : b));
            }
        }
        if (!worst.isEmpty()) {
            spread(history.now().root(), worst);
        }
        if (!worst.equals(troubles)) {
            troubles = worst;
            touch();
        }
    }

    private static ProjectProblem.@Nullable Severity spread(FolderItem folder, Map<Long, ProjectProblem.Severity> worst) {
        ProjectProblem.Severity own = worst.get(folder.id());
        for (Item item : folder.children()) {
            ProjectProblem.Severity below = item instanceof FolderItem inner ? spread(inner, worst) : worst.get(item.id());
            if (below != null && (own == null || below.compareTo(own) < 0)) {
                own = below;
            }
        }
        if (own != null && folder.id() != Project.ROOT) {
            worst.put(folder.id(), own);
        }
        return own;
    }

    /// What is shown of a folder, in the order in which it is shown.
    List<Item> arranged(FolderItem folder, String path) {
        List<Item> shown = folder.children();
        boolean whole = (showExcluded.get() || exclusion.isNone()) && passing == null;
        if (!whole) {
            shown = shown.stream()
                    .filter(item -> showExcluded.get() || !exclusion.excludes(path, item))
                    .filter(item -> passing == null || passing.contains(item.id()))
                    .toList();
        }
        return arrangement.get().equals(Arrangement.USUAL) ? shown : shown.stream().sorted(arrangement.get().comparator()).toList();
    }

    private void changed(Project before, Project now) {
        boolean rules = !now.options().equals(before.options());
        if (rules) {
            exclusion = Exclusion.of(now.options());
        }
        find();
        root.update(now.root(), rules || passing != null);
        touch();
    }

    private void rearrange() {
        find();
        root.update(history.now().root(), true);
        touch();
    }

    private void touch() {
        revision.set(revision.get() + 1);
    }

    /// Finds what passes the filter.
    private void find() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            passing = null;
            return;
        }
        Set<Long> found = new HashSet<>();
        find(history.now().root(), wanted, false, found);
        passing = found;
    }

    private static boolean find(FolderItem folder, String wanted, boolean all, Set<Long> found) {
        boolean any = false;
        for (Item item : folder.children()) {
            boolean passes = all || item.name().toLowerCase(Locale.ROOT).contains(wanted);
            boolean below = item instanceof FolderItem inner && find(inner, wanted, passes, found);
            if (passes || below) {
                found.add(item.id());
                any = true;
            }
        }
        return any;
    }

    private String describe() {
        if (selected.isEmpty()) {
            FolderItem all = history.now().root();
            return text("build.status", all.files(), all.folders(), Amounts.size(all.bytes()));
        }
        long bytes = selected.stream().mapToLong(entry -> entry.item().bytes()).sum();
        return text("build.status-selected", selected.size(), Amounts.size(bytes));
    }
}
