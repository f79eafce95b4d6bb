package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.burnish.job.Progress;
import org.burnish.operation.CompareTrees;
import org.burnish.operation.Difference;
import org.burnish.operation.Difference.Kind;
import org.burnish.operation.NodeMetadata;
import org.burnish.operation.OpenTree;
import org.burnish.operation.ViewChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What differs between folders and images is what `diff` says of the folders, and besides that, what moved is known.
class DifferencesTest {
    @TempDir
    Path here;

    private Path first() throws IOException {
        Path tree = Files.createDirectory(here.resolve("first"));
        Files.write(tree.resolve("same.bin"), SampleTree.bytes(1, 70_000));
        Files.write(tree.resolve("changed.bin"), SampleTree.bytes(2, 70_000));
        Files.write(tree.resolve("renamed.bin"), SampleTree.bytes(3, 70_000));
        Files.writeString(tree.resolve("gone.txt"), "gone");
        Files.writeString(tree.resolve("empty.txt"), "");
        Files.createSymbolicLink(tree.resolve("link"), Path.of("same.bin"));
        for (String name : List.of("folder/deep/a.txt", "folder/b.txt", "stays/c.txt", "stays/d.txt")) {
            Files.createDirectories(tree.resolve(name).getParent());
            Files.writeString(tree.resolve(name), "this is " + name);
        }
        return tree;
    }

    private Path second(Path first) throws IOException {
        Path tree = here.resolve("second");
        Command.of(List.of("cp", "-a", first.toString(), tree.toString())).run().succeeded();
        byte[] bytes = SampleTree.bytes(2, 70_000);
        bytes[69_999]++;
        Files.write(tree.resolve("changed.bin"), bytes);
        Files.delete(tree.resolve("gone.txt"));
        Files.delete(tree.resolve("empty.txt"));
        Files.writeString(tree.resolve("new.txt"), "");
        Files.createDirectory(tree.resolve("new"));
        Files.move(tree.resolve("renamed.bin"), tree.resolve("new/name.bin"));
        Files.move(tree.resolve("folder"), tree.resolve("other folder"));
        Files.delete(tree.resolve("link"));
        Files.createSymbolicLink(tree.resolve("link"), Path.of("changed.bin"));
        Files.setPosixFilePermissions(tree.resolve("stays/c.txt"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.setLastModifiedTime(tree.resolve("stays/d.txt"), FileTime.from(Instant.parse("2011-12-13T14:15:16Z")));
        return tree;
    }

    private Path image(Path tree) {
        Path image = here.resolve(tree.getFileName() + ".iso");
        Oracle.XORRISO.run("-as", "mkisofs", "-quiet", "-R", "-o", image, tree).succeeded();
        return image;
    }

    private static List<Difference> differences(Path first, Path second, Set<NodeMetadata> metadata) throws IOException {
        var found = new ArrayList<Difference>();
        try (OpenTree one = OpenTree.open(first, new ViewChoice(null, 0), Progress.NONE);
                OpenTree other = OpenTree.open(second, new ViewChoice(null, 0), Progress.NONE)) {
            long count = CompareTrees.run(one.root(), other.root(), metadata, found::add, Progress.NONE);
            assertThat(found).hasSize((int) count);
        }
        return found;
    }

    private static Stream<String> of(Kind kind, List<Difference> differences, Function<Difference, String> path) {
        return differences.stream().filter(difference -> difference.kind() == kind).map(path);
    }

    /// As `diff -rq` has it; of a folder that is not there, it says no more.
    private static Set<String> told(List<String> lines, String start, Path tree) {
        var paths = new TreeSet<String>();
        for (String line : lines) {
            if (line.startsWith(start + tree)) {
                String rest = line.substring((start + tree).length());
                paths.add(start.startsWith("Only") ? rest.replace(": ", "/") : rest.substring(0, rest.indexOf(" and ")));
            }
        }
        return paths;
    }

    private static Set<String> union(Stream<String> some, Stream<String> more) {
        return new TreeSet<>(Stream.concat(some, more).toList());
    }

    @Test
    void whatDiffFindsInFoldersIsFoundInTheirImages() throws IOException {
        Path first = first();
        Path second = second(first);
        List<String> lines = Command.of(List.of("diff", "-rq", "--no-dereference", first.toString(), second.toString())).with("LC_ALL", "C").run()
                .endedWith(1).lines();
        Path firstImage = image(first);
        Path secondImage = image(second);
        for (Path one : List.of(first, firstImage)) {
            for (Path other : List.of(second, secondImage)) {
                List<Difference> found = differences(one, other, Set.of());
                assertThat(union(of(Kind.REMOVED, found, Difference::path), of(Kind.MOVED, found, Difference::what)))
                        .isEqualTo(told(lines, "Only in ", first));
                assertThat(of(Kind.CHANGED, found, Difference::path)).containsExactlyInAnyOrder("/changed.bin", "/link");
                assertThat(told(lines, "Files ", first)).containsExactly("/changed.bin");
                assertThat(of(Kind.ADDED, found, Difference::path)).containsExactlyInAnyOrder("/new", "/new.txt");
                assertThat(found).contains(new Difference("/new/name.bin", Kind.MOVED, "/renamed.bin"),
                        new Difference("/other folder", Kind.MOVED, "/folder"));
                assertThat(told(lines, "Only in ", second)).containsExactly("/new", "/new.txt", "/other folder");
            }
        }
    }

    @Test
    void metadataAreComparedWhereBothHaveThem() throws IOException {
        Path first = first();
        Path second = second(first);
        for (Path other : List.of(second, image(second))) {
            List<Difference> found = differences(image(first), other, EnumSet.of(NodeMetadata.MODE, NodeMetadata.OWNER));
            assertThat(of(Kind.METADATA, found, Difference::path)).containsExactly("/stays/c.txt");
            assertThat(of(Kind.METADATA, found, Difference::what)).containsExactly("has mode 0644 and 0750");
            List<Difference> withTimes = differences(image(first), other, Set.of(NodeMetadata.TIMES));
            assertThat(of(Kind.METADATA, withTimes, Difference::path)).contains("/stays/d.txt");
            assertThat(of(Kind.METADATA, withTimes, Difference::what)).anyMatch(what -> what.endsWith(" and of 2011-12-13T14:15:16Z"));
        }
        assertThat(differences(first, image(first), EnumSet.allOf(NodeMetadata.class))).isEmpty();
    }

    @Test
    void ofFilesWithTheSameBytesTheOneWithTheSameNameMoved() throws IOException {
        Path first = Files.createDirectories(here.resolve("one/from")).getParent();
        Path second = Files.createDirectories(here.resolve("two/to")).getParent();
        for (String name : List.of("a", "b", "c")) {
            Files.writeString(first.resolve("from").resolve(name), "the same");
        }
        for (String name : List.of("c", "d")) {
            Files.writeString(second.resolve("to").resolve(name), "the same");
        }
        List<Difference> found = differences(first, second, Set.of());
        assertThat(found).contains(new Difference("/to/c", Kind.MOVED, "/from/c"));
        assertThat(of(Kind.MOVED, found, Difference::what)).hasSize(2).doesNotHaveDuplicates();
        assertThat(of(Kind.REMOVED, found, Difference::path)).containsExactly("/from");
        assertThat(of(Kind.ADDED, found, Difference::path)).containsExactly("/to");
    }
}
