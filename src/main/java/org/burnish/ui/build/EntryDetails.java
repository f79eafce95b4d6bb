package org.burnish.ui.build;

import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.burnish.tree.FileSystem;
import org.jspecify.annotations.Nullable;

/// What there is to know of the one thing that is selected. Nothing is found out while nobody looks.
public final class EntryDetails {
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>(Details.NONE);

    /// What is known.
    ///
    /// @param entry what it is about, or null when nothing or more than one thing is selected
    /// @param names what it will be called in each tree of the disc; a tree is missing that will not have it
    /// @param facts lines such as where it comes from, its size and its time
    public record Details(@Nullable Entry entry, Map<FileSystem, String> names, List<Fact> facts) {
        static final Details NONE = new Details(null, Map.of(), List.of());
    }

    /// One line of facts.
    public record Fact(String name, String value) {}

    EntryDetails(ProjectTree tree) {
        tree.selected().subscribe(() -> look(tree));
        open.subscribe(() -> look(tree));
    }

    /// Whether someone looks.
    public BooleanProperty open() {
        return open;
    }

    public ReadOnlyObjectProperty<Details> details() {
        return details.getReadOnlyProperty();
    }

    private void look(ProjectTree tree) {
        Entry one = open.get() && tree.selected().size() == 1 ? tree.selected().getFirst() : null;
        details.set(one == null ? Details.NONE : new Details(one, Map.of(), List.of()));
    }
}
