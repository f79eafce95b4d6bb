package org.burnish.filesystem.susp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.layout.Layout;
import org.burnish.layout.Region;

/// The continuation areas of one directory's records. Readers look at one block for each area, so an area
/// ends in the block in which it starts; what needs more goes on in further areas.
@Clause("SUSP 5.1")
public final class ContinuationRegion implements Region {
    private static final int BLOCK = 2048;

    private final RecordEntries source;
    /// The records that have continuation areas, ascending.
    private int[] records = new int[4];
    /// Where the first area of each starts, in bytes from the region's start.
    private int[] starts = new int[4];
    private int count;
    private int end;

    ContinuationRegion(RecordEntries source) {
        this.source = source;
    }

    /// One continuation area.
    ///
    /// @param start bytes from the region's start
    /// @param from the first of the record's entries in it
    /// @param to behind the last of them
    /// @param last whether no further area follows
    record Piece(int start, int from, int to, int length, boolean last) {

        /// The entry that leads here.
        ContinuationArea reference(long regionBlock) {
            return new ContinuationArea(regionBlock + start / BLOCK, start % BLOCK, length);
        }
    }

    /// Makes room for a record's entries from `from` on; records come in ascending order.
    void add(int record, List<SystemUseEntry> entries, int from) {
        if (count == records.length) {
            records = Arrays.copyOf(records, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
        }
        List<Piece> pieces = cut(entries, from, end);
        records[count] = record;
        starts[count++] = pieces.getFirst().start;
        Piece last = pieces.getLast();
        end = last.start + last.length;
    }

    /// The areas of a record that was added.
    List<Piece> pieces(int record, List<SystemUseEntry> entries, int from) {
        return cut(entries, from, starts[Arrays.binarySearch(records, 0, count, record)]);
    }

    /// Cuts entries into areas, the first at `start` or, if it would cross a border there, in the next block.
    private static List<Piece> cut(List<SystemUseEntry> entries, int from, int start) {
        List<Piece> pieces = new ArrayList<>(1);
        int at = start;
        for (int next = from; next < entries.size(); ) {
            int rest = SystemUseLayout.length(entries, next, entries.size());
            int room = BLOCK - at % BLOCK;
            boolean last = rest <= room;
            int to = last ? entries.size() : SystemUseLayout.fitting(entries, next, room - ContinuationArea.LENGTH);
            if (!last && (rest <= BLOCK || to == next)) {
                at += room;
                continue;
            }
            int length = last ? rest : SystemUseLayout.length(entries, next, to) + ContinuationArea.LENGTH;
            pieces.add(new Piece(at, next, to, length, last));
            at += last ? length : room;
            next = to;
        }
        return pieces;
    }

    @Override
    public long blocks() {
        return (end + BLOCK - 1) / BLOCK;
    }

    @Override
    public void render(Layout layout, long first, ByteBuffer into) {
        int from = (int) first * BLOCK;
        int to = from + into.remaining();
        new ByteWriter(into.duplicate()).zeros(into.remaining());
        int at = Arrays.binarySearch(starts, 0, count, from);
        for (int i = at >= 0 ? at : Math.max(-at - 2, 0); i < count && starts[i] < to; i++) {
            List<SystemUseEntry> entries = source.entries(records[i], layout);
            List<Piece> pieces = cut(entries, SystemUseLayout.kept(entries, source.room(records[i])), starts[i]);
            for (int p = 0; p < pieces.size(); p++) {
                Piece piece = pieces.get(p);
                if (piece.start >= from && piece.start < to) {
                    ByteBuffer area = into.duplicate().position(into.position() + piece.start - from);
                    write(entries, pieces, p, layout, new ByteWriter(area));
                }
            }
        }
        into.position(into.limit());
    }

    private void write(List<SystemUseEntry> entries, List<Piece> pieces, int number, Layout layout, ByteWriter out) {
        Piece piece = pieces.get(number);
        for (int i = piece.from; i < piece.to; i++) {
            entries.get(i).write(out);
        }
        if (!piece.last) {
            pieces.get(number + 1).reference(layout.firstBlockOf(this)).write(out);
        }
    }

    @Override
    public String toString() {
        return "continuation areas of " + source;
    }
}
