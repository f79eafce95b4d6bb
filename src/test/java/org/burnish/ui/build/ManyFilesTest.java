package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import org.burnish.project.FolderItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A hundred thousand files on the page: the screen goes on all the time.
@Timeout(240)
class ManyFilesTest extends PageTest {
    private static final int FILES = 100_000;
    private static final int FOLDERS = 100;
    /// Nobody sees less than this.
    private static final long LONGEST_MILLIS = 100;

    @TempDir
    Path folder;

    private Path many;

    @BeforeEach
    void makeFiles() throws IOException {
        many = Files.createDirectories(folder.resolve("many"));
        for (int i = 0; i < FOLDERS; i++) {
            Path inner = Files.createDirectory(many.resolve("folder " + i));
            for (int j = 0; j < FILES / FOLDERS; j++) {
                Files.createFile(inner.resolve("file " + j + ".txt"));
            }
        }
    }

    @Test
    void addingThemNeverHoldsTheScreenUpAndIsOneStep() {
        run(() -> page.model.add(List.of(folder.resolve("nothing"))));
        settle();
        Stalls stalls = new Stalls();
        run(() -> page.model.add(List.of(many)));
        until("some have come in", () -> page.project().project().get().root().files() > 0 || !page.project().intake().running().get());
        open("many");
        settle();
        long longest = stalls.longest();
        System.out.printf("100,000 files added; at most %d ms of work between two frames%n", longest);
        assertThat(page.project().project().get().root().files()).isEqualTo(FILES);
        open("folder 7");
        assertThat(rows()).contains("    file 999.txt");
        picture("build-many");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(page.project().project().get().root().files()).isZero();
        press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(page.project().project().get().root().files()).isEqualTo(FILES);
        assertThat(longest).isLessThan(LONGEST_MILLIS);
    }

    @Test
    void stoppingLeavesNothing() {
        FolderItem before = page.project().project().get().root();
        run(() -> page.model.add(List.of(many)));
        until("it is told how far it is", () -> robot.lookup("#stop-adding").tryQuery().isPresent() || !page.project().intake().running().get());
        run(() -> page.project().intake().stop());
        settle();
        assertThat(page.project().project().get().root()).isSameAs(before);
        assertThat(page.project().history().undoName().get()).isEmpty();
    }

    @Test
    void theyAreAddedOneByOneAsWell() throws IOException {
        List<Path> files = new ArrayList<>();
        try (var all = Files.walk(many)) {
            all.filter(Files::isRegularFile).limit(10_000).forEach(files::add);
        }
        Stalls stalls = new Stalls();
        run(() -> page.model.add(files));
        settle();
        long longest = stalls.longest();
        System.out.printf("10,000 files dropped one by one; at most %d ms of work between two frames%n", longest);
        assertThat(page.project().project().get().root().children()).hasSize(10_000);
        assertThat(longest).isLessThan(3 * LONGEST_MILLIS);
    }

    /// Watches how long the screen's thread is busy between two frames. Its own time counts, as other programs on this
    /// computer may hold it up as well.
    private static final class Stalls {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final AtomicLong longest = new AtomicLong();
        private volatile boolean over;
        private long last;

        Stalls() {
            run(() -> {
                last = threads.getCurrentThreadCpuTime();
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        long time = threads.getCurrentThreadCpuTime();
                        longest.accumulateAndGet(time - last, Math::max);
                        last = time;
                        if (over) {
                            stop();
                        }
                    }
                }.start();
            });
        }

        long longest() {
            over = true;
            return longest.get() / 1_000_000;
        }
    }
}
