package org.burnish.ui.open;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.burnish.tree.Directory;
import org.burnish.tree.NaturalOrder;
import org.burnish.tree.Node;
import org.burnish.tree.PrintableName;
import org.burnish.ui.common.Background;
import org.jspecify.annotations.Nullable;

/// A folder of an image whose content is read from the disc when someone first looks at it.
public final class Folder {
    private static final Comparator<Folder> BY_NAME = Comparator.comparing(Folder::name, NaturalOrder.INSTANCE);

    private final @Nullable Folder parent;
    private final Directory directory;
    private final Background background;
    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(new Listing.Unread());

    /// What is known of the folder's content.
    public sealed interface Listing {
        /// Nobody has asked yet.
        record Unread() implements Listing {}

        /// It is being read.
        record Reading() implements Listing {}

        /// All of it: the folders in it in the order of their names, and everything in the order of the disc.
        record Read(List<Folder> folders, List<Node> nodes) implements Listing {}

        /// The disc does not give it away.
        record Failed(Exception cause) implements Listing {}
    }

    private Folder(@Nullable Folder parent, Directory directory, Background background) {
        this.parent = parent;
        this.directory = directory;
        this.background = background;
    }

    /// The folder that holds all others.
    public static Folder root(Directory directory, Background background) {
        return new Folder(null, directory, background);
    }

    /// The name as it may be shown; empty for the root.
    public String name() {
        return parent == null ? "" : PrintableName.of(directory.name());
    }

    public Directory directory() {
        return directory;
    }

    /// The folder that this one is in, or null for the root.
    public @Nullable Folder parent() {
        return parent;
    }

    /// The names of the folders from below the root to this one, as the disc has them.
    List<String> place() {
        return path().stream().skip(1).map(folder -> folder.directory.name()).toList();
    }

    /// The folders from the root to this one.
    public List<Folder> path() {
        List<Folder> path = new ArrayList<>();
        for (Folder at = this; at != null; at = at.parent) {
            path.addFirst(at);
        }
        return path;
    }

    public ReadOnlyObjectProperty<Listing> listing() {
        return listing.getReadOnlyProperty();
    }

    /// Has the content read, unless it is or was already.
    public void read() {
        if (!(listing.get() instanceof Listing.Unread)) {
            return;
        }
        listing.set(new Listing.Reading());
        background.ask(this::list, listing::set, cause -> listing.set(new Listing.Failed(cause)));
    }

    /// The folder in this one that stands for `wanted`, or null when it is not known.
    public @Nullable Folder of(Directory wanted) {
        if (listing.get() instanceof Listing.Read(var folders, var _)) {
            for (Folder folder : folders) {
                if (folder.directory == wanted) {
                    return folder;
                }
            }
        }
        return null;
    }

    /// What has this name in this folder, as the disc has it or as it is shown; else what alone has it but for the case of
    /// letters; null when nothing has or the content is not known.
    @Nullable Node find(String name) {
        if (!(listing.get() instanceof Listing.Read(var _, List<Node> nodes))) {
            return null;
        }
        List<Node> similar = new ArrayList<>();
        for (Node node : nodes) {
            if (node.name().equals(name)) {
                return node;
            }
            if (node.name().equalsIgnoreCase(name) || PrintableName.of(node.name()).equals(name)) {
                similar.add(node);
            }
        }
        return similar.size() == 1 ? similar.getFirst() : null;
    }

    /// Has the content read and then does something, also when it could not be read.
    void whenRead(Runnable next) {
        read();
        Subscription[] waiting = {Subscription.EMPTY};
        // The property that others watch, so that they know of the content first.
        waiting[0] = listing().subscribe((_, now) -> {
            if (ended(now)) {
                waiting[0].unsubscribe();
                next.run();
            }
        });
        if (ended(listing.get())) {
            waiting[0].unsubscribe();
            next.run();
        }
    }

    private static boolean ended(Listing listing) {
        return listing instanceof Listing.Read || listing instanceof Listing.Failed;
    }

    private Listing.Read list() throws Exception {
        List<Node> nodes = List.copyOf(directory.children());
        List<Folder> folders = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Directory child) {
                folders.add(new Folder(this, child, background));
            }
        }
        folders.sort(BY_NAME);
        return new Listing.Read(List.copyOf(folders), nodes);
    }

    @Override
    public String toString() {
        return name();
    }
}
