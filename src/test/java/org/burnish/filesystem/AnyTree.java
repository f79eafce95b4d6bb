package org.burnish.filesystem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.burnish.oracle.Digests;
import org.burnish.oracle.Entry;
import org.burnish.oracle.Listing;
import org.burnish.tree.Attributes;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SymbolicLink;

/// Trees of any names and sizes, held in memory, and what they contain.
record AnyTree(Directory root, Listing listing) {
    private static final int LONGEST_NAME = 255;

    /// What a tree is grown from: folders have children, others do not.
    private record Seed(String name, int kind, int size, long content, List<Seed> children) {
        @Override
        public String toString() {
            return (kind == 0 ? name + children : name + " " + size);
        }
    }

    static Arbitrary<AnyTree> arbitrary() {
        return nodes(3).map(AnyTree::grown);
    }

    private static Arbitrary<List<Seed>> nodes(int levels) {
        Arbitrary<Seed> leaf = Combinators.combine(names(), Arbitraries.integers().between(1, 8), sizes(), Arbitraries.longs())
                .as((name, kind, size, content) -> new Seed(name, kind, size, content, List.of()));
        if (levels == 0) {
            return leaf.list().ofMaxSize(4);
        }
        Arbitrary<Seed> folder = Combinators.combine(names(), nodes(levels - 1)).as((name, children) -> new Seed(name, 0, 0, 0, children));
        return Arbitraries.frequencyOf(Tuple.of(3, leaf), Tuple.of(1, folder)).list().ofMaxSize(8);
    }

    private static Arbitrary<Integer> sizes() {
        return Arbitraries.oneOf(Arbitraries.of(0, 1, 2047, 2048, 2049, 4096, 65536), Arbitraries.integers().between(0, 5000));
    }

    /// Names that collide, long ones, and any text that a file can be called.
    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().withChars("aAbB._-1").ofMinLength(1).ofMaxLength(14),
                        Arbitraries.strings().withChars("aAé語").ofMinLength(60).ofMaxLength(110),
                        Arbitraries.strings().withChars('x').ofMinLength(240).ofMaxLength(255),
                        Arbitraries.strings().withChars("rR_mMoOvVeEdD").ofMinLength(7).ofMaxLength(8),
                        Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(20),
                        codePoints().list().ofMinSize(1).ofMaxSize(40).map(AnyTree::text))
                .map(AnyTree::allowed);
    }

    private static Arbitrary<Integer> codePoints() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 0xD7FF), Arbitraries.integers().between(0xE000, 0x10FFFF));
    }

    private static String text(List<Integer> codePoints) {
        var text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static String allowed(String text) {
        String name = text.replace('/', '_').replace('\0', '_');
        while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name.equals(".") || name.equals("..") ? name + "x" : name;
    }

    private static AnyTree grown(List<Seed> seeds) {
        var entries = new TreeMap<String, Entry>();
        return new AnyTree(folder("", "", seeds, entries), new Listing(entries));
    }

    private static Directory folder(String name, String path, List<Seed> seeds, Map<String, Entry> entries) {
        Map<String, Seed> distinct = new LinkedHashMap<>();
        seeds.forEach(seed -> distinct.putIfAbsent(seed.name, seed));
        List<Node> children = new ArrayList<>();
        distinct.values().forEach(seed -> children.add(node(seed, path + seed.name, entries)));
        return new Directory(name, Attributes.DIRECTORY, children);
    }

    private static Node node(Seed seed, String path, Map<String, Entry> entries) {
        if (seed.kind == 0) {
            entries.put(path, Entry.of(Entry.Kind.FOLDER).withMode(Attributes.DIRECTORY.mode()));
            return folder(seed.name, path + "/", seed.children, entries);
        }
        if (seed.kind == 1) {
            String target = "../" + seed.name;
            entries.put(path, Entry.of(Entry.Kind.LINK).withTarget(target));
            return new SymbolicLink(seed.name, Attributes.FILE, target);
        }
        byte[] bytes = new byte[seed.size];
        new Random(seed.content).nextBytes(bytes);
        entries.put(path, Entry.of(Entry.Kind.FILE).withSize(bytes.length).withDigest(Digests.sha256(bytes)).withMode(Attributes.FILE.mode()));
        return new RegularFile(seed.name, Attributes.FILE, new BytesContent(bytes));
    }

    @Override
    public String toString() {
        return listing.paths().toString();
    }
}
