package org.burnish.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
    private final Consumer<List<Item>> soFar;
    private final Progress progress;
    private final HostLook host = new HostLook();
    private final List<Item> tops = new ArrayList<>();
    private final Deque<Level> open = new ArrayDeque<>();
    private final List<String> leftOut = new ArrayList<>();
    private long leftOutCount;
    private long found;
    private long shown;

    /// What came of it.
    ///
    /// @param items one for each of the paths that could be taken
    /// @param leftOut the first of the paths that could not, with why
    /// @param leftOutCount how many these are
    public record Gathered(List<Item> items, List<String> leftOut, long leftOutCount) {}

    /// A folder that is being gone through.
    private static final class Level {
        private final FolderItem folder;
        private final Path path;
        private final List<Item> items = new ArrayList<>();

        Level(FolderItem folder, Path path) {
            this.folder = folder;
            this.path = path;
        }

        FolderItem soFar(@Nullable Item inner) {
            List<Item> all = items;
            if (inner != null) {
                all = new ArrayList<>(items);
                all.add(inner);
            }
            return folder.holdingSorted(all);
        }
    }

    /// @param ids gives each item a number
    /// @param follow whether what symbolic links point to is taken in their place
    /// @param never paths that are not taken: the image that is to be made
    /// @param soFar is shown the items now and then
    public Gathering(LongSupplier ids, boolean follow, Set<Path> never, Consumer<List<Item>> soFar, Progress progress) {
        this.ids = ids;
        this.follow = follow;
        this.never = never;
        this.soFar = soFar;
        this.progress = progress;
    }

    /// Goes through all of it.
    public Gathered run(List<Path> paths) throws IOException {
        progress.begin(Phase.ofItems("Looking at the files", 0));
        for (Path path : paths) {
            Path source = path.toAbsolutePath().normalize();
            Item item = take(source, true);
            if (item != null) {
                tops.add(item);
            }
        }
        return new Gathered(List.copyOf(tops), List.copyOf(leftOut), leftOutCount);
    }

    /// @param named whether the user named it, so that a link is followed
    private @Nullable Item take(Path path, boolean named) throws IOException {
        progress.checkpoint();
        if (never.contains(path)) {
            leaveOut(path + " is where the image will be");
            return null;
        }
        try {
            return item(path, named);
        } catch (CancelledException e) {
            throw e;
        } catch (IOException e) {
            leaveOut(path + " is gone or cannot be looked at");
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
                yield fill(link == null ? folder : folder.behind(link), path);
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

    private FolderItem fill(FolderItem folder, Path path) throws IOException {
        Level level = new Level(folder, path);
        open.addLast(level);
        List<Path> entries = list(path);
        List<Path> later = new ArrayList<>();
        List<Item> files = new ArrayList<>();
        // Folders first, as they are shown first; what is no folder is looked at once.
        entries.sort((a, b) -> NaturalOrder.INSTANCE.compare(HostLook.name(a), HostLook.name(b)));
        for (Path entry : entries) {
            if (isFolder(entry)) {
                Item item = take(entry, false);
                if (item != null) {
                    level.items.add(item);
                }
            } else {
                later.add(entry);
            }
        }
        for (Path entry : later) {
            Item item = take(entry, false);
            if (item instanceof FolderItem) {
                files.add(item);
            } else if (item != null) {
                level.items.add(item);
            }
            show();
        }
        open.removeLast();
        level.items.addAll(files);
        return folder.holding(level.items);
    }

    private boolean isFolder(Path entry) {
        return follow ? Files.isDirectory(entry) : Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> list(Path folder) {
        try {
            return new ArrayList<>(HostLook.list(folder));
        } catch (IOException e) {
            // The folder is in the tree, empty; that it cannot be read is found when sources are compared.
            return List.of();
        }
    }

    private void leaveOut(String what) {
        leftOutCount++;
        if (leftOut.size() < 20) {
            leftOut.add(what);
        }
    }

    private void count() {
        found++;
        progress.advance(1);
    }

    private void show() {
        if (found - shown < BATCH) {
            return;
        }
        shown = found;
        Item inner = null;
        for (var levels = open.descendingIterator(); levels.hasNext(); ) {
            inner = levels.next().soFar(inner);
        }
        List<Item> all = new ArrayList<>(tops);
        if (inner != null) {
            all.add(inner);
        }
        soFar.accept(all);
    }
}
