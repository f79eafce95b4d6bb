package org.burnish.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.filesystem.boot.BootImage;
import org.burnish.filesystem.iso9660.ImplantedSum;
import org.burnish.job.Progress;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;

/// Checksums that an image carries of itself, such as `md5sum.txt`, and that no longer fit after a change. They are told and
/// not made anew: whoever made the lists may have signed them.
final class ListedSums {
    private static final Set<String> NAMES = Set.of("md5sum.txt", "md5sums", "sha1sum.txt", "sha1sums", "sha256sum.txt", "sha256sums",
            "sha512sum.txt", "sha512sums");
    private static final Pattern LINE = Pattern.compile("[0-9a-fA-F]{32,128} [ *](?:\\./|/)?(.+)");
    private static final int LONGEST = 64 << 20;
    private static final int MOST_EXAMPLES = 3;

    private final Map<String, Content> before;
    private final Map<String, Content> after;

    private ListedSums(Map<String, Content> before, Map<String, Content> after) {
        this.before = before;
        this.after = after;
    }

    /// What no longer fits, one sentence each.
    ///
    /// @param moved boot images of the new image that carry their own address, and lie elsewhere than before
    static List<String> notes(OpenedImage old, Directory changed, List<BootImage> moved, Progress progress) throws IOException {
        List<String> notes = new ArrayList<>();
        Directory tree = old.volumes().preferred().root();
        ListedSums sums = null;
        for (Node node : changed.children()) {
            if (node instanceof RegularFile list && NAMES.contains(list.name().toLowerCase(Locale.ROOT)) && list.content().length() <= LONGEST) {
                sums = sums == null ? new ListedSums(files(tree, progress), files(changed, progress)) : sums;
                sums.forget(moved);
                sums.check(list, notes);
            }
        }
        boolean implanted = old.volumes().last().descriptors().primary().flatMap(ImplantedSum::in).isPresent();
        if (implanted) {
            notes.add("the checksum of the whole image that was implanted in it is not in the new one: checkisomd5 cannot check that");
        }
        return notes;
    }

    private void forget(List<BootImage> moved) {
        for (BootImage image : moved) {
            if (image.place() instanceof BootImage.Place.InTree(String path)) {
                after.remove(path.startsWith("/") ? path : "/" + path);
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
    private void check(RegularFile list, List<String> notes) throws IOException {
        if (!list.content().equals(before.get("/" + list.name()))) {
            return;
        }
        List<String> stale = new ArrayList<>();
        for (String line : text(list.content()).lines().toList()) {
            Matcher matcher = LINE.matcher(line.strip());
            String path = matcher.matches() ? "/" + matcher.group(1) : "";
            Content was = before.get(path);
            if (was != null && !was.equals(after.get(path))) {
                stale.add(matcher.group(1));
            }
        }
        if (!stale.isEmpty()) {
            String examples = String.join(", ", stale.subList(0, Math.min(MOST_EXAMPLES, stale.size())));
            notes.add("the list of checksums " + list.name() + " does not fit any more: " + (stale.size() == 1 ? "" : stale.size()
                    + " of its files are not what they were, such as ") + examples + (stale.size() == 1 ? " is not what it was" : ""));
        }
    }

    private static String text(Content content) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) content.length());
        while (bytes.hasRemaining()) {
            if (content.read(bytes.position(), bytes) <= 0) {
                throw new IOException("a list of checksums ends at byte " + bytes.position());
            }
        }
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }
}
