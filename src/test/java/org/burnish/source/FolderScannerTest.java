package org.burnish.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.job.CancelledException;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderScannerTest {
    @TempDir
    Path here;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(here.resolve("folder"));
    }

    private Path file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private SourceTree scan(ScanOptions options, String... grafts) throws IOException {
        return FolderScanner.scan(
                Stream.of(grafts).map(Graft::parse).toList(), options, Progress.NONE);
    }

    private SourceTree scan(ScanOptions options) throws IOException {
        return scan(options, folder.toString());
    }

    private static ScanOptions excluding(String... globs) {
        ScanOptions plain = ScanOptions.plain();
        return new ScanOptions(
                Stream.of(globs).map(Glob::new).toList(), List.of(), false, false, plain.ownership(), plain.changes());
    }

    private static ScanOptions following() {
        ScanOptions plain = ScanOptions.plain();
        return new ScanOptions(List.of(), List.of(), true, false, plain.ownership(), plain.changes());
    }

    /// One line for each node, folders with a slash.
    static List<String> paths(Directory directory) throws IOException {
        List<String> lines = new ArrayList<>();
        collect(directory, "", lines);
        return lines;
    }

    private static void collect(Directory directory, String at, List<String> lines) throws IOException {
        for (Node child : directory.children()) {
            String path = at + child.name();
            if (child instanceof Directory inner) {
                lines.add(path + "/");
                collect(inner, path + "/", lines);
            } else {
                lines.add(child instanceof SymbolicLink link ? path + " -> " + link.target() : path);
            }
        }
    }

    static Node find(Directory root, String path) throws IOException {
        Node at = root;
        for (String name : path.split("/")) {
            at = ((Directory) at).children().stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
        }
        return at;
    }

    private static String text(Node node) throws IOException {
        Content content = ((RegularFile) node).content();
        ByteBuffer bytes = ByteBuffer.allocate((int) content.length());
        content.read(0, bytes);
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    @Test
    void theContentOfAFolderIsTheRoot() throws IOException {
        file("b.txt", "two");
        file("a/c.txt", "three");
        Files.createDirectories(folder.resolve("empty/inner"));
        SourceTree tree = scan(ScanOptions.plain());
        assertThat(paths(tree.root())).containsExactly("a/", "a/c.txt", "b.txt", "empty/", "empty/inner/");
        assertThat(text(find(tree.root(), "a/c.txt"))).isEqualTo("three");
        assertThat(tree.files()).isEqualTo(2);
        assertThat(tree.folders()).isEqualTo(3);
        assertThat(tree.bytes()).isEqualTo(8);
        assertThat(tree.problems()).isEmpty();
        assertThat(tree.root().attributes().links()).isEqualTo(4);
    }

    @Test
    void manyFoldersComeInTheOrderOfTheirNames() throws IOException {
        for (int i = 0; i < 60; i++) {
            file("d" + (i * 37 % 60) + "/f" + i, "x");
        }
        List<String> paths = paths(scan(ScanOptions.plain()).root());
        assertThat(paths).hasSize(120).isSorted();
    }

    @Test
    void attributesAreKept() throws IOException {
        Path file = file("a", "x");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        Instant time = Instant.parse("2001-02-03T04:05:06.789Z");
        Files.setLastModifiedTime(file, FileTime.from(time));
        Node node = find(scan(ScanOptions.plain()).root(), "a");
        assertThat(node.attributes().mode()).isEqualTo(0751);
        assertThat(node.attributes().modified()).isEqualTo(time);
        assertThat(node.attributes().userId()).isEqualTo(((Number) Files.getAttribute(file, "unix:uid")).longValue());
        assertThat(node.attributes().accessed()).isNull();
    }

    @Test
    void neutralOwnersAreRootAndAllMayRead() throws IOException {
        Path file = file("a", "x");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Path program = file("b", "x");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        ScanOptions neutral = new ScanOptions(
                List.of(), List.of(), false, false, ScanOptions.Ownership.NEUTRAL, SourceChanges.refused());
        Directory root = scan(neutral).root();
        assertThat(root.children()).extracting(n -> n.attributes().mode()).containsExactly(0444, 0555);
        assertThat(root.children()).allMatch(n -> n.attributes().userId() == 0 && n.attributes().groupId() == 0);
        assertThat(root.attributes().mode()).isEqualTo(0555);
    }

    @Test
    void hardLinksHaveEqualContents() throws IOException {
        Path first = file("first", "same");
        Files.createLink(folder.resolve("second"), first);
        file("third", "same");
        Directory root = scan(ScanOptions.plain()).root();
        Content content = ((RegularFile) find(root, "first")).content();
        assertThat(((RegularFile) find(root, "second")).content()).isEqualTo(content).hasSameHashCodeAs(content);
        assertThat(((RegularFile) find(root, "third")).content()).isNotEqualTo(content);
        assertThat(find(root, "second").attributes().links()).isEqualTo(2);
    }

    @Test
    void theSameFileGivenTwiceHasEqualContents() throws IOException {
        String file = file("a", "x").toString();
        Directory root = scan(ScanOptions.plain(), "one=" + file, "two=" + file).root();
        assertThat(((RegularFile) find(root, "one")).content()).isEqualTo(((RegularFile) find(root, "two")).content());
    }

    @Test
    void symbolicLinksAreKept() throws IOException {
        Files.createSymbolicLink(folder.resolve("up"), Path.of("../nowhere/日本"));
        assertThat(paths(scan(ScanOptions.plain()).root())).containsExactly("up -> ../nowhere/日本");
    }

    @Test
    void symbolicLinksAreFollowedWhenWished() throws IOException {
        file("a/x", "text");
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        Files.createSymbolicLink(folder.resolve("c"), Path.of("a/x"));
        SourceTree tree = scan(following());
        assertThat(paths(tree.root())).containsExactly("a/", "a/x", "b/", "b/x", "c");
        assertThat(((RegularFile) find(tree.root(), "c")).content())
                .isEqualTo(((RegularFile) find(tree.root(), "b/x")).content());
    }

    @Test
    void aLinkBackStaysALinkAndIsNotFollowedForEver() throws IOException {
        file("a/x", "text");
        Files.createSymbolicLink(folder.resolve("a/back"), Path.of(".."));
        SourceTree tree = scan(following());
        assertThat(paths(tree.root())).containsExactly("a/", "a/back -> ..", "a/x");
        assertThat(tree.problems()).isEmpty();
        assertThat(tree.unfollowed()).singleElement().asString().contains("back").contains("leads back");
    }

    @Test
    void aLinkToNothingStaysALinkAndIsReportedWhenLinksAreFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("dead"), Path.of("nothing"));
        Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
        SourceTree tree = scan(following());
        assertThat(paths(tree.root())).containsExactly("dead -> nothing", "self -> self");
        assertThat(tree.problems()).isEmpty();
        assertThat(tree.unfollowed()).hasSize(2).allMatch(told -> told.endsWith("leads nowhere"));
    }

    @Test
    void whatTheUserNamesIsFollowed() throws IOException {
        file("a/x", "text");
        Path link = Files.createSymbolicLink(here.resolve("link"), folder);
        assertThat(paths(scan(ScanOptions.plain(), link.toString()).root())).containsExactly("a/", "a/x");
    }

    @Test
    void excludesWorkOnNamesAndOnPaths() throws IOException {
        file("a.o", "");
        file("a.c", "");
        file("src/b.o", "");
        file("src/tmp/x", "");
        file("tmp/y", "");
        assertThat(paths(scan(excluding("*.o", "/tmp")).root())).containsExactly("a.c", "src/", "src/tmp/", "src/tmp/x");
        assertThat(paths(scan(excluding("/in/side/src/**"), "in/side=" + folder).root()))
                .containsExactly("in/", "in/side/", "in/side/a.c", "in/side/a.o", "in/side/src/", "in/side/tmp/", "in/side/tmp/y");
        assertThat(paths(scan(excluding("a.*"), folder.resolve("a.o").toString(), folder.resolve("src").toString()).root()))
                .containsExactly("b.o", "tmp/", "tmp/x");
    }

    @Test
    void filesThatAreNeverTakenNeedNotExist() throws IOException {
        file("a", "");
        file("out.iso", "");
        file("sub/out.iso", "");
        ScanOptions plain = ScanOptions.plain();
        ScanOptions options = new ScanOptions(
                List.of(), List.of(folder.resolve("out.iso"), folder.resolve("none")), false, false, plain.ownership(), plain.changes());
        assertThat(paths(scan(options).root())).containsExactly("a", "sub/", "sub/out.iso");
    }

    @Test
    void graftsGoWhereTheyShould() throws IOException {
        String file = file("x.txt", "x").toString();
        assertThat(paths(scan(ScanOptions.plain(), "docs/=" + file, "/y.txt=" + file, file, "deep/er=" + folder).root()))
                .containsExactly("deep/", "deep/er/", "deep/er/x.txt", "docs/", "docs/x.txt", "x.txt", "y.txt");
    }

    @Test
    void aNameWithAnEqualsSignIsAPathWhenItExists() throws IOException {
        String odd = file("a=b", "x").toString();
        assertThat(paths(scan(ScanOptions.plain(), odd).root())).containsExactly("a=b");
    }

    @Test
    void aTargetMustNotLeadOut() {
        assertThatThrownBy(() -> scan(ScanOptions.plain(), "../x=" + folder)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void foldersOfOneNameAreMerged() throws IOException {
        file("one/a/x", "");
        file("two/a/y", "");
        file("two/b", "");
        Directory root = scan(ScanOptions.plain(), folder.resolve("one").toString(), folder.resolve("two").toString()).root();
        assertThat(paths(root)).containsExactly("a/", "a/x", "a/y", "b");
        assertThat(root.attributes().links()).isEqualTo(3);
        assertThat(root.attributes().modified()).isNotNull();
    }

    @Test
    void filesOfOneNameConflict() throws IOException {
        file("one/a/x", "");
        file("two/a/x", "");
        assertThatThrownBy(() ->
                        scan(ScanOptions.plain(), folder.resolve("one").toString(), folder.resolve("two").toString()))
                .isInstanceOfSatisfying(NameConflictException.class, e -> {
                    assertThat(e.path()).isEqualTo("/a/x");
                    assertThat(e.first()).contains("one");
                    assertThat(e.second()).contains("two");
                });
    }

    @Test
    void aMissingSourceIsAnError() {
        assertThatThrownBy(() -> scan(ScanOptions.plain(), folder + "/none")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void anUnreadableFileAndFolderAreReported() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
        Path file = file("secret", "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assertThat(scan(ScanOptions.plain()).problems()).hasSize(2);
        assertThat(scan(excluding("secret", "closed")).problems()).isEmpty();
    }

    @Test
    void specialFilesAreTakenOnlyWhenWished() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/null")));
        ScanOptions plain = ScanOptions.plain();
        assertThat(scan(plain, "/dev/null").leftOut()).containsExactly("/dev/null is a special file");
        ScanOptions all = new ScanOptions(List.of(), List.of(), false, true, plain.ownership(), plain.changes());
        Node node = find(scan(all, "/dev/null").root(), "null");
        assertThat(node).isInstanceOfSatisfying(SpecialFile.class, device -> {
            assertThat(device.kind()).isEqualTo(SpecialFile.Kind.CHARACTER_DEVICE);
            assertThat(device.major()).isEqualTo(1);
            assertThat(device.minor()).isEqualTo(3);
        });
    }

    @Test
    void scanningStopsWhenTheUserWishes() throws IOException {
        file("a/b", "");
        Progress stopped = new Progress() {
            @Override
            public void begin(Phase phase) {}

            @Override
            public void advance(long units) {}

            @Override
            public void checkpoint() throws CancelledException {
                throw new CancelledException();
            }
        };
        assertThatThrownBy(() -> FolderScanner.scan(List.of(new Graft("", folder)), ScanOptions.plain(), stopped))
                .isInstanceOf(CancelledException.class);
    }
}
