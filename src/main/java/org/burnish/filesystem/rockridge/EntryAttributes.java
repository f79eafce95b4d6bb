package org.burnish.filesystem.rockridge;

import java.time.Instant;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.iso9660.PlainAttributes;
import org.burnish.tree.Attributes;
import org.burnish.tree.Uninterpreted;
import org.jspecify.annotations.Nullable;

/// The attributes that the entries of a record tell, and the record alone where they tell nothing.
final class EntryAttributes {
    private static final int PERMISSIONS = 07777;

    private EntryAttributes() {}

    static Attributes of(RecordedEntries entries, DirectoryRecord record) {
        PosixAttributes posix = entries.posix;
        TimeStamps times = entries.times;
        if (posix == null && times == null) {
            Attributes plain = PlainAttributes.of(record);
            return entries.others == null ? plain : plain.withMarks(marks(entries, record));
        }
        Attributes plain = record.has(DirectoryRecord.DIRECTORY) ? Attributes.DIRECTORY : Attributes.FILE;
        Instant modified = times == null || times.modified() == null ? record.recorded() : times.modified();
        return new Attributes(
                posix == null ? plain.mode() : (int) posix.mode() & PERMISSIONS,
                posix == null ? 0 : posix.userId(),
                posix == null ? 0 : posix.groupId(),
                posix == null ? plain.links() : posix.links(),
                posix == null ? 0 : posix.serialNumber(),
                modified,
                times == null ? null : same(times.accessed(), modified),
                times == null ? null : same(times.changed(), modified),
                times == null ? null : same(times.created(), modified),
                marks(entries, record));
    }

    private static Attributes.Marks marks(RecordedEntries entries, DirectoryRecord record) {
        Attributes.Marks marks = PlainAttributes.marks(record);
        Uninterpreted others = OtherEntries.keep(entries.others);
        return others == null ? marks : marks.with(others);
    }

    /// One object for equal times, which most are: a million files have three million times.
    private static @Nullable Instant same(@Nullable Instant time, @Nullable Instant other) {
        return time != null && time.equals(other) ? other : time;
    }
}
