package org.burnish.oracle;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.tree.FileSystem;

/// bsdtar, which is libarchive: shows each of the three trees, but not the 1999 one.
final class BsdtarJudge implements Judge {
    private static final Pattern NODE = Pattern.compile("([-dlpsbc])(\\S{9}) +\\d+ +\\S+ +\\S+ +\\d+(?:,\\d+)? +\\S+ +\\d+ +\\S+ (.*)");
    private static final int LONGEST_JOLIET_PATH = 500;
    private static final int LONGEST_JOLIET_NAME = 103;
    private static final int LONGEST_TARGET = 200;

    @Override
    public Set<Oracle> programs() {
        return EnumSet.of(Oracle.BSDTAR);
    }

    @Override
    public boolean does(Act act, FileSystem tree, Set<FileSystem> present) {
        return switch (tree) {
            case ISO9660 -> true;
            case ROCK_RIDGE, JOLIET -> present.contains(tree);
            default -> false;
        };
    }

    /// It has 1024 bytes for the path of a Joliet file and gives up when that is not enough. Where an SL entry goes on in a
    /// second one it loses the slash in between.
    @Override
    public boolean survives(Listing truth, FileSystem tree) {
        return tree == FileSystem.JOLIET
                ? truth.paths().stream().allMatch(path -> path.length() <= LONGEST_JOLIET_PATH)
                : truth.longestTarget() <= LONGEST_TARGET;
    }

    /// It composes the characters of Joliet names and cuts them behind 103, version number included, so that one of 102
    /// would keep a semicolon. A folder `rr_moved` at the top it takes for the place of relocated ones,
    /// whoever's it is.
    @Override
    public Listing expects(Act act, FileSystem tree, Listing truth) {
        return switch (tree) {
            case JOLIET -> truth.respeltNames(
                    name -> Normalizer.normalize(name.substring(0, Math.min(name.length(), LONGEST_JOLIET_NAME)), Normalizer.Form.NFC));
            case ROCK_RIDGE -> truth.without(List.of("rr_moved"));
            default -> truth;
        };
    }

    @Override
    public Set<Trait> knows() {
        return EnumSet.allOf(Trait.class);
    }

    /// Its list has size 0 for a hard link, and every file whose bytes were seen before is one.
    @Override
    public Set<Aspect> tells(Act act) {
        return act == Act.LIST
                ? EnumSet.of(Aspect.MODE, Aspect.TARGET)
                : EnumSet.of(Aspect.SIZE, Aspect.BYTES, Aspect.MODE, Aspect.MODIFIED, Aspect.TARGET);
    }

    @Override
    public Listing show(Act act, FileSystem tree, Path image, Path into) {
        Listing shown = act == Act.LIST ? list(image, tree) : extract(image, tree, into);
        return tree == FileSystem.ROCK_RIDGE ? shown.without(List.of("rr_moved")) : shown;
    }

    private static String options(FileSystem tree) {
        return switch (tree) {
            case ROCK_RIDGE -> "iso9660:rockridge";
            case JOLIET -> "iso9660:!rockridge";
            default -> "iso9660:!rockridge,iso9660:!joliet";
        };
    }

    private static Listing list(Path image, FileSystem tree) {
        var nodes = new TreeMap<String, Entry>();
        for (String line : Oracle.BSDTAR.run("--options", options(tree), "-tvf", image).succeeded().lines()) {
            Matcher node = NODE.matcher(line);
            if (!node.matches()) {
                throw new AssertionError("no line of a list: " + line);
            }
            put(nodes, node.group(1).charAt(0), node.group(2), node.group(3));
        }
        return new Listing(nodes);
    }

    private static void put(TreeMap<String, Entry> nodes, char letter, String permissions, String rest) {
        Entry entry = Entry.of(Entry.Kind.ofLetter(letter)).withMode(Permissions.ofLetters(permissions));
        String path = rest;
        int hard = path.indexOf(" link to ");
        if (entry.is(Entry.Kind.LINK)) {
            int arrow = path.indexOf(" -> ");
            entry = entry.withTarget(Escapes.decode(path.substring(arrow + 4)));
            path = path.substring(0, arrow);
        } else if (hard > 0) {
            path = path.substring(0, hard);
        }
        if (!path.equals(".")) {
            nodes.put(Escapes.decode(path), entry);
        }
    }

    private static Listing extract(Path image, FileSystem tree, Path into) {
        Oracle.BSDTAR.run("--options", options(tree), "-C", into, "-p", "-xf", image).succeeded();
        return Folders.list(into);
    }
}
