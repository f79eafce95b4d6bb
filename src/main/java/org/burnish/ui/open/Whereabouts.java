package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.TreeChange;
import org.burnish.ui.common.Background;
import org.burnish.ui.open.Folder.Listing;
import org.jspecify.annotations.Nullable;

/// Where in a file system the user is, where they have been, and how they get elsewhere.
public final class Whereabouts {
    private static final int LONGEST_HISTORY = 200;

    private final Background background;
    private final ReadOnlyObjectWrapper<Folder> root;
    private final ReadOnlyObjectWrapper<Folder> folder;
    private final ReadOnlyObjectWrapper<@Nullable Node> pointed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper lost = new ReadOnlyStringWrapper("");
    private final Deque<Folder> before = new ArrayDeque<>();
    private final Deque<Folder> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    Whereabouts(Directory start, Background background) {
        this.background = background;
        Folder first = Folder.root(start, background);
        root = new ReadOnlyObjectWrapper<>(first);
        folder = new ReadOnlyObjectWrapper<>(first);
    }

    /// Goes to the root of another file system; the way back does not lead out of it.
    void moveTo(Directory other) {
        before.clear();
        after.clear();
        Folder first = Folder.root(other, background);
        root.set(first);
        show(first);
    }

    /// The folder that holds all others.
    public ReadOnlyObjectProperty<Folder> root() {
        return root.getReadOnlyProperty();
    }

    /// The folder that is looked at.
    public ReadOnlyObjectProperty<Folder> folder() {
        return folder.getReadOnlyProperty();
    }

    /// What the user was led to in the folder and that should be selected.
    ReadOnlyObjectProperty<@Nullable Node> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /// Why the way that the user wished for led nowhere, or empty.
    public ReadOnlyStringProperty lost() {
        return lost.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    /// Looks into a folder.
    public void enter(Folder wanted) {
        if (wanted != folder.get()) {
            remember(before, folder.get());
            after.clear();
        }
        show(wanted);
    }

    /// Looks into the folder above.
    public void leave() {
        Folder above = folder.get().parent();
        if (above != null) {
            Folder left = folder.get();
            enter(above);
            point(left.directory().name());
        }
    }

    /// Looks again into the folder that was looked at before.
    public void back() {
        if (!before.isEmpty()) {
            remember(after, folder.get());
            show(before.removeLast());
        }
    }

    /// Takes back a step back.
    public void forward() {
        if (!after.isEmpty()) {
            remember(before, folder.get());
            show(after.removeLast());
        }
    }

    /// Goes to a path that was typed: into the folder, or to the file in its folder.
    public void go(String typed) {
        String path = typed.strip();
        Folder from = path.startsWith("/") ? root.get() : folder.get();
        List<String> names = TreeChange.names(path);
        go(from, names);
    }

    /// Goes along the names, and to what has the last one.
    void go(Folder from, List<String> names) {
        lost.set("");
        step(from, names);
    }

    private void step(Folder at, List<String> names) {
        if (names.isEmpty()) {
            enter(at);
            return;
        }
        String name = names.getFirst();
        if (name.equals("..")) {
            Folder above = at.parent();
            step(above == null ? at : above, names.subList(1, names.size()));
            return;
        }
        at.whenRead(() -> {
            Node found = at.find(name);
            Folder next = found instanceof Directory directory ? at.of(directory) : null;
            if (next != null) {
                step(next, names.subList(1, names.size()));
            } else if (found != null && names.size() == 1) {
                enter(at);
                pointed.set(null);
                pointed.set(found);
            } else {
                lost.set(text("open.no-such-path", name, at.parent() == null ? text("open.root") : at.name()));
            }
        });
    }

    /// Points to what has this name in the folder that is looked at, once it is read.
    private void point(String name) {
        Folder at = folder.get();
        at.whenRead(() -> {
            if (at == folder.get() && at.listing().get() instanceof Listing.Read) {
                pointed.set(null);
                pointed.set(at.find(name));
            }
        });
    }

    private void show(Folder wanted) {
        lost.set("");
        folder.set(wanted);
        wanted.read();
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }

    private static void remember(Deque<Folder> folders, Folder one) {
        if (folders.size() == LONGEST_HISTORY) {
            folders.removeFirst();
        }
        folders.addLast(one);
    }
}
