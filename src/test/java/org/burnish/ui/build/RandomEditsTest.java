package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the user does, rows show what there is, sums are right, and every state comes back.
class RandomEditsTest {
    private static final int STEPS = 150;

    @TempDir
    Path folder;

    private final Discs discs = new Discs();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyStateComesBack(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            Discs.file(folder.resolve("top/" + "abc".charAt(i % 3) + "/" + "xy".charAt(i % 2) + "/file " + i + ".txt"), i);
        }
        OpenProject disc = discs.with(folder.resolve("top"));
        List<FolderItem> states = new ArrayList<>(List.of(disc.project().get().root()));
        List<Entry> looked = new ArrayList<>(rows(disc));
        while (states.size() <= STEPS) {
            edit(disc, random);
            FolderItem now = disc.project().get().root();
            if (now != states.getLast()) {
                states.add(now);
            }
            requireSound(disc);
        }
        for (int i = STEPS - 1; i >= 0; i--) {
            disc.undo();
            assertThat(disc.project().get().root()).isSameAs(states.get(i));
            requireSound(disc);
        }
        for (int i = 1; i <= STEPS; i++) {
            disc.redo();
            assertThat(disc.project().get().root()).isSameAs(states.get(i));
        }
        requireSound(disc);
        assertThat(looked).isNotEmpty();
    }

    private static void edit(OpenProject disc, Random random) {
        List<Entry> rows = rows(disc);
        Entry one = rows.isEmpty() ? disc.tree().root() : rows.get(random.nextInt(rows.size()));
        Entry other = rows.isEmpty() ? disc.tree().root() : rows.get(random.nextInt(rows.size()));
        switch (random.nextInt(rows.size() < 10 ? 2 : 9)) {
            case 0 -> disc.edits().newFolder(one);
            case 1 -> disc.edits().copy(List.of(other), one);
            case 2, 3 -> disc.edits().rename(one, "n" + random.nextInt(20) + ".txt");
            case 4, 5 -> disc.edits().move(List.of(one, other), rows.get(random.nextInt(rows.size())));
            case 6 -> disc.edits().remove(List.of(one));
            case 7 -> disc.edits().hide(List.of(one), random.nextBoolean());
            default -> disc.edits().weigh(List.of(one, other), random.nextInt(3));
        }
    }

    private static List<Entry> rows(OpenProject disc) {
        List<Entry> rows = new ArrayList<>();
        collect(disc.tree().root(), rows);
        return rows;
    }

    private static void collect(Entry folder, List<Entry> into) {
        for (Entry entry : folder.children()) {
            into.add(entry);
            if (entry.isFolder()) {
                collect(entry, into);
            }
        }
    }

    private static void requireSound(OpenProject disc) {
        requireSound(disc.tree().root(), disc.project().get().root());
    }

    private static void requireSound(Entry row, FolderItem folder) {
        assertThat(row.item()).isSameAs(folder);
        assertThat(row.children()).extracting(Entry::item).containsExactlyElementsOf(folder.children());
        assertThat(folder.children()).isSortedAccordingTo(Item.ORDER).extracting(Item::name).doesNotHaveDuplicates();
        assertThat(folder.files()).isEqualTo(folder.children().stream().mapToLong(Item::files).sum());
        assertThat(folder.bytes()).isEqualTo(folder.children().stream().mapToLong(Item::bytes).sum());
        for (Entry child : row.children()) {
            assertThat(child.parent()).isSameAs(row);
            if (child.item() instanceof FolderItem inner) {
                requireSound(child, inner);
            }
        }
    }
}
