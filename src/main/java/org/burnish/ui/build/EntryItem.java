package org.burnish.ui.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// A row with its rows below, which are made when the row is first opened and follow their folder from then on.
final class EntryItem extends TreeItem<Entry> {
    private final ExpandedRows expanded;
    private final Runnable beforeChange;
    private boolean filled;
    private boolean arranging;

    /// @param beforeChange is told before rows come or go
    EntryItem(Entry entry, ExpandedRows expanded, Runnable beforeChange) {
        super(entry);
        this.expanded = expanded;
        this.beforeChange = beforeChange;
        if (entry.isFolder() && entry.parent() != null) {
            setExpanded(expanded.opens(entry));
            expandedProperty().addListener((_, _, now) -> {
                if (!arranging) {
                    expanded.note(getValue(), now);
                }
            });
        }
    }

    @Override
    public boolean isLeaf() {
        return !getValue().isFolder();
    }

    @Override
    public ObservableList<TreeItem<Entry>> getChildren() {
        ObservableList<TreeItem<Entry>> held = super.getChildren();
        if (!filled && getValue().isFolder()) {
            filled = true;
            ObservableList<Entry> rows = getValue().children();
            held.setAll(rows.stream().map(this::item).toList());
            rows.addListener((ListChangeListener<Entry>) this::follow);
        }
        return held;
    }

    /// Opens and closes what is there already, after a filter has come or gone.
    void arrange() {
        if (!filled) {
            return;
        }
        for (TreeItem<Entry> child : super.getChildren()) {
            if (child instanceof EntryItem item && item.getValue().isFolder()) {
                item.arranging = true;
                item.setExpanded(expanded.opens(item.getValue()));
                item.arranging = false;
                item.arrange();
            }
        }
    }

    private TreeItem<Entry> item(Entry entry) {
        return new EntryItem(entry, expanded, beforeChange);
    }

    private void follow(ListChangeListener.Change<? extends Entry> change) {
        beforeChange.run();
        ObservableList<TreeItem<Entry>> held = super.getChildren();
        while (change.next()) {
            int from = change.getFrom();
            int to = from + change.getRemovedSize();
            Map<Entry, TreeItem<Entry>> old = new HashMap<>();
            held.subList(from, to).forEach(item -> old.put(item.getValue(), item));
            List<TreeItem<Entry>> made = change.getAddedSubList().stream()
                    .map(entry -> old.containsKey(entry) ? old.get(entry) : item(entry))
                    .toList();
            if (from < to) {
                held.remove(from, to);
            }
            held.addAll(from, made);
        }
    }
}
