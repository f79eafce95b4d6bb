package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.Volume;
import org.burnish.ui.common.Amounts;
import org.jspecify.annotations.Nullable;

/// When the other file systems of a session say that a file was changed: each records times by itself, to the second, to the
/// microsecond or not at all.
final class OtherTimes {
    private OtherTimes() {}

    /// One for each of the other file systems in which the thing is found under its names, whatever their case, and in which
    /// its times are others.
    ///
    /// @param path names from below the root on
    static List<Trait> of(List<String> path, Node node, Volume shown, List<Volume> all) {
        List<Trait> times = new ArrayList<>();
        for (Volume other : all) {
            if (other != shown && other.session() == shown.session()) {
                find(other.root(), path)
                        .map(there -> words(there.attributes()))
                        .filter(words -> !words.equals(words(node.attributes())))
                        .ifPresent(words -> times.add(new Trait(other.fileSystem().title(), words)));
            }
        }
        return times;
    }

    private static String words(Attributes attributes) {
        List<String> lines = new ArrayList<>();
        add("trait.modified", attributes.modified(), lines);
        add("trait.created", attributes.created(), lines);
        add("trait.accessed", attributes.accessed(), lines);
        add("trait.changed", attributes.changed(), lines);
        return lines.isEmpty() ? text("trait.no-times") : String.join("\n", lines);
    }

    private static void add(String key, @Nullable Instant time, List<String> to) {
        if (time != null) {
            to.add(text("trait.time-of", text(key), Amounts.moment(time)));
        }
    }

    private static Optional<Node> find(Directory root, List<String> path) {
        Node at = root;
        for (String name : path) {
            if (!(at instanceof Directory folder)) {
                return Optional.empty();
            }
            Node next = child(folder, name);
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }

    private static @Nullable Node child(Directory folder, String name) {
        try {
            return folder.children().stream()
                    .filter(node -> node.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(null);
        } catch (IOException _) {
            // A folder that cannot be read there says nothing about times.
            return null;
        }
    }
}
