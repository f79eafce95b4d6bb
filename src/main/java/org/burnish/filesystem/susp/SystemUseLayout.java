package org.burnish.filesystem.susp;

import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.layout.Layout;
import org.jspecify.annotations.Nullable;

/// Distributes the entries of a directory's records: as many as fit in the record itself, the rest in a
/// continuation area behind the directory, to which the last entry in the record leads.
@Clause("SUSP 5.1")
public final class SystemUseLayout {
    private final RecordEntries source;
    /// Bytes in each record's own field.
    private final byte[] lengths;
    private final @Nullable ContinuationRegion continuation;

    public SystemUseLayout(RecordEntries source) {
        this.source = source;
        this.lengths = new byte[source.recordCount()];
        ContinuationRegion region = new ContinuationRegion(source);
        for (int record = 0; record < lengths.length; record++) {
            int length = source.length(record);
            lengths[record] = (byte) (length <= source.room(record) ? length : split(record, region));
        }
        continuation = region.blocks() == 0 ? null : region;
    }

    /// Gives what does not fit in a record to the region behind the directory; the length of the rest.
    private int split(int record, ContinuationRegion region) {
        List<SystemUseEntry> entries = source.entries(record, null);
        int kept = kept(entries, source.room(record));
        region.add(record, entries, kept);
        return length(entries, 0, kept) + ContinuationArea.LENGTH;
    }

    /// How many of the entries stand in a record with that much room.
    static int kept(List<SystemUseEntry> entries, int room) {
        int fitting = fitting(entries, 0, room);
        return fitting == entries.size() ? fitting : fitting(entries, 0, room - ContinuationArea.LENGTH);
    }

    /// The end of the longest run of entries from `from` on that fits in `room` bytes.
    static int fitting(List<SystemUseEntry> entries, int from, int room) {
        int end = from;
        for (int left = room; end < entries.size(); end++) {
            left -= entries.get(end).length();
            if (left < 0) {
                break;
            }
        }
        return end;
    }

    static int length(List<SystemUseEntry> entries, int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            length += entries.get(i).length();
        }
        return length;
    }

    /// Bytes in a record's own field.
    public int length(int record) {
        return lengths[record] & 0xFF;
    }

    /// A record's own field.
    public byte[] bytes(int record, Layout layout) {
        byte[] bytes = new byte[length(record)];
        ByteWriter out = new ByteWriter(ByteBuffer.wrap(bytes));
        List<SystemUseEntry> entries = source.entries(record, layout);
        int kept = kept(entries, source.room(record));
        for (int i = 0; i < kept; i++) {
            entries.get(i).write(out);
        }
        if (continuation != null && kept < entries.size()) {
            continuation.pieces(record, entries, kept).getFirst().reference(layout.firstBlockOf(continuation)).write(out);
        }
        return bytes;
    }

    /// The area behind the directory, or null when all entries fit in the records.
    public @Nullable ContinuationRegion continuation() {
        return continuation;
    }
}
