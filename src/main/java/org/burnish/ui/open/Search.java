package org.burnish.ui.open;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.burnish.job.CancelledException;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;

/// Looks through all folders of a volume. What is found is handed on in batches, so that the first comes at once.
final class Search {
    /// Nobody reads a longer list; whoever gets it asks more exactly.
    static final int MOST = 10_000;

    private static final int BATCH = 200;

    private final Query query;
    private final Progress progress;
    private final Consumer<List<Row>> found;
    private final Deque<Level> levels = new ArrayDeque<>();
    private List<Row> batch = new ArrayList<>();
    private int count;

    /// A folder that is being gone through, and its names from the root on.
    private record Level(List<String> path, Iterator<Node> children) {}

    private Search(Query query, Progress progress, Consumer<List<Row>> found) {
        this.query = query;
        this.progress = progress;
        this.found = found;
    }

    /// Hands on what fits the query, at most [#MOST].
    ///
    /// @return how many were found
    static int run(Directory root, Query query, Progress progress, Consumer<List<Row>> found) throws CancelledException {
        Search search = new Search(query, progress, found);
        search.enter(root, List.of());
        while (!search.levels.isEmpty() && search.count < MOST) {
            search.step();
        }
        search.handOn();
        return search.count;
    }

    private void step() throws CancelledException {
        Level level = levels.getLast();
        if (!level.children.hasNext()) {
            levels.removeLast();
            return;
        }
        Node node = level.children.next();
        if (query.fits(node)) {
            batch.add(Row.of(node, level.path));
            count++;
            if (batch.size() == BATCH) {
                handOn();
            }
        }
        if (node instanceof Directory folder) {
            progress.checkpoint();
            List<String> path = new ArrayList<>(level.path);
            path.add(folder.name());
            enter(folder, List.copyOf(path));
        }
    }

    private void enter(Directory folder, List<String> path) throws CancelledException {
        try {
            levels.addLast(new Level(path, folder.children().iterator()));
        } catch (CancelledException e) {
            throw e;
        } catch (IOException e) {
            // The folder itself is listed; opening it tells what is wrong with it.
        }
    }

    private void handOn() {
        if (!batch.isEmpty()) {
            found.accept(batch);
            batch = new ArrayList<>();
        }
    }
}
