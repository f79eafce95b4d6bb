package org.burnish.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.burnish.job.CancelledException;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.source.HostLook;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SymbolicLink;

/// Finds out whether the files and folders that a project refers to are what they were.
public final class SourceCheck {
    private final HostLook host = new HostLook();
    private final Progress progress;
    private final Map<Long, State> states = new HashMap<>();

    /// What can be the matter with a source.
    public enum State {
        GONE,
        CHANGED,
        UNREADABLE,
        BROKEN_LINK
    }

    private SourceCheck(Progress progress) {
        this.progress = progress;
    }

    /// The numbers of the items whose sources are not what they were, or cannot be read.
    public static Map<Long, State> run(FolderItem root, Progress progress) throws CancelledException {
        progress.begin(Phase.ofItems("Looking at the files again", root.files() + root.folders()));
        SourceCheck check = new SourceCheck(progress);
        check.folder(root);
        return check.states;
    }

    private void folder(FolderItem folder) throws CancelledException {
        progress.checkpoint();
        progress.advance(folder.children().size());
        if (folder.origin() instanceof Origin.Host from) {
            note(folder, host.compareFolder(from.path()));
        }
        for (Item item : folder.children()) {
            switch (item) {
                case FolderItem inner -> folder(inner);
                case FileItem file -> {
                    if (file.origin() instanceof Origin.Host from) {
                        file(file, from.path());
                    }
                }
            }
        }
    }

    private void file(FileItem file, Path path) {
        if (file.node() instanceof SymbolicLink) {
            if (!Files.exists(path)) {
                states.put(file.id(), Files.isSymbolicLink(path) ? State.BROKEN_LINK : State.GONE);
            }
        } else if (file.node() instanceof RegularFile regular) {
            Instant modified = regular.attributes().modified();
            note(file, host.compare(path, regular.content().length(), modified == null ? Instant.EPOCH : modified));
        }
    }

    private void note(Item item, HostLook.State state) {
        switch (state) {
            case SAME -> {}
            case CHANGED -> states.put(item.id(), State.CHANGED);
            case UNREADABLE -> states.put(item.id(), State.UNREADABLE);
            case GONE -> states.put(item.id(), State.GONE);
        }
    }

    /// The tree with what is now known of sources that have changed.
    public static FolderItem updated(FolderItem root, Map<Long, State> states) {
        HostLook look = new HostLook();
        Map<Long, UnaryOperator<Item>> changes = new HashMap<>();
        states.forEach((id, state) -> {
            if (state == State.CHANGED) {
                changes.put(id, item -> item instanceof FileItem file ? updated(file, look) : item);
            }
        });
        return changes.isEmpty() ? root : TreeEdit.change(root, changes);
    }

    private static Item updated(FileItem file, HostLook look) {
        if (file.origin() instanceof Origin.Host from) {
            try {
                if (look.look(from.path(), true) instanceof HostLook.Found.Leaf(var node, boolean _)) {
                    return new FileItem(file.id(), file.name(), node, file.origin(), file.wishes(), file.link());
                }
            } catch (IOException e) {
                // It stays what it was, and is told to be gone the next time.
            }
        }
        return file;
    }
}
