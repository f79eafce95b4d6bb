package org.burnish.oracle;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.burnish.tree.FileSystem;
import org.jspecify.annotations.Nullable;

/// 7-Zip: shows UDF before Joliet before Rock Ridge before ISO 9660, whichever is there.
final class SevenZipJudge implements Judge {
    private static final String START = "\n----------\n";
    private static final int LONGEST_NAME = 90;
    private static final int LONGEST_TARGET = 100;

    @Override
    public Set<Oracle> programs() {
        return EnumSet.of(Oracle.SEVEN_ZIP);
    }

    @Override
    public boolean does(Act act, FileSystem tree, Set<FileSystem> present) {
        return switch (tree) {
            case UDF -> present.contains(tree);
            case JOLIET -> present.contains(tree) && !present.contains(FileSystem.UDF);
            case ROCK_RIDGE -> present.contains(tree) && !present.contains(FileSystem.JOLIET) && !present.contains(FileSystem.UDF);
            case ISO9660 -> present.equals(EnumSet.of(FileSystem.ISO9660));
            default -> false;
        };
    }

    /// It does not follow CE entries, so it cuts names and targets of Rock Ridge where the directory record ends. UDF with
    /// anything but files and folders it does not open.
    @Override
    public boolean survives(Listing truth, FileSystem tree) {
        if (tree == FileSystem.UDF) {
            return truth.entries().values().stream().allMatch(entry -> entry.is(Entry.Kind.FILE) || entry.is(Entry.Kind.FOLDER));
        }
        return tree != FileSystem.ROCK_RIDGE || truth.longestName() <= LONGEST_NAME && truth.longestTarget() <= LONGEST_TARGET;
    }

    /// The version number and a last dot it takes from names of all trees, not only from identifiers. Its list has an underscore for a line end, and a
    /// slash behind a last `.` and `..` of a link's target. When it takes files out it makes no link that leads out of the
    /// folder and no pipe, but leaves an empty file in their place, and calls `..` `_`, which is what remains of `...`.
    @Override
    public Listing expects(Act act, FileSystem tree, Listing truth) {
        boolean identifiers = tree == FileSystem.JOLIET || tree == FileSystem.ROCK_RIDGE;
        Listing named = identifiers ? truth.respeltNames(SevenZipJudge::identifier) : truth;
        return act == Act.LIST
                ? named.respelt(path -> path.replace('\n', '_')).mapped((path, entry) -> entry.withTarget(shown(entry.target())))
                : named.respeltNames(name -> name.equals("..") ? "_" : name).mapped((path, entry) -> withoutLinks(entry));
    }

    private static String identifier(String name) {
        return Identifiers.withoutLastDot(name.endsWith(";1") ? name.substring(0, name.length() - 2) : name);
    }

    private static @Nullable String shown(@Nullable String target) {
        return target != null && (target.equals(".") || target.endsWith("..")) ? target + "/" : target;
    }

    private static Entry withoutLinks(Entry entry) {
        return entry.is(Entry.Kind.LINK) || entry.is(Entry.Kind.FIFO)
                ? Entry.of(Entry.Kind.FILE).withSize(0).withDigest(Digests.sha256(new byte[0]))
                : entry;
    }

    @Override
    public Set<Aspect> tells(Act act) {
        return act == Act.LIST
                ? EnumSet.of(Aspect.SIZE, Aspect.TARGET)
                : EnumSet.of(Aspect.SIZE, Aspect.BYTES);
    }

    /// It makes a folder of the boot images, which are no files of any tree.
    @Override
    public Listing show(Act act, FileSystem tree, Path image, Path into) {
        return (act == Act.LIST ? list(image) : extract(image, into)).without(List.of("[BOOT]"));
    }

    private static Listing list(Path image) {
        var nodes = new TreeMap<String, Entry>();
        String text = Oracle.SEVEN_ZIP.run("l", "-slt", "-sccUTF-8", image).succeeded().text();
        for (String block : text.substring(text.indexOf(START) + START.length()).split("\n\n")) {
            Map<String, String> fields = new HashMap<>();
            block.lines().forEach(line -> {
                int equals = line.indexOf(" = ");
                if (equals > 0) {
                    fields.put(line.substring(0, equals), line.substring(equals + 3));
                }
            });
            if (fields.containsKey("Path")) {
                nodes.put(fields.get("Path"), entry(fields));
            }
        }
        return new Listing(nodes);
    }

    private static Entry entry(Map<String, String> fields) {
        String letters = fields.getOrDefault("Mode", "");
        Entry.Kind kind = !letters.isEmpty()
                ? Entry.Kind.ofLetter(letters.charAt(0))
                : "+".equals(fields.get("Folder")) ? Entry.Kind.FOLDER : Entry.Kind.FILE;
        Entry entry = Entry.of(kind).withTarget(fields.get("Symbolic Link"));
        return kind == Entry.Kind.FILE ? entry.withSize(Long.parseLong(fields.get("Size"))) : entry;
    }

    /// Where it refuses a link its exit code is 2.
    private static Listing extract(Path image, Path into) {
        Oracle.SEVEN_ZIP.run("x", "-y", "-bd", "-o" + into, image);
        return Folders.list(into).mapped((path, entry) -> withoutLinks(entry));
    }
}
