package org.burnish.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.burnish.block.Extent;
import org.junit.jupiter.api.Test;

/// What a ledger answers: owners, shares, parts and a picture.
class LedgerTest {
    private final Owners owners = new Owners();
    private final int system = owners.add(OwnerKind.SYSTEM_AREA, "system area");
    private final int root = owners.add(OwnerKind.DIRECTORY, "");
    private final int docs = owners.add(OwnerKind.DIRECTORY, root, "docs".getBytes());
    private final int file = owners.add(OwnerKind.FILE, docs, "a.txt".getBytes());
    private final int jolietRoot = owners.add(OwnerKind.DIRECTORY, "Joliet");
    private final int jolietDocs = owners.add(OwnerKind.DIRECTORY, jolietRoot, "docs".getBytes());
    private final int padding = owners.add(OwnerKind.PADDING, "padding");

    private Ledger ledger() {
        LongColumn firsts = new LongColumn();
        IntColumn of = new IntColumn();
        long[] starts = {0, 16, 17, 20, 21, 90};
        int[] who = {system, root, docs, jolietDocs, file, padding};
        for (int i = 0; i < starts.length; i++) {
            firsts.add(starts[i]);
            of.add(who[i]);
        }
        return new Ledger(firsts, of, 100, 2048, owners);
    }

    @Test
    void namesTheOwnerOfEverySector() {
        Ledger ledger = ledger();

        assertThat(ledger.ownerOf(0)).hasToString("system area");
        assertThat(ledger.ownerOf(15)).hasToString("system area");
        assertThat(ledger.ownerOf(16)).hasToString("directory /");
        assertThat(ledger.ownerOf(19)).hasToString("directory /docs");
        assertThat(ledger.ownerOf(20)).hasToString("Joliet directory /docs");
        assertThat(ledger.ownerOf(89)).hasToString("file /docs/a.txt");
        assertThat(ledger.ownerOf(99)).hasToString("padding");
        assertThatThrownBy(() -> ledger.ownerOf(100)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void sharesAddUpToAllSectors() {
        assertThat(ledger().shares()).containsExactly(
                new Ledger.Share(OwnerKind.SYSTEM_AREA, 1, 16),
                new Ledger.Share(OwnerKind.DIRECTORY, 3, 5),
                new Ledger.Share(OwnerKind.FILE, 1, 69),
                new Ledger.Share(OwnerKind.PADDING, 1, 10));
    }

    @Test
    void tellsTheRunsOfAPartAndNoMoreThanAskedFor() {
        List<Ledger.Run> runs = ledger().runs(new Extent(18, 10), 100);

        assertThat(runs).extracting(run -> run.owner().name())
                .containsExactly("directory /docs", "Joliet directory /docs", "file /docs/a.txt");
        assertThat(runs.getFirst().sectors()).isEqualTo(new Extent(17, 3));
        assertThat(ledger().runs(new Extent(0, 100), 2)).hasSize(2);
        assertThat(ledger().runs(new Extent(100, 5), 2)).isEmpty();
    }

    @Test
    void drawsEachCellInTheColourThatHasMostOfIt() {
        assertThat(ledger().picture(10)).containsExactly(
                OwnerKind.SYSTEM_AREA, OwnerKind.SYSTEM_AREA, OwnerKind.FILE, OwnerKind.FILE, OwnerKind.FILE,
                OwnerKind.FILE, OwnerKind.FILE, OwnerKind.FILE, OwnerKind.FILE, OwnerKind.PADDING);
        assertThat(ledger().picture(1)).containsExactly(OwnerKind.FILE);
        assertThat(ledger().picture(300)).hasSize(300).startsWith(OwnerKind.SYSTEM_AREA).endsWith(OwnerKind.PADDING);
    }

    @Test
    void namesFromTheDiscDoNotSteerATerminal() {
        int evil = owners.add(OwnerKind.FILE, root, "a\u001b[2Jb".getBytes());

        assertThat(owners.words(evil)).isEqualTo("file /a\\x1B[2Jb");
    }

    @Test
    void foldersThatContainEachOtherStillHaveAName() {
        owners.move(docs, docs, "docs".getBytes());

        assertThat(owners.words(file)).startsWith("file …").hasSizeLessThan(5000);
    }
}
