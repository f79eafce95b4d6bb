package org.burnish.block;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Changes a file in place: bytes are put behind its end, and some of those in it are overwritten. Whatever moment the
/// power fails at, the file is what it was or what it was to be once [#recover] has run. For that the bytes that will be
/// overwritten go into a journal `NAME.undo` beside the file first; what is behind the end follows, then the bytes in the
/// file, and the change is done when the journal is gone. Each of these is on the disk before the next begins.
public final class InPlaceChange {
    private static final String SUFFIX = ".undo";

    private final Path file;
    private final Disk disk;

    public InPlaceChange(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /// What stands behind the old end.
    public interface Tail {
        void write(WritableByteChannel to) throws IOException;
    }

    /// Where the journal of a file is.
    public static Path journalOf(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }

    private static Path unfinishedJournalOf(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX + ".part");
    }

    /// Makes the change, or leaves the file as it is.
    ///
    /// @param before the length that the file must have
    /// @param tailAt where the tail starts: at the old end, or before it when nothing but zeros stands there
    /// @param after the length that it will have
    /// @param overwritten positions and new bytes; their old ones are ignored
    public void apply(long before, long tailAt, long after, List<UndoJournal.Change> overwritten, Tail tail) throws IOException {
        try (Disk.Target target = disk.open(file)) {
            if (target.size() != before || Files.exists(journalOf(file))) {
                throw new IOException(file + " has changed meanwhile");
            }
            UndoJournal journal = new UndoJournal(Math.min(tailAt, before), before, after, withOldBytes(overwritten, target));
            disk.create(unfinishedJournalOf(file), journal.bytes());
            disk.rename(unfinishedJournalOf(file), journalOf(file));
            try {
                write(journal, tailAt, tail, target);
            } catch (IOException | RuntimeException e) {
                rollBack(journal, target);
                throw e;
            }
            disk.delete(journalOf(file));
        }
    }

    private static List<UndoJournal.Change> withOldBytes(List<UndoJournal.Change> overwritten, Disk.Target target) throws IOException {
        List<UndoJournal.Change> changes = new ArrayList<>();
        for (UndoJournal.Change change : overwritten) {
            changes.add(new UndoJournal.Change(change.position(), bytes(target, change), change.after()));
        }
        return List.copyOf(changes);
    }

    private static byte[] bytes(Disk.Target target, UndoJournal.Change change) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(change.after().length);
        target.read(change.position(), bytes);
        return bytes.array();
    }

    private static void write(UndoJournal journal, long tailAt, Tail tail, Disk.Target target) throws IOException {
        tail.write(target.from(tailAt));
        if (target.size() != journal.after()) {
            target.resize(journal.after());
        }
        target.force();
        for (UndoJournal.Change change : journal.changes()) {
            target.write(change.position(), ByteBuffer.wrap(change.after()));
        }
        target.force();
    }

    private void rollBack(UndoJournal journal, Disk.Target target) throws IOException {
        for (UndoJournal.Change change : journal.changes()) {
            target.write(change.position(), ByteBuffer.wrap(change.before()));
        }
        target.resize(journal.kept());
        target.resize(journal.before());
        target.force();
        disk.delete(journalOf(file));
    }

    /// Makes the file again what it was before a change that was not finished, if there was one.
    ///
    /// @return whether there was one
    /// @throws FileInUseException when the change is still going on
    /// @throws IOException when the file cannot be written, or the journal is not this file's
    public boolean recover() throws IOException {
        boolean begun = Files.exists(journalOf(file));
        if (!begun && !Files.exists(unfinishedJournalOf(file))) {
            return false;
        }
        try (Disk.Target target = disk.open(file)) {
            if (begun && Files.exists(journalOf(file))) {
                UndoJournal journal = UndoJournal.read(Files.readAllBytes(journalOf(file)));
                requireOwn(journal, target);
                rollBack(journal, target);
            }
            if (Files.exists(unfinishedJournalOf(file))) {
                disk.delete(unfinishedJournalOf(file));
            }
        }
        return begun;
    }

    private static void requireOwn(UndoJournal journal, Disk.Target target) throws IOException {
        boolean own = target.size() >= journal.kept() && target.size() <= Math.max(journal.before(), journal.after());
        for (int i = 0; own && i < journal.changes().size(); i++) {
            UndoJournal.Change change = journal.changes().get(i);
            own = change.fits(bytes(target, change));
        }
        if (!own) {
            throw new IOException("it belongs to another file");
        }
    }
}
