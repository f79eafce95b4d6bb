package org.burnish.oracle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A tree as a table: path to what is known of the node. Paths have no `/` at their ends; the root is left out.
public record Listing(SortedMap<String, Entry> entries) {
    /// So many deviations tell enough.
    private static final int MOST = 12;

    public Listing {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    public Set<String> paths() {
        return entries.keySet();
    }

    public Entry entry(String path) {
        Entry entry = entries.get(path);
        if (entry == null) {
            throw new AssertionError("there is no " + path + " among " + paths());
        }
        return entry;
    }

    /// The entries that pass; nothing happens to what lies below those that do not.
    public Listing only(Predicate<Entry> wanted) {
        var some = new TreeMap<>(entries);
        some.values().removeIf(wanted.negate());
        return new Listing(some);
    }

    /// The entries whose paths pass; nothing happens to what lies below those that do not.
    public Listing onlyPaths(Predicate<String> wanted) {
        var some = new TreeMap<>(entries);
        some.keySet().removeIf(wanted.negate());
        return new Listing(some);
    }

    /// What lies at these paths or below is left out.
    public Listing without(Collection<String> tops) {
        return onlyPaths(path -> tops.stream().noneMatch(top -> path.equals(top) || path.startsWith(top + "/")));
    }

    /// What lies below a folder, with paths from there.
    public Listing below(String folder) {
        var some = new TreeMap<String, Entry>();
        entries.forEach((path, entry) -> {
            if (path.startsWith(folder + "/")) {
                some.put(path.substring(folder.length() + 1), entry);
            }
        });
        return new Listing(some);
    }

    /// The files that are not empty, all in one folder.
    public Listing filesFlat() {
        return only(entry -> entry.is(Entry.Kind.FILE) && entry.size() > 0).respelt(path -> path.replace('/', '\0'));
    }

    /// Every path spelt in another way; two that become equal fail the test.
    public Listing respelt(UnaryOperator<String> spelling) {
        var other = new TreeMap<String, Entry>();
        entries.forEach((path, entry) -> {
            if (other.put(spelling.apply(path), entry) != null) {
                throw new AssertionError("two paths become " + spelling.apply(path));
            }
        });
        return new Listing(other);
    }

    /// Whether no two paths become equal in another spelling.
    public boolean staysDistinct(UnaryOperator<String> spelling) {
        return paths().stream().map(spelling).distinct().count() == paths().size();
    }

    /// Every name spelt in another way.
    public Listing respeltNames(UnaryOperator<String> spelling) {
        return respelt(path -> String.join("/", Stream.of(path.split("/")).map(spelling).toList()));
    }

    public Listing mapped(BiFunction<String, Entry, Entry> change) {
        var other = new TreeMap<String, Entry>();
        entries.forEach((path, entry) -> other.put(path, change.apply(path, entry)));
        return new Listing(other);
    }

    /// Bytes of the longest name in UTF-8, or 0.
    public int longestName() {
        return paths().stream().mapToInt(path -> name(path).getBytes(StandardCharsets.UTF_8).length).max().orElse(0);
    }

    /// Characters of the longest target of a link, or 0.
    public int longestTarget() {
        return entries.values().stream()
                .mapToInt(entry -> entry.target() == null ? 0 : entry.target().length())
                .max()
                .orElse(0);
    }

    /// How this listing deviates from the expected one in these aspects; empty when it does not.
    public List<String> deviations(Listing expected, Set<Aspect> aspects) {
        var found = new ArrayList<String>();
        var paths = new TreeSet<>(expected.paths());
        paths.addAll(paths());
        var wantedNames = expected.firstNames();
        var hadNames = firstNames();
        for (String path : paths) {
            String wanted = told(path, expected.entries.get(path), aspects, wantedNames);
            String had = told(path, entries.get(path), aspects, hadNames);
            if (!wanted.equals(had)) {
                found.add("'" + path + "' is " + had + ", expected " + wanted);
            }
        }
        return some(found);
    }

    private static List<String> some(List<String> found) {
        return found.size() <= MOST ? found : concat(found.subList(0, MOST), "and " + (found.size() - MOST) + " more");
    }

    private static List<String> concat(List<String> some, String last) {
        return Stream.concat(some.stream(), Stream.of(last)).toList();
    }

    private static String told(String path, @Nullable Entry entry, Set<Aspect> aspects, Map<String, String> firstNames) {
        if (entry == null) {
            return "absent";
        }
        String first = firstNames.getOrDefault(entry.same(), path);
        boolean same = aspects.contains(Aspect.SAME) && entry.is(Entry.Kind.FILE) && !first.equals(path);
        return entry.told(aspects) + (same ? " same as '" + first + "'" : "");
    }

    /// For each word that names of one node have in common, the first of these names.
    private Map<@Nullable String, String> firstNames() {
        var first = new HashMap<@Nullable String, String>();
        entries.forEach((path, entry) -> {
            if (entry.same() != null) {
                first.putIfAbsent(entry.same(), path);
            }
        });
        return first;
    }

    /// How the contents of this tree deviate from the expected one's when no name counts: two trees with equal bytes in
    /// equal places have the same shape, whatever became of their names. Empty when they have.
    public List<String> misshapen(Listing expected) {
        var ours = shape();
        var wanted = expected.shape();
        var found = new ArrayList<String>();
        ours.forEach((shape, paths) -> excess("there is", shape, paths, wanted.getOrDefault(shape, List.of()), found));
        wanted.forEach((shape, paths) -> excess("there should be", shape, paths, ours.getOrDefault(shape, List.of()), found));
        return some(found);
    }

    private static void excess(String verb, String shape, List<String> paths, List<String> others, List<String> found) {
        if (paths.size() > others.size()) {
            found.add(verb + " " + shape + " at " + paths + ", elsewhere at " + others);
        }
    }

    /// Depth and what is in a node and below, and the paths of the nodes that have that.
    private SortedMap<String, List<String>> shape() {
        var parts = new HashMap<String, List<String>>();
        var shapes = new TreeMap<String, List<String>>();
        for (var node : new TreeMap<>(entries).descendingMap().entrySet()) {
            String path = node.getKey();
            Entry entry = node.getValue();
            String part = entry.told(Set.of(Aspect.SIZE, Aspect.BYTES));
            if (entry.is(Entry.Kind.FOLDER)) {
                List<String> children = parts.getOrDefault(path, List.of()).stream().sorted().toList();
                part += " of " + children.size() + " " + Digests.sha256(String.join("\n", children).getBytes(StandardCharsets.UTF_8));
            }
            parts.computeIfAbsent(parent(path), p -> new ArrayList<>()).add(part);
            shapes.computeIfAbsent(path.chars().filter(c -> c == '/').count() + " deep " + part, p -> new ArrayList<>()).add(path);
        }
        return shapes;
    }

    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
