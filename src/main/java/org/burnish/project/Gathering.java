package org.burnish.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.burnish.job.CancelledException;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.source.HostLook;
import org.burnish.tree.NaturalOrder;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// Makes items of files and folders of this computer. What was found so far is shown now and then, so that a large
/// folder can be seen while it is being gone through.
public final class Gathering {
    private static final int BATCH = 500;

    private final LongSupplier ids;
    private final boolean follow;
    private final Set<Path> never;
    private final Watcher watcher;
    private final Progress progress;
    private final HostLook host = new HostLook();
    private final List<Item> tops = new ArrayList<>();
    private final Deque<Level> open = new ArrayDeque<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private long leftOutCount;
    private long found;
    private long shown;

    /// What came of it.
    ///
    /// @param items one for each of the paths that could be taken
    /// @param leftOut the first of the paths that could not
    /// @param leftOutCount how many these are
    public record Gathered(List<Item> items, List<LeftOut> leftOut, long leftOutCount) {}

    /// A path that could not be taken.
    public record LeftOut(String path, Why why) {
        /// What keeps a path from being taken.
        public enum Why {
            /// The image will be there.
            TARGET,
            /// It is gone, or may not be looked at.
            GONE,
            /// The image that it should come from does not have it.
            NOT_IN_IMAGE
        }
    }

    /// Sees what was found so far. Called by the thread that gathers.
    public interface Watcher {
        /// Sees nothing.
        Watcher NONE = new Watcher() {
            @Override
            public boolean wants() {
                return false;
            }

            @Override
            public void see(List<Item> items) {}
        };

        /// Whether it wants to see it now.
        boolean wants();

        /// @param items all that was found, whose folders have in them what was found of them
        void see(List<Item> items);
    }

    /// A folder that is being gone through.
    private static final class Level {
        private final FolderItem folder;
        private final Path path;
        private final List<Item> folders = new ArrayList<>();
        private final List<Item> files = new ArrayList<>();

        Level(FolderItem folder, Path path) {
            this.folder = folder;
            this.path = path;
        }

        /// @param inner the folder in it that is being gone through, or null
        FolderItem soFar(@Nullable Item inner) {
            List<Item> all = new ArrayList<>(folders.size() + files.size() + 1);
            all.addAll(folders);
            if (inner != null) {
                all.add(inner);
            }
            all.addAll(files);
            return folder.holdingSorted(all);
        }
    }

    /// Something in a folder, with its name as text.
    private record Named(String name, Path path) {}

    /// @param ids gives each item a number
    /// @param follow whether what symbolic links point to is taken in their place
    /// @param never paths that are not taken: the image that is to be made
    /// @param watcher sees what was found so far now and then
    public Gathering(LongSupplier ids, boolean follow, Set<Path> never, Watcher watcher, Progress progress) {
        this.ids = ids;
        this.follow = follow;
        this.never = never;
        this.watcher = watcher;
        this.progress = progress;
    }

    /// Goes through all of it.
    public Gathered run(List<Path> paths) throws IOException {
        progress.begin(Phase.ofItems("Looking at the files", 0));
        for (Path path : paths) {
            Item item = take(path.toAbsolutePath().normalize(), true);
            if (item != null) {
                tops.add(item instanceof FolderItem folder ? fill(folder) : item);
            }
        }
        return new Gathered(List.copyOf(tops), List.copyOf(leftOut), leftOutCount);
    }

    /// One thing; a folder has nothing in it yet.
    ///
    /// @param named whether the user named it, so that a link is followed
    private @Nullable Item take(Path path, boolean named) throws CancelledException {
        progress.checkpoint();
        if (never.contains(path)) {
            leaveOut(path, LeftOut.Why.TARGET);
            return null;
        }
        try {
            return item(path, named);
        } catch (IOException e) {
            leaveOut(path, LeftOut.Why.GONE);
            return null;
        }
    }

    private Item item(Path path, boolean named) throws IOException {
        HostLook.Found there = host.look(path, false);
        SymbolicLink link = there instanceof HostLook.Found.Leaf(SymbolicLink symbolic, boolean _) ? symbolic : null;
        if (link != null && (named || follow)) {
            HostLook.Found behind = behind(path);
            there = behind == null ? there : behind;
        }
        count();
        return switch (there) {
            case HostLook.Found.Leaf(var node, boolean _) ->
                new FileItem(ids.getAsLong(), node.name(), node, Origin.Host.of(path, node.name()), Item.Wishes.NONE, node instanceof SymbolicLink ? null : link);
            case HostLook.Found.Folder(var attributes) -> {
                String name = HostLook.name(path);
                FolderItem folder = FolderItem.empty(ids.getAsLong(), name, Origin.Host.of(path, name), attributes);
                yield link == null ? folder : folder.behind(link);
            }
        };
    }

    /// What a link leads to; null when it leads nowhere, or back to a folder that it lies in.
    private HostLook.@Nullable Found behind(Path link) {
        try {
            HostLook.Found behind = host.look(link, true);
            if (behind instanceof HostLook.Found.Folder) {
                for (Level level : open) {
                    if (Files.isSameFile(level.path, link)) {
                        return null;
                    }
                }
            }
            return behind;
        } catch (IOException e) {
            return null;
        }
    }

    /// Files first, so that something is seen soon; then one folder after the other.
    private FolderItem fill(FolderItem folder) throws IOException {
        Path path = ((Origin.Host) folder.origin()).path();
        Level level = new Level(folder, path);
        open.addLast(level);
        List<FolderItem> inner = new ArrayList<>();
        for (Named entry : list(path)) {
            Item item = take(entry.path, false);
            if (item instanceof FolderItem one) {
                inner.add(one);
            } else if (item != null) {
                level.files.add(item);
            }
            show();
        }
        for (FolderItem one : inner) {
            level.folders.add(fill(one));
        }
        open.removeLast();
        return level.soFar(null);
    }

    /// In the order in which things are shown.
    private static List<Named> list(Path folder) {
        List<Named> entries = new ArrayList<>();
        try {
            HostLook.list(folder).forEach(path -> entries.add(new Named(HostLook.name(path), path)));
        } catch (IOException e) {
            // The folder is in the tree, empty; that it cannot be read is found when sources are compared.
            return List.of();
        }
        entries.sort((one, other) -> NaturalOrder.INSTANCE.compare(one.name, other.name));
        return entries;
    }

    private void leaveOut(Path path, LeftOut.Why why) {
        leftOutCount++;
        if (leftOut.size() < 20) {
            leftOut.add(new LeftOut(path.toString(), why));
        }
    }

    private void count() {
        found++;
        progress.advance(1);
    }

    private void show() {
        if (found - shown < BATCH || !watcher.wants()) {
            return;
        }
        shown = found;
        FolderItem inner = null;
        for (var levels = open.descendingIterator(); levels.hasNext(); ) {
            inner = levels.next().soFar(inner);
        }
        List<Item> all = new ArrayList<>(tops);
        if (inner != null) {
            all.add(inner);
        }
        watcher.see(all);
    }
}
