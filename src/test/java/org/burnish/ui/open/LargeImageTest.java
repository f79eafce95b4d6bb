package org.burnish.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.job.Progress;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.PrintableName;
import org.burnish.tree.RegularFile;
import org.burnish.tree.TreeBuilder;
import org.burnish.tree.TreeChange;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.open.ImageAccess.BrowsedImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An image of more than 4 GB, most of which is a hole in the file: it opens at once, and its search misses nothing.
class LargeImageTest {
    private static final long LARGE = 2_100_000_000L;
    /// The specification wants 0.3 s; a busy machine gets more time here, and the benchmark measures.
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final long MEMORY = 20_000_000;

    @TempDir
    static Path folder;

    private static Path image;

    @BeforeAll
    static void makeImage() throws IOException {
        TreeBuilder tree = new TreeBuilder();
        for (int i = 0; i < 3000; i++) {
            tree.file("docs/" + i % 30 + "/note " + i + (i % 3 == 0 ? ".txt" : ".dat"), "x".repeat(i));
        }
        for (int i = 0; i < 500; i++) {
            tree.file("root file " + i, "r");
        }
        Directory root = tree.build();
        root = TreeChange.with(root, List.of("films"), new RegularFile("one.raw", attributes(root), new Hole(1)));
        root = TreeChange.with(root, List.of("films"), new RegularFile("two.raw", attributes(root), new Hole(2)));
        image = folder.resolve("large.iso");
        var planned = Mastering.plan(root, MasteringOptions.builder().build(), Progress.NONE).image();
        try (FileChannel to = FileChannel.open(image, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            planned.transferTo(0, planned.blockCount(), to);
            if (to.size() < planned.length()) {
                to.write(ByteBuffer.allocate(1), planned.length() - 1);
            }
        }
        assertThat(Files.size(image)).isGreaterThan(4_200_000_000L);
    }

    private static org.burnish.tree.Attributes attributes(Directory root) throws IOException {
        return root.children().stream().filter(RegularFile.class::isInstance).findFirst().orElseThrow().attributes();
    }

    /// Bytes that are all zero and of which nothing is written.
    private record Hole(int number) implements Content {
        @Override
        public long length() {
            return LARGE;
        }

        @Override
        public int read(long position, ByteBuffer into) {
            int count = (int) Math.min(into.remaining(), LARGE - position);
            into.put(new byte[count]);
            return count == 0 ? -1 : count;
        }

        @Override
        public void transferTo(long position, long count, WritableByteChannel to) throws IOException {
            ((FileChannel) to).position(((FileChannel) to).position() + count);
        }
    }

    private static ImageViewModel open(LaidOut page) {
        OpenViewModel model = new OpenViewModel(new EngineAccess(), page.surroundings());
        model.open(image);
        page.work();
        return ((OpenFile.Shown.Image) model.current().get().shown().get()).image();
    }

    @Test
    void itOpensSoonAndTakesLittleMemory() {
        // Once to load classes, which later images do not pay for.
        open(new LaidOut()).close();
        long memoryBefore = used();
        Instant start = Instant.now();
        ImageViewModel opened = open(new LaidOut());
        assertThat(opened.rows()).hasSize(502);
        Duration took = Duration.between(start, Instant.now());
        assertThat(took).isLessThan(SOON);
        assertThat(used() - memoryBefore).isLessThan(MEMORY);
        assertThat(opened.rows()).isNotEmpty();
        opened.close();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void findingEqualsAFullWalk() throws IOException {
        try (BrowsedImage browsed = new EngineAccess().open(image, Progress.NONE)) {
            List<String> all = new ArrayList<>();
            List<String> large = new ArrayList<>();
            walk(browsed.preferred().root(), "", all, large);
            assertThat(found("*.txt")).isEqualTo(new TreeSet<>(all.stream().filter(path -> path.endsWith(".txt")).toList()));
            assertThat(found(">100MB")).isEqualTo(new TreeSet<>(large)).hasSize(2);
        }
    }

    private static void walk(Directory folder, String path, List<String> all, List<String> large) throws IOException {
        for (Node node : folder.children()) {
            all.add(path + "/" + node.name());
            if (node instanceof RegularFile file && file.content().length() > 100_000_000) {
                large.add(path + "/" + node.name());
            }
            if (node instanceof Directory below) {
                walk(below, path + "/" + node.name(), all, large);
            }
        }
    }

    private static TreeSet<String> found(String words) {
        LaidOut page = new LaidOut();
        ImageViewModel opened = open(page);
        opened.search().typed().set(words);
        page.work();
        TreeSet<String> found = new TreeSet<>();
        opened.search().found().forEach(row ->
                found.add("/" + String.join("/", row.path().stream().map(PrintableName::of).toList())));
        opened.close();
        return found;
    }
}
