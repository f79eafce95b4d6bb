package org.burnish.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.filesystem.SumList;
import org.burnish.filesystem.boot.BootImage;
import org.burnish.job.Progress;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.ReservedContent;
import org.burnish.tree.TreeChange;
import org.jspecify.annotations.Nullable;

/// Checksums that an image carries of its files, such as `md5sum.txt`, brought up to date after a change: sums of files that
/// have other bytes now are computed anew, files that are called otherwise or are gone are so in the list. A list that
/// somebody signed stays as it is, and that it does not fit is told.
final class ListedSums {
    private static final Set<String> NAMES = Set.of("md5sum.txt", "md5sums", "sha1sum.txt", "sha1sums", "sha256sum.txt", "sha256sums",
            "sha512sum.txt", "sha512sums");
    private static final List<String> SIGNATURES = List.of(".asc", ".gpg", ".sig", ".sign");
    /// A sum, what stands before the path, and the path.
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{32,128})( [ *](?:\\./|/)?)(.+?)\\s*");
    private static final int LONGEST = 64 << 20;
    private static final int MOST_EXAMPLES = 3;

    private final Map<String, Content> before;
    private final Map<String, Content> after;
    /// Where contents are that were elsewhere.
    private final Map<Content, String> moved = new HashMap<>();
    /// Files that have other bytes in the image than their contents.
    private final Set<String> patched = new HashSet<>();
    private final Set<String> lists = new HashSet<>();

    private ListedSums(Map<String, Content> before, Map<String, Content> after) {
        this.before = before;
        this.after = after;
        after.forEach((path, content) -> {
            if (!before.containsKey(path)) {
                moved.put(content, path);
            }
        });
    }

    /// What becomes of the lists.
    ///
    /// @param tree with lists that are computed
    /// @param lists how they are
    /// @param notes one sentence for each list that does not stay as it was, or does not fit
    record Refreshed(Directory tree, List<SumList> lists, List<String> notes) {}

    /// @param self boot images of the new image that carry their own address, and lie elsewhere than before
    /// @param date the lists' new time, or null
    static Refreshed of(OpenedImage old, Directory changed, List<BootImage> self, @Nullable OffsetDateTime date, Progress progress)
            throws IOException {
        ListedSums sums = null;
        Directory tree = changed;
        List<SumList> lists = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Node node : changed.children()) {
            if (node instanceof RegularFile list && NAMES.contains(list.name().toLowerCase(Locale.ROOT)) && list.content().length() <= LONGEST) {
                if (sums == null) {
                    sums = new ListedSums(files(old.volumes().preferred().root(), progress), files(changed, progress));
                    sums.patch(self);
                }
                Optional<SumList> refreshed = sums.refreshed(list, isSigned(changed, list.name()), notes);
                if (refreshed.isPresent()) {
                    lists.add(refreshed.get());
                    Content content = new ReservedContent(list.name(), refreshed.get().text().length);
                    tree = TreeChange.with(tree, List.of(), new RegularFile(list.name(),
                            date == null ? list.attributes() : list.attributes().withModified(date.toInstant()), content));
                }
            }
        }
        return new Refreshed(tree, List.copyOf(lists), List.copyOf(notes));
    }

    private static boolean isSigned(Directory root, String name) throws IOException {
        Set<String> names = new HashSet<>();
        root.children().forEach(node -> names.add(node.name()));
        return SIGNATURES.stream().anyMatch(ending -> names.contains(name + ending));
    }

    private void patch(List<BootImage> self) {
        for (BootImage image : self) {
            if (image.place() instanceof BootImage.Place.InTree(String path)) {
                patched.add(path.startsWith("/") ? path : "/" + path);
            }
        }
    }

    private static Map<String, Content> files(Directory root, Progress progress) throws IOException {
        Map<String, Content> files = new HashMap<>();
        TreeWalk.below(root, "/", name -> name, new TreeWalk.Visitor() {
            @Override
            public boolean node(String path, Node node) {
                if (node instanceof RegularFile file) {
                    files.put(path, file.content());
                }
                return true;
            }

            @Override
            public void unreadable(String path, IOException reason) throws IOException {
                throw reason;
            }
        }, progress);
        return files;
    }

    /// A list that came in with the change is believed.
    private Optional<SumList> refreshed(RegularFile list, boolean signed, List<String> notes) throws IOException {
        String own = "/" + list.name();
        if (!list.content().equals(before.get(own))) {
            return Optional.empty();
        }
        byte[] bytes = bytes(list.content());
        String text = new String(bytes, StandardCharsets.UTF_8);
        Draft draft = new Draft();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
            String line = text.substring(at, end);
            Matcher matcher = LINE.matcher(line);
            at = end;
            if (matcher.matches()) {
                draft.line(line, matcher);
            } else {
                draft.text.append(line);
            }
        }
        if (draft.changed.isEmpty()) {
            return Optional.empty();
        }
        boolean plain = Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8));
        if (signed || !plain || draft.hopeless) {
            notes.add("the list of checksums " + list.name() + " does not fit any more" + (signed ? ", and is signed, so it stays as it is" : "")
                    + ": " + examples(draft.changed));
            return Optional.empty();
        }
        lists.add(own);
        notes.add("the list of checksums " + list.name() + " is brought up to date: " + examples(draft.changed));
        return Optional.of(draft.list(own));
    }

    private static String examples(List<String> changed) {
        String examples = String.join(", ", changed.subList(0, Math.min(MOST_EXAMPLES, changed.size())));
        return changed.size() == 1
                ? examples + " is not what it was"
                : changed.size() + " of its files are not what they were, such as " + examples;
    }

    /// A list in the making.
    private final class Draft {
        private final StringBuilder text = new StringBuilder();
        private final List<Draft.Wanted> wanted = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        private boolean hopeless;

        private record Wanted(int at, Algorithm algorithm, String path) {}

        void line(String line, Matcher matcher) {
            String path = "/" + matcher.group(3);
            Content was = before.get(path);
            if (was == null || was.equals(after.get(path)) && !patched.contains(path) && !lists.contains(path)) {
                text.append(line);
                return;
            }
            changed.add(matcher.group(3));
            String now = after.containsKey(path) ? path : moved.get(was);
            if (now == null) {
                return;
            }
            Optional<Algorithm> algorithm = Algorithm.ofDigits(matcher.group(1).length());
            boolean same = was.equals(after.get(now)) && !patched.contains(now) && !lists.contains(now);
            hopeless |= algorithm.isEmpty() && !same;
            if (algorithm.isPresent() && !same) {
                wanted.add(new Wanted(text.length(), algorithm.get(), now));
            }
            text.append(matcher.group(1)).append(matcher.group(2)).append(now, 1, now.length()).append(line, matcher.end(3), line.length());
        }

        /// Positions count bytes, and everything before a sum may have letters of several.
        SumList list(String path) {
            List<SumList.Sum> sums = new ArrayList<>();
            int counted = 0;
            int position = 0;
            for (Wanted sum : wanted) {
                position += text.substring(counted, sum.at).getBytes(StandardCharsets.UTF_8).length;
                counted = sum.at;
                sums.add(new SumList.Sum(position, sum.algorithm, sum.path));
            }
            return new SumList(path, text.toString().getBytes(StandardCharsets.UTF_8), sums);
        }
    }

    private static byte[] bytes(Content content) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) content.length());
        while (bytes.hasRemaining()) {
            if (content.read(bytes.position(), bytes) <= 0) {
                throw new IOException("a list of checksums ends at byte " + bytes.position());
            }
        }
        return bytes.array();
    }
}
