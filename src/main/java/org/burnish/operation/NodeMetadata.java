package org.burnish.operation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.burnish.tree.Attributes;
import org.burnish.tree.Node;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// What is known of nodes besides their content, to be compared.
public enum NodeMetadata {
    MODE,
    OWNER,
    TIMES;

    /// How the metadata of two nodes differ, parts of a sentence.
    ///
    /// @param compared what to look at
    static List<String> differences(Node first, Node second, Set<NodeMetadata> compared) {
        Attributes one = first.attributes();
        Attributes other = second.attributes();
        List<String> found = new ArrayList<>();
        // Nobody uses a link's permissions, and few keep its time.
        boolean link = first instanceof SymbolicLink;
        if (compared.contains(MODE) && !link && one.mode() != other.mode()) {
            found.add(String.format("has mode %04o and %04o", one.mode(), other.mode()));
        }
        if (compared.contains(OWNER) && (one.userId() != other.userId() || one.groupId() != other.groupId())) {
            found.add("belongs to " + one.userId() + ":" + one.groupId() + " and to " + other.userId() + ":" + other.groupId());
        }
        Instant modified = seconds(one.modified());
        Instant otherModified = seconds(other.modified());
        if (compared.contains(TIMES) && !link && modified != null && otherModified != null && !modified.equals(otherModified)) {
            found.add("is of " + modified + " and of " + otherModified);
        }
        return found;
    }

    /// File systems of discs count seconds.
    private static @Nullable Instant seconds(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }
}
