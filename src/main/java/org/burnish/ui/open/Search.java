package org.burnish.ui.open;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.burnish.job.Progress;
import org.burnish.operation.TreeWalk;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;

/// Looks through all folders of a volume. What is found is handed on in batches, so that the first comes at once.
final class Search implements TreeWalk.Visitor {
    /// Nobody reads a longer list; whoever gets it asks more exactly.
    static final int MOST = 10_000;

    private static final int BATCH = 200;

    private final Query query;
    private final Consumer<List<Row>> found;
    private final Deque<List<String>> places = new ArrayDeque<>(List.of(List.of()));
    private List<Row> batch = new ArrayList<>();
    private int count;

    private Search(Query query, Consumer<List<Row>> found) {
        this.query = query;
        this.found = found;
    }

    /// Hands on what fits the query, at most [#MOST].
    ///
    /// @return how many were found
    static int run(Directory root, Query query, Progress progress, Consumer<List<Row>> found) throws IOException {
        Search search = new Search(query, found);
        TreeWalk.below(root, "", name -> "", search, progress);
        search.handOn();
        return search.count;
    }

    @Override
    public boolean node(String path, Node node) {
        if (count == MOST) {
            return false;
        }
        List<String> place = places.getLast();
        if (query.fits(node)) {
            batch.add(Row.of(node, place));
            count++;
            if (batch.size() == BATCH) {
                handOn();
            }
        }
        if (node instanceof Directory) {
            List<String> below = new ArrayList<>(place);
            below.add(node.name());
            places.addLast(List.copyOf(below));
        }
        return true;
    }

    /// The folder itself is listed; opening it tells what is wrong with it.
    @Override
    public void unreadable(String path, IOException reason) {}

    @Override
    public void leave(Directory folder) {
        places.removeLast();
    }

    private void handOn() {
        if (!batch.isEmpty()) {
            found.accept(batch);
            batch = new ArrayList<>();
        }
    }
}
