package org.burnish.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.tree.FileSystem;

/// iso-info and iso-read of libcdio. The list prefers Joliet and can do without it; it cannot do without Rock Ridge.
/// iso-read, which takes out one file at a time, prefers Rock Ridge and knows no Joliet.
final class LibcdioJudge implements Judge {
    private static final Pattern NODE = Pattern.compile(
            " +(?:([-dlpsbc])(\\S{9}) +(\\d+) \\d+ \\d+|([-d])) \\[LSN +(\\d+)\\] +(\\d+) (\\S+ \\d+ \\d+ [0-9:]+)  (.*)", Pattern.DOTALL);
    private static final Pattern START = Pattern.compile(" +([-dlpsbc]\\S{9} +\\d+ \\d+ \\d+|[-d]) \\[LSN +\\d+\\].*");
    private static final String ARROW = " -> ";
    private static final int LONGEST = 90;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM dd yyyy HH:mm:ss", Locale.ROOT);

    @Override
    public Set<Oracle> programs() {
        return EnumSet.of(Oracle.ISO_INFO, Oracle.ISO_READ);
    }

    @Override
    public boolean does(Act act, FileSystem tree, Set<FileSystem> present) {
        return switch (tree) {
            case ROCK_RIDGE -> present.contains(tree);
            case JOLIET -> present.contains(tree) && act == Act.LIST;
            case ISO9660 -> !present.contains(FileSystem.ROCK_RIDGE) && !present.contains(FileSystem.ISO9660_1999);
            default -> false;
        };
    }

    /// Long targets of links, and long names of links, make it crash. Of a name in several NM entries it shows the first. It
    /// shows identifiers of ISO 9660 in small letters, in which some may be equal. A Joliet name it cuts
    /// when it has more bytes in UTF-8 than on the disc.
    @Override
    public boolean survives(Listing truth, FileSystem tree) {
        return switch (tree) {
            case ROCK_RIDGE -> truth.longestTarget() <= LONGEST && truth.longestName() <= LONGEST;
            case ISO9660 -> truth.staysDistinct(LibcdioJudge::small);
            case JOLIET -> truth.paths().stream().allMatch(path -> path.chars().noneMatch(c -> c >= 0x800));
            default -> true;
        };
    }

    private static String small(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    @Override
    public Listing expects(Act act, FileSystem tree, Listing truth) {
        return tree == FileSystem.ISO9660 ? truth.respelt(LibcdioJudge::small) : truth;
    }

    /// The digest is that of the bytes where the list points.
    @Override
    public Set<Aspect> tells(Act act) {
        return act == Act.LIST
                ? EnumSet.of(Aspect.SIZE, Aspect.TARGET, Aspect.BLOCK, Aspect.BYTES, Aspect.MODIFIED)
                : EnumSet.of(Aspect.SIZE, Aspect.BYTES);
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Listing show(Act act, FileSystem tree, Path image, Path into) {
        Listing listed = listed(image, tree);
        return act == Act.LIST
                ? listed.mapped((path, entry) -> ListedBytes.digested(image, entry))
                : listed.mapped((path, entry) -> entry.is(Entry.Kind.FILE) ? extracted(image, path, entry, into.resolve("out")) : entry);
    }

    private static Listing listed(Path image, FileSystem tree) {
        var words = new ArrayList<Object>(List.of("-q", "--no-header", "-l", "-i", image));
        if (tree != FileSystem.JOLIET) {
            words.addFirst("--no-joliet");
        }
        var nodes = new TreeMap<String, Entry>();
        String folder = "";
        for (String line : joined(Oracle.ISO_INFO.run(words.toArray()).succeeded().text())) {
            Matcher node = NODE.matcher(line);
            if (line.startsWith("/")) {
                folder = line.substring(1, line.length() - 1);
            } else if (node.matches()) {
                put(nodes, folder, node);
            }
        }
        return new Listing(nodes);
    }

    /// Lines of the list; names may have line ends in them.
    private static List<String> joined(String text) {
        var lines = new ArrayList<String>();
        boolean folder = true;
        for (String line : text.split("\n", -1)) {
            if (START.matcher(line).matches() || folder) {
                lines.add(line);
            } else if (!line.isEmpty()) {
                lines.add(lines.removeLast() + "\n" + line);
            }
            folder = line.isEmpty();
        }
        return lines;
    }

    private static void put(TreeMap<String, Entry> nodes, String folder, Matcher node) {
        String name = node.group(8);
        String letter = node.group(1) == null ? node.group(4) : node.group(1);
        Entry entry = Entry.of(Entry.Kind.ofLetter(letter.charAt(0)))
                .withModified(LocalDateTime.parse(node.group(7), TIME).toInstant(ZoneOffset.UTC));
        if (entry.is(Entry.Kind.LINK)) {
            int arrow = name.indexOf(ARROW);
            entry = entry.withTarget(name.substring(arrow + ARROW.length()));
            name = name.substring(0, arrow);
        } else if (entry.is(Entry.Kind.FILE)) {
            entry = entry.withSize(Long.parseLong(node.group(6))).withBlock(Long.parseUnsignedLong(node.group(5)));
        }
        if (!name.equals(".") && !name.equals("..")) {
            nodes.put(folder + name, entry);
        }
    }

    private static Entry extracted(Path image, String path, Entry entry, Path out) {
        Oracle.ISO_READ.run("-i", image, "-e", path, "-o", out).succeeded();
        try {
            return entry.withDigest(Digests.sha256(out)).withSize(Files.size(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
