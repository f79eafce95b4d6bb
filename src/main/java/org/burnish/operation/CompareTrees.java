package org.burnish.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.burnish.job.CancelledException;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.PrintableName;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;

/// Compares two trees by names, types, sizes, bytes, what links lead to and, as wished, permissions, owners and times.
public final class CompareTrees {
    private static final int CHUNK = 1 << 20;

    private final Consumer<Difference> differences;
    private final Set<NodeMetadata> metadata;
    private final Progress progress;
    private final MovedNodes moved;
    private final ByteBuffer firstBytes = ByteBuffer.allocate(CHUNK);
    private final ByteBuffer secondBytes = ByteBuffer.allocate(CHUNK);
    private final Deque<Pair> pairs = new ArrayDeque<>();
    private long count;

    /// Two folders of one path.
    private record Pair(Directory first, Directory second, String path) {}

    private CompareTrees(Set<NodeMetadata> metadata, Consumer<Difference> differences, Progress progress) {
        this.metadata = metadata;
        this.differences = differences;
        this.progress = progress;
        this.moved = new MovedNodes(progress);
    }

    /// Hands over all differences: first those of nodes that both have, each folder's own before those in its folders, then
    /// what moved, and what only one has.
    ///
    /// @param metadata what is compared besides content
    /// @return how many there are
    public static long run(
            Directory first, Directory second, Set<NodeMetadata> metadata, Consumer<Difference> differences, Progress progress)
            throws CancelledException {
        progress.begin(Phase.ofBytes("Comparing", 0));
        CompareTrees comparison = new CompareTrees(metadata, differences, progress);
        comparison.pairs.push(new Pair(first, second, "/"));
        while (!comparison.pairs.isEmpty()) {
            comparison.folders(comparison.pairs.pop());
        }
        comparison.moved.report(comparison::report);
        return comparison.count;
    }

    private void folders(Pair pair) throws CancelledException {
        progress.checkpoint();
        Map<String, Node> here = children(pair.first, pair.path, "first");
        Map<String, Node> there = children(pair.second, pair.path, "second");
        List<Pair> below = new ArrayList<>();
        for (Map.Entry<String, Node> entry : here.entrySet()) {
            String path = pair.path + PrintableName.of(entry.getKey());
            Node counterpart = there.remove(entry.getKey());
            if (counterpart == null) {
                moved.onlyInFirst(path, entry.getValue());
            } else if (entry.getValue() instanceof Directory folder && counterpart instanceof Directory other) {
                below.add(new Pair(folder, other, path + "/"));
                metadata(folder, other, path);
            } else {
                nodes(entry.getValue(), counterpart, path);
            }
        }
        there.forEach((name, node) -> moved.onlyInSecond(pair.path + PrintableName.of(name), node));
        below.reversed().forEach(pairs::push);
    }

    /// The children by name; a second one of the same name has a number behind it.
    private Map<String, Node> children(Directory folder, String path, String which) throws CancelledException {
        Map<String, Node> children = new LinkedHashMap<>();
        try {
            for (Node child : folder.children()) {
                String name = child.name();
                for (int i = 2; children.putIfAbsent(name, child) != null; i++) {
                    name = child.name() + " (" + i + ")";
                }
            }
        } catch (CancelledException e) {
            throw e;
        } catch (IOException e) {
            report(path, Difference.Kind.CHANGED, "the folder cannot be read in the " + which + ": " + e.getMessage());
        }
        return children;
    }

    private void metadata(Node first, Node second, String path) {
        List<String> found = NodeMetadata.differences(first, second, metadata);
        if (!found.isEmpty()) {
            report(path, Difference.Kind.METADATA, String.join(", ", found));
        }
    }

    private void nodes(Node first, Node second, String path) throws CancelledException {
        long before = count;
        if (first instanceof RegularFile one && second instanceof RegularFile other) {
            contents(one.content(), other.content(), path);
        } else {
            others(first, second, path);
        }
        if (count == before) {
            metadata(first, second, path);
        }
    }

    private void others(Node first, Node second, String path) {
        String difference = switch (first) {
            case SymbolicLink one when second instanceof SymbolicLink other ->
                one.target().equals(other.target()) ? "" : "leads to " + one.target() + " and to " + other.target();
            case SpecialFile one when second instanceof SpecialFile other ->
                one.kind() == other.kind() && one.major() == other.major() && one.minor() == other.minor() ? "" : "is another device";
            default -> "is " + type(first) + " and " + type(second);
        };
        if (!difference.isEmpty()) {
            report(path, Difference.Kind.CHANGED, difference);
        }
    }

    private void contents(Content first, Content second, String path) throws CancelledException {
        if (first.length() != second.length()) {
            report(path, Difference.Kind.CHANGED, "has " + first.length() + " and " + second.length() + " bytes");
            return;
        }
        if (first.equals(second)) {
            progress.advance(first.length());
            return;
        }
        try {
            long mismatch = mismatch(first, second);
            if (mismatch >= 0) {
                report(path, Difference.Kind.CHANGED, "differs from byte " + mismatch + " on");
            }
        } catch (CancelledException e) {
            throw e;
        } catch (IOException e) {
            report(path, Difference.Kind.CHANGED, "cannot be read: " + Failures.reason(e));
        }
    }

    /// The position of the first byte that is not the same, or -1.
    private long mismatch(Content first, Content second) throws IOException {
        long length = first.length();
        for (long position = 0; position < length; position += CHUNK) {
            progress.checkpoint();
            int size = (int) Math.min(CHUNK, length - position);
            int at = filled(first, position, size, firstBytes).mismatch(filled(second, position, size, secondBytes));
            if (at >= 0) {
                return position + at;
            }
            progress.advance(size);
        }
        return -1;
    }

    private static ByteBuffer filled(Content content, long position, int size, ByteBuffer buffer) throws IOException {
        buffer.clear().limit(size);
        while (buffer.hasRemaining()) {
            if (content.read(position + buffer.position(), buffer) <= 0) {
                throw new IOException("ends at byte " + (position + buffer.position()) + " instead of " + content.length());
            }
        }
        return buffer.flip();
    }

    static String type(Node node) {
        return switch (node) {
            case Directory _ -> "a folder";
            case RegularFile file -> "a file of " + file.content().length() + " bytes";
            case SymbolicLink link -> "a link to " + link.target();
            case SpecialFile _ -> "a device or pipe";
        };
    }

    private void report(String path, Difference.Kind kind, String what) {
        report(new Difference(path, kind, what));
    }

    private void report(Difference difference) {
        count++;
        differences.accept(difference);
    }
}
