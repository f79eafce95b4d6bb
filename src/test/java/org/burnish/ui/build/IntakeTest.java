package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.ServerSocketChannel;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.burnish.job.JobRunner;
import org.burnish.operation.ProjectProblem.Kind;
import org.burnish.operation.ProjectProblem.Severity;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.project.Origin;
import org.burnish.tree.Attributes;
import org.burnish.ui.common.Background;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final int MANY = 100_000;
    private static final long LONGEST_STEP = 100;

    @TempDir
    Path folder;

    private final Discs discs = new Discs();

    /// The screen's thread is this test's; work is done on others, as in the program.
    @Test
    @Timeout(300)
    void aHundredThousandFilesComeInWithoutHoldingUpTheScreenAndGoInOneStep() throws Exception {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < MANY; i++) {
            Path in = many.resolve("f" + i % 20);
            if (i < 20) {
                Files.createDirectory(in);
            }
            Files.createFile((i % 2 == 0 ? many : in).resolve("file " + i + ".txt"));
        }
        Deque<Runnable> screen = new ConcurrentLinkedDeque<>();
        LaidOut outside = new LaidOut();
        Surroundings real = outside.over(
                JobRunner.onVirtualThreads(outside.clock), new Background(Thread::startVirtualThread, screen::add), outside.pulse);
        try (BuildViewModel page = new BuildViewModel(real)) {
            OpenProject disc = page.begin();
            List<Integer> sizes = new ArrayList<>();
            page.add(List.of(many));
            long longest = 0;
            while (disc.intake().running().get() || disc.disc().counting().get()) {
                Runnable step = screen.poll();
                Thread.sleep(step == null ? 1 : 0);
                long start = work();
                (step == null ? (Runnable) outside.pulse::beat : step).run();
                // The view looks into the folder that grows.
                if (!disc.tree().root().children().isEmpty()) {
                    sizes.add(disc.tree().root().children().getFirst().children().size());
                }
                longest = Math.max(longest, (work() - start) / 1_000_000);
            }
            assertThat(disc.project().get().root().files()).isEqualTo(MANY);
            assertThat(sizes).anyMatch(size -> size > 1_000 && size < MANY / 2);
            assertThat(longest).as("longest step on the screen's thread in ms").isLessThan(LONGEST_STEP);
            long start = work();
            disc.undo();
            assertThat((work() - start) / 1_000_000).isLessThan(LONGEST_STEP);
            assertThat(disc.project().get().root().children()).isEmpty();
            assertThat(disc.history().undoName().get()).isEmpty();
            disc.redo();
            assertThat(disc.project().get().root().files()).isEqualTo(MANY);
        }
    }

    /// Nanoseconds that this thread has worked, whatever else the machine is doing.
    private static long work() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void stoppingHalfWayLeavesNothing() {
        OpenProject disc = discs.page.begin();
        Item half = FolderItem.empty(disc.history().newId(), "half", Origin.MADE, Attributes.DIRECTORY);
        List<String> seen = new ArrayList<>();
        disc.intake().take((watcher, progress) -> {
            watcher.see(List.of(half));
            assertThat(watcher.wants()).isFalse();
            discs.outside.pulse.beat();
            assertThat(watcher.wants()).isTrue();
            seen.addAll(Discs.paths(disc));
            disc.intake().stop();
            progress.checkpoint();
            throw new IllegalStateException("went on");
        }, disc.tree().root(), List.of());
        assertThat(disc.intake().progress().get()).isEqualTo("Adding 0 items…");
        discs.work();
        assertThat(seen).containsExactly("half");
        assertThat(disc.project().get().root().children()).isEmpty();
        assertThat(disc.tree().root().children()).isEmpty();
        assertThat(disc.history().undoName().get()).isEmpty();
        assertThat(disc.intake().running().get()).isFalse();
        assertThat(disc.unsaved().getValue()).isFalse();
        assertThat(disc.problem().get()).isNull();
    }

    @Test
    void whatIsAddedWhileOthersAreComesInTurnAndEditsWait() {
        Path one = Discs.file(folder.resolve("one"), 1);
        Path two = Discs.file(folder.resolve("two"), 1);
        OpenProject disc = discs.page.begin();
        discs.page.add(List.of(one));
        discs.page.add(List.of(two));
        disc.edits().newFolder(null);
        disc.undo();
        assertThat(disc.project().get().root().children()).isEmpty();
        discs.work();
        assertThat(Discs.paths(disc)).containsExactly("one", "two");
        disc.undo();
        assertThat(Discs.paths(disc)).containsExactly("one");
    }

    @Test
    void whatIsThereTwiceKeepsBothUnlessTheUserWillsOtherwise() {
        Path first = folder.resolve("first/Photos");
        Path second = folder.resolve("second/Photos");
        Discs.file(first.resolve("a.jpg"), 1);
        Discs.file(first.resolve("only.jpg"), 1);
        Discs.file(second.resolve("a.jpg"), 2);
        Discs.file(second.resolve("new.jpg"), 2);
        OpenProject disc = discs.with(first);
        discs.page.add(List.of(second));
        discs.work();
        assertThat(Discs.paths(disc)).containsExactly(
                "Photos", "Photos/a.jpg", "Photos/only.jpg", "Photos 2", "Photos 2/a.jpg", "Photos 2/new.jpg");
        Question question = disc.question().get();
        assertThat(question.sentence()).isEqualTo("1 name was there already. Both are kept, with a number behind the new name.");
        assertThat(question.answers()).extracting(Question.Answer::id).containsExactly("clash-replace", "clash-skip", "clash-merge");

        disc.answer(question.answers().get(2));
        assertThat(Discs.paths(disc)).containsExactly("Photos", "Photos/a.jpg", "Photos/new.jpg", "Photos/only.jpg");
        assertThat(Discs.at(disc, "Photos/a.jpg").item().bytes()).isEqualTo(2);
        disc.undo();
        assertThat(Discs.paths(disc)).containsExactly("Photos", "Photos/a.jpg", "Photos/only.jpg");

        discs.page.add(List.of(second));
        discs.work();
        disc.answer(disc.question().get().answers().getFirst());
        assertThat(Discs.paths(disc)).containsExactly("Photos", "Photos/a.jpg", "Photos/new.jpg");
        disc.undo();
        discs.page.add(List.of(second));
        discs.work();
        disc.answer(disc.question().get().answers().get(1));
        assertThat(Discs.paths(disc)).containsExactly("Photos", "Photos/a.jpg", "Photos/only.jpg");
        assertThat(disc.question().get()).isNull();
    }

    @Test
    void whatCannotBeAddedIsListedWithACount() throws IOException {
        Path files = folder.resolve("files");
        Discs.file(files.resolve("a.txt"), 1);
        OpenProject disc = discs.page.begin();
        disc.saving().target(files.resolve("disc.iso"));
        Discs.file(files.resolve("disc.iso"), 5000);
        Discs.file(files.resolve("disc.iso.part"), 5000);
        discs.page.add(List.of(files, folder.resolve("gone")));
        discs.work();
        assertThat(Discs.paths(disc)).containsExactly("files", "files/a.txt");
        assertThat(disc.question().get().sentence())
                .startsWith("3 items were not added:")
                .contains(files.resolve("disc.iso") + " is where the image will be", folder.resolve("gone") + " is gone");
    }

    @Test
    void socketsAreLeftOutUnreadableFilesBlockAndLinksThatLeadNowhereAreNoted() throws IOException {
        Path files = folder.resolve("files");
        Discs.file(files.resolve("a.txt"), 1);
        Files.createSymbolicLink(files.resolve("broken"), Path.of("nowhere"));
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(files.resolve("s")));
            OpenProject disc = discs.with(files);
            ProblemRow sockets = Discs.problem(disc, Kind.SPECIAL_FILES);
            assertThat(sockets.sentence()).isEqualTo("1 device, pipe or socket is left out");
            assertThat(sockets.problem().severity()).isEqualTo(Severity.CHANGES);
            assertThat(Discs.problem(disc, Kind.BROKEN_LINKS).problem().severity()).isEqualTo(Severity.NOTE);
            disc.fix(sockets, sockets.fixes().getFirst());
            discs.work();
            assertThat(Discs.kinds(disc)).containsExactly(Kind.BROKEN_LINKS);
        }
    }

    @Test
    void whatIsGoneOrChangedIsFoundAndMended() throws IOException {
        Path files = folder.resolve("files");
        Path gone = Discs.file(files.resolve("gone.txt"), 1);
        Path changed = Discs.file(files.resolve("changed.txt"), 1);
        Discs.file(files.resolve("same.txt"), 1);
        OpenProject disc = discs.with(files);
        Files.delete(gone);
        Discs.file(changed, 4711);
        disc.lookAgain();
        discs.work();
        assertThat(Discs.kinds(disc)).containsExactly(Kind.GONE, Kind.CHANGED);
        assertThat(disc.problems().blocked().get()).isTrue();
        assertThat(disc.saving().obstacle()).isEqualTo("a problem must be solved first");
        for (Kind kind : List.of(Kind.GONE, Kind.CHANGED)) {
            ProblemRow row = Discs.problem(disc, kind);
            assertThat(row.problem().count()).isEqualTo(1);
            disc.fix(row, row.fixes().getFirst());
            discs.work();
        }
        assertThat(Discs.kinds(disc)).isEmpty();
        assertThat(Discs.paths(disc)).containsExactly("files", "files/changed.txt", "files/same.txt");
        assertThat(Discs.at(disc, "files/changed.txt").item().bytes()).isEqualTo(4711);
        assertThat(disc.saving().obstacle()).isEmpty();
    }
}
