package org.burnish.ui.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ModifiableObservableListBase;
import org.burnish.project.Item;
import org.jspecify.annotations.Nullable;

/// The rows of one folder. Each change of what it shows is one event with the smallest range that does.
final class EntryList extends ModifiableObservableListBase<Entry> {
    private final List<Entry> rows = new ArrayList<>();

    /// Makes the row of a thing, or brings one up to date.
    interface Rows {
        Entry row(@Nullable Entry old, Item item);
    }

    /// Shows these things from now on, in this order.
    void show(List<Item> items, Rows maker) {
        int most = Math.min(items.size(), rows.size());
        int start = 0;
        while (start < most && rows.get(start).item().id() == items.get(start).id()) {
            maker.row(rows.get(start), items.get(start));
            start++;
        }
        int same = 0;
        while (same < most - start && idFromEnd(same) == items.get(items.size() - 1 - same).id()) {
            maker.row(rows.get(rows.size() - 1 - same), items.get(items.size() - 1 - same));
            same++;
        }
        replace(start, rows.size() - same, items.subList(start, items.size() - same), maker);
    }

    private long idFromEnd(int back) {
        return rows.get(rows.size() - 1 - back).item().id();
    }

    private void replace(int from, int to, List<Item> items, Rows maker) {
        if (from == to && items.isEmpty()) {
            return;
        }
        Map<Long, Entry> old = new HashMap<>();
        rows.subList(from, to).forEach(entry -> old.put(entry.item().id(), entry));
        List<Entry> made = new ArrayList<>(items.size());
        for (Item item : items) {
            made.add(maker.row(old.get(item.id()), item));
        }
        beginChange();
        List<Entry> removed = List.copyOf(rows.subList(from, to));
        rows.subList(from, to).clear();
        rows.addAll(from, made);
        modCount++;
        nextReplace(from, from + made.size(), removed);
        endChange();
    }

    @Override
    public Entry get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, Entry entry) {
        rows.add(index, entry);
    }

    @Override
    protected Entry doSet(int index, Entry entry) {
        return rows.set(index, entry);
    }

    @Override
    protected Entry doRemove(int index) {
        return rows.remove(index);
    }
}
