package org.burnish.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.burnish.job.CancelledException;
import org.burnish.job.Progress;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.PrintableName;
import org.burnish.tree.RegularFile;

/// Finds out which of the nodes that only one of two trees has are the same under another path: files with the same bytes,
/// and folders with the same files in the same places. Files are read only where sizes leave a doubt.
final class MovedNodes {
    private static final int CHUNK = 1 << 16;

    private final Side first = new Side();
    private final Side second = new Side();
    private final Progress progress;
    /// Paths of the first tree by those of the second.
    private final Map<String, String> origins = new LinkedHashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<Content, String> digests = new HashMap<>();

    /// What one tree has alone.
    private static final class Side {
        private final Map<String, Node> roots = new LinkedHashMap<>();
        private final Map<String, RegularFile> files = new LinkedHashMap<>();

        private void read(Progress progress) throws IOException {
            for (Map.Entry<String, Node> root : roots.entrySet()) {
                if (root.getValue() instanceof RegularFile file) {
                    files.put(root.getKey(), file);
                } else if (root.getValue() instanceof Directory folder) {
                    TreeWalk.below(folder, root.getKey() + "/", PrintableName::of, new TreeWalk.Visitor() {
                        @Override
                        public boolean node(String path, Node node) {
                            if (node instanceof RegularFile file) {
                                files.put(path, file);
                            }
                            return true;
                        }

                        @Override
                        public void unreadable(String path, IOException reason) {}
                    }, progress);
                }
            }
        }
    }

    MovedNodes(Progress progress) {
        this.progress = progress;
    }

    void onlyInFirst(String path, Node node) {
        first.roots.put(path, node);
    }

    void onlyInSecond(String path, Node node) {
        second.roots.put(path, node);
    }

    /// Hands over what moved, and what is really only in one of the trees.
    void report(Consumer<Difference> differences) throws CancelledException {
        try {
            if (!first.roots.isEmpty() && !second.roots.isEmpty()) {
                first.read(progress);
                second.read(progress);
                pairFiles();
                first.roots.forEach(this::pairFolder);
            }
        } catch (CancelledException e) {
            throw e;
        } catch (IOException e) {
            // What cannot be read did not move as far as anybody can tell.
        }
        origins.forEach((to, from) -> differences.accept(new Difference(to, Difference.Kind.MOVED, from)));
        first.roots.forEach((path, node) -> {
            if (!targets.containsKey(path)) {
                differences.accept(new Difference(path, Difference.Kind.REMOVED, CompareTrees.type(node)));
            }
        });
        second.roots.forEach((path, node) -> {
            if (!origins.containsKey(path)) {
                differences.accept(new Difference(path, Difference.Kind.ADDED, CompareTrees.type(node)));
            }
        });
    }

    private void pairFiles() throws IOException {
        Map<Long, List<String>> bySize = new HashMap<>();
        first.files.forEach((path, file) -> {
            if (file.content().length() > 0) {
                bySize.computeIfAbsent(file.content().length(), size -> new ArrayList<>()).add(path);
            }
        });
        for (Map.Entry<String, RegularFile> file : second.files.entrySet()) {
            progress.checkpoint();
            List<String> candidates = bySize.getOrDefault(file.getValue().content().length(), List.of());
            String origin = origin(file.getKey(), file.getValue(), candidates);
            if (!origin.isEmpty()) {
                candidates.remove(origin);
                pair(origin, file.getKey());
            }
        }
    }

    private void pair(String from, String to) {
        origins.put(to, from);
        targets.put(from, to);
    }

    /// Of several with the same bytes, one of the same name.
    private String origin(String path, RegularFile file, List<String> candidates) throws IOException {
        String origin = "";
        for (String candidate : candidates) {
            boolean named = name(candidate).equals(name(path));
            RegularFile old = origin.isEmpty() || named ? first.files.get(candidate) : null;
            if (old != null && isSame(old.content(), file.content())) {
                origin = candidate;
                if (named) {
                    return origin;
                }
            }
        }
        return origin;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private boolean isSame(Content one, Content other) throws IOException {
        return one.equals(other) || digest(one).equals(digest(other));
    }

    private String digest(Content content) throws IOException {
        String known = digests.get(content);
        if (known != null) {
            return known;
        }
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        MessageDigest digest = sha256();
        for (long at = 0; at < content.length(); at += buffer.limit()) {
            progress.checkpoint();
            if (content.read(at, buffer.clear()) <= 0) {
                throw new IOException("ends at byte " + at);
            }
            digest.update(buffer.flip());
            progress.advance(buffer.limit());
        }
        String made = HexFormat.of().formatHex(digest.digest());
        digests.put(content, made);
        return made;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// A folder moved when all its files are in another folder, which has no others.
    private void pairFolder(String path, Node node) {
        if (!(node instanceof Directory)) {
            return;
        }
        List<String> files = first.files.keySet().stream().filter(file -> file.startsWith(path + "/")).toList();
        String sample = files.isEmpty() ? null : targets.get(files.getFirst());
        if (sample == null) {
            return;
        }
        String rest = files.getFirst().substring(path.length());
        if (!sample.endsWith(rest)) {
            return;
        }
        String to = sample.substring(0, sample.length() - rest.length());
        boolean whole = files.stream().allMatch(file -> (to + file.substring(path.length())).equals(targets.get(file)))
                && second.files.keySet().stream().filter(file -> file.startsWith(to + "/")).count() == files.size();
        if (whole && !to.isEmpty()) {
            files.forEach(file -> origins.remove(to + file.substring(path.length())));
            pair(path, to);
        }
    }
}
