package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.burnish.tree.BytesContent;
import org.burnish.tree.TreeBuilder;
import org.junit.jupiter.api.Test;

/// How much work it is to tell the exact size again after a change, on a disc with a hundred thousand files.
class QuickForesightTest {
    private static final int FILES = 100_000;
    private static final int PER_FOLDER = 1000;
    private static final int CHANGES = 7;
    private static final long MOST_MILLIS = 900;

    @Test
    void theSizeIsKnownAgainAfterLittleWork() {
        Discs discs = new Discs();
        OpenProject disc = discs.page.begin();
        TreeBuilder tree = new TreeBuilder();
        for (int i = 0; i < FILES; i++) {
            tree.file("folder %d/a file with a long name %d.txt".formatted(i / PER_FOLDER, i), new BytesContent(new byte[i % 3]));
        }
        PaperTree.fill(disc, tree);
        discs.work();
        long before = disc.disc().fill().get().blocks();
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            disc.edits().remove(List.of(disc.tree().root().children().getFirst().children().getFirst()));
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            discs.work();
            took.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000);
        }
        System.out.printf("The size of a disc of 100,000 files, after a change: %s ms of work%n", took);
        assertThat(disc.disc().fill().get().blocks()).isLessThan(before);
        assertThat(took.stream().sorted().toList().get(CHANGES / 2)).isLessThan(MOST_MILLIS);
    }
}
