package org.burnish.oracle;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.tree.FileSystem;

/// xorriso: shows each of the three trees. Its list has the blocks.
final class XorrisoJudge implements Judge {
    private static final Pattern NODE =
            Pattern.compile("([-dlpsbc])(\\S{9}) +\\d+ +\\S+ +\\S+ +(\\d+(?:, *\\d+)?) +\\S+ +\\d+ +\\S+ ('.*)");
    private static final Pattern BLOCKS = Pattern.compile("File data lba: +(\\d+) , +(\\d+) , +(\\d+) , +(\\d+) , ('.*)");
    private static final String ARROW = "' -> '";

    @Override
    public Set<Oracle> programs() {
        return EnumSet.of(Oracle.XORRISO);
    }

    @Override
    public boolean does(Act act, FileSystem tree, Set<FileSystem> present) {
        return switch (tree) {
            case ISO9660 -> true;
            case ROCK_RIDGE, JOLIET -> present.contains(tree);
            default -> false;
        };
    }

    /// Identifiers of ISO 9660 with characters beyond ASCII it replaces by digests.
    @Override
    public boolean survives(Listing truth, FileSystem tree) {
        return tree != FileSystem.ISO9660 || truth.paths().stream().allMatch(path -> path.chars().allMatch(c -> c < 0x7F));
    }

    /// It passes over files that are called `..`. It does not set the times of links that it makes.
    @Override
    public Listing expects(Act act, FileSystem tree, Listing truth) {
        Listing allowed = truth.without(truth.paths().stream().filter(path -> Listing.name(path).equals("..")).toList());
        return act == Act.EXTRACT ? withoutTimesOfLinks(allowed) : allowed;
    }

    private static Listing withoutTimesOfLinks(Listing truth) {
        return truth.mapped((path, entry) -> entry.is(Entry.Kind.LINK) ? entry.withModified(null) : entry);
    }

    @Override
    public Set<Trait> knows() {
        return EnumSet.allOf(Trait.class);
    }

    @Override
    public Set<Aspect> tells(Act act) {
        return act == Act.LIST
                ? EnumSet.of(Aspect.SIZE, Aspect.MODE, Aspect.TARGET, Aspect.BLOCK)
                : EnumSet.of(Aspect.SIZE, Aspect.BYTES, Aspect.MODE, Aspect.MODIFIED, Aspect.TARGET, Aspect.SAME);
    }

    /// The emptied place of relocated folders it shows where it is not marked as one.
    @Override
    public Listing show(Act act, FileSystem tree, Path image, Path into) {
        Listing all = act == Act.LIST ? list(image, tree) : extract(image, tree, into);
        Listing shown = all.below("rr_moved").entries().isEmpty() ? all.without(List.of("rr_moved")) : all;
        return tree == FileSystem.ISO9660 ? shown.respelt(Identifiers::plain) : shown;
    }

    private static String mode(FileSystem tree) {
        return switch (tree) {
            case ISO9660 -> "ecma119";
            case JOLIET -> "norock";
            default -> "any";
        };
    }

    private static Listing list(Path image, FileSystem tree) {
        var nodes = new TreeMap<String, Entry>();
        var output = Oracle.XORRISO
                .run("-backslash_codes", "encode_output", "-ecma119_map", "unmapped", "-read_fs", mode(tree), "-indev", image,
                        "-find", "/", "-exec", "lsdl", "--", "-find", "/", "-exec", "report_lba", "--")
                .succeeded();
        for (String line : output.lines()) {
            node(line, nodes);
            blocks(line, nodes);
        }
        return new Listing(nodes);
    }

    private static void node(String line, TreeMap<String, Entry> nodes) {
        Matcher node = NODE.matcher(line);
        if (!node.matches()) {
            return;
        }
        String path = node.group(4);
        Entry entry = Entry.of(Entry.Kind.ofLetter(node.group(1).charAt(0))).withMode(Permissions.ofLetters(node.group(2)));
        if (entry.is(Entry.Kind.FILE)) {
            entry = entry.withSize(Long.parseLong(node.group(3)));
        } else if (entry.is(Entry.Kind.LINK)) {
            int arrow = path.indexOf(ARROW);
            entry = entry.withTarget(unquoted(path.substring(arrow + ARROW.length() - 1)));
            path = path.substring(0, arrow + 1);
        }
        path = unquoted(path).substring(1);
        if (!path.isEmpty()) {
            nodes.put(path, entry);
        }
    }

    /// The first of a file's extents.
    private static void blocks(String line, TreeMap<String, Entry> nodes) {
        Matcher blocks = BLOCKS.matcher(line);
        if (blocks.matches() && blocks.group(1).equals("0")) {
            long first = Long.parseLong(blocks.group(2));
            nodes.computeIfPresent(unquoted(blocks.group(5)).substring(1), (path, entry) -> entry.withBlock(first));
        }
    }

    /// A word as xorriso quotes it for a shell.
    private static String unquoted(String word) {
        return Escapes.decode(word.replace("'\"'\"'", "\u0000").replace("'", "").replace('\u0000', '\''));
    }

    private static Listing extract(Path image, FileSystem tree, Path into) {
        Oracle.XORRISO
                .run("-hardlinks", "on", "-ecma119_map", "unmapped", "-read_fs", mode(tree), "-osirrox", "on", "-indev", image,
                        "-extract", "/", into)
                .succeeded();
        return withoutTimesOfLinks(Folders.list(into));
    }
}
