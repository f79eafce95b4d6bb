package org.burnish.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.burnish.bytes.DiscFormatException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After a power failure at any byte, a file that was being changed in place is made the old or the new one, and no other.
class InPlaceChangeTest {
    private static final int ZEROS = 50;

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private byte[] old = {};
    private byte[] tail = {};
    private byte[] changed = {};

    @BeforeEach
    void makeFile() throws IOException {
        Random random = new Random(3);
        old = new byte[700];
        random.nextBytes(old);
        Arrays.fill(old, old.length - ZEROS, old.length, (byte) 0);
        tail = new byte[300];
        random.nextBytes(tail);
        file = Files.write(folder.resolve("file"), old);
        changed = Arrays.copyOf(old, old.length - ZEROS + tail.length);
        System.arraycopy(tail, 0, changed, old.length - ZEROS, tail.length);
        for (UndoJournal.Change change : changes()) {
            System.arraycopy(change.after(), 0, changed, (int) change.position(), change.after().length);
        }
    }

    private static List<UndoJournal.Change> changes() {
        return List.of(new UndoJournal.Change(0, new byte[0], "a new beginning".getBytes(StandardCharsets.US_ASCII)),
                new UndoJournal.Change(200, new byte[0], "and a middle".getBytes(StandardCharsets.US_ASCII)));
    }

    private void apply(Disk disk) throws IOException {
        new InPlaceChange(file, disk).apply(old.length, old.length - ZEROS, changed.length, changes(), to -> to.write(ByteBuffer.wrap(tail)));
    }

    /// Loses the power in the last bytes that are overwritten.
    private void interrupt() throws IOException {
        FailingDisk whole = new FailingDisk(Long.MAX_VALUE);
        apply(whole);
        Files.write(file, old);
        assertThatThrownBy(() -> apply(new FailingDisk(whole.done() - 5))).isInstanceOf(FailingDisk.PowerFailure.class);
    }

    private void recover() throws IOException {
        new InPlaceChange(file, Disk.REAL).recover();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void theChangeIsMade() throws IOException {
        apply(Disk.REAL);
        assertThat(file).hasBinaryContent(changed);
        assertThat(new InPlaceChange(file, Disk.REAL).recover()).isFalse();
        recover();
        assertThat(file).hasBinaryContent(changed);
    }

    @Test
    void afterAPowerFailureAtAnyStepTheFileIsTheOldOrTheNewOne() throws IOException {
        FailingDisk whole = new FailingDisk(Long.MAX_VALUE);
        apply(whole);
        assertThat(whole.done()).isGreaterThan(tail.length + 2L * changes().size());
        for (long steps = 0; steps < whole.done(); steps++) {
            Files.write(file, old);
            FailingDisk disk = new FailingDisk(steps);
            assertThatThrownBy(() -> apply(disk)).isInstanceOf(FailingDisk.PowerFailure.class);
            recover();
            assertThat(file).as("power lost after %d steps", steps).hasBinaryContent(old);
        }
    }

    @Test
    void aPowerFailureWhileTheOldFileIsRestoredDoesNoHarmEither() throws IOException {
        boolean finished = false;
        for (long steps = 0; !finished; steps++) {
            interrupt();
            try {
                new InPlaceChange(file, new FailingDisk(steps)).recover();
                finished = true;
            } catch (FailingDisk.PowerFailure e) {
                assertThat(file.resolveSibling("file.undo")).exists();
            }
            recover();
            assertThat(file).as("power lost after %d steps", steps).hasBinaryContent(old);
        }
    }

    @Test
    void whatFailsWithoutAPowerFailureIsUndoneAtOnce() throws IOException {
        assertThatThrownBy(() -> new InPlaceChange(file, Disk.REAL).apply(old.length, old.length, changed.length, changes(), to -> {
            to.write(ByteBuffer.wrap(tail));
            throw new IOException("no space left");
        })).hasMessage("no space left");
        assertThat(file).hasBinaryContent(old);
        assertThat(file.resolveSibling("file.undo")).doesNotExist();
    }

    @Test
    void aFileThatIsAnotherOneIsNotTouched() throws IOException {
        interrupt();
        byte[] other = changed.clone();
        other[3] ^= 0x55;
        Files.write(file, other);
        assertThatThrownBy(this::recover).hasMessageContaining("belongs to another file");
        assertThat(file).hasBinaryContent(other);
        assertThatThrownBy(() -> apply(Disk.REAL)).isInstanceOf(IOException.class);
        assertThat(file).hasBinaryContent(other);
    }

    @Test
    void aDamagedJournalIsNotUsed() throws IOException {
        interrupt();
        Path journal = InPlaceChange.journalOf(file);
        byte[] sound = Files.readAllBytes(journal);
        byte[] torn = Files.readAllBytes(file);
        for (int i = 0; i < sound.length; i++) {
            byte[] damaged = sound.clone();
            damaged[i] ^= 1;
            assertThatThrownBy(() -> UndoJournal.read(damaged)).isInstanceOf(DiscFormatException.class);
            int length = i;
            assertThatThrownBy(() -> UndoJournal.read(Arrays.copyOf(sound, length))).isInstanceOf(DiscFormatException.class);
        }
        Files.write(journal, Arrays.copyOf(sound, 40));
        assertThatThrownBy(() -> new InPlaceChange(file, Disk.REAL).recover()).hasMessageContaining("damaged");
        assertThat(file).hasBinaryContent(torn);
        Files.write(journal, sound);
        recover();
        assertThat(file).hasBinaryContent(old);
    }

    @Test
    void aFileThatIsBeingChangedIsLeftAlone() throws IOException {
        try (Disk.Target busy = Disk.REAL.open(file)) {
            assertThat(busy.size()).isEqualTo(old.length);
            assertThatThrownBy(() -> apply(Disk.REAL)).isInstanceOf(FileInUseException.class);
            Files.write(InPlaceChange.journalOf(file), new byte[10]);
            assertThatThrownBy(() -> new InPlaceChange(file, Disk.REAL).recover()).isInstanceOf(FileInUseException.class);
            try (FileChannel reader = FileChannel.open(file, StandardOpenOption.READ)) {
                assertThat(reader.read(ByteBuffer.allocate(old.length))).isEqualTo(old.length);
            }
        }
    }
}
