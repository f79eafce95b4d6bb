package org.burnish.check;

import java.util.Arrays;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.susp.ContinuationArea;

/// All Continuation Areas of a tree: which sectors they own, and whether one lies in another.
@Clause("SUSP 5.1")
final class ContinuationAreas {
    private static final int LENGTH_BITS = 12;
    private static final long MOST_BYTES = (1 << LENGTH_BITS) - 1;

    /// Overlaps whose owners are looked for, which takes a pass over all areas each time.
    private static final int MOST_NAMED = 100;

    private final Examination exam;
    private final int blockSize;
    private final LongColumn positions = new LongColumn();
    private final LongColumn lengths = new LongColumn();
    private final IntColumn owners = new IntColumn();
    private int overlaps;

    ContinuationAreas(Examination exam, int blockSize) {
        this.exam = exam;
        this.blockSize = blockSize;
    }

    /// Takes note of an area.
    ///
    /// @param entry byte position in the image of the entry that leads to it
    /// @param owner whose record has the entry
    void add(ContinuationArea area, long entry, int owner) {
        long position = area.block() * blockSize + area.offset();
        long length = Math.clamp(blockSize - area.offset(), 0, Math.min(area.areaLength(), MOST_BYTES));
        if (area.offset() + area.areaLength() > blockSize) {
            exam.report(Rule.CONTINUATION_CROSSES, entry, owner, "the continuation area of "
                    + area.areaLength() + " bytes at offset " + area.offset()
                    + " goes beyond its block; many readers refuse that");
        }
        if (length > 0 && exam.has(position, length)) {
            positions.add(position);
            lengths.add(length);
            owners.add(owner);
        }
    }

    /// Claims the sectors of all areas and reports areas that overlap; areas that are the same may be shared.
    void settle(String title) {
        long[] areas = new long[positions.size()];
        for (int i = 0; i < areas.length; i++) {
            areas[i] = positions.get(i) << LENGTH_BITS | lengths.get(i);
        }
        Arrays.sort(areas);
        int owner = areas.length == 0 ? Owners.NONE : exam.owners().add(OwnerKind.CONTINUATION, title);
        long from = 0;
        long to = 0;
        long before = -1;
        for (long area : areas) {
            long start = area >>> LENGTH_BITS;
            long end = start + (area & MOST_BYTES);
            if (start < to && area != before) {
                overlap(start, to);
            }
            if (to == 0 || start / exam.unit() > Math.ceilDiv(to, exam.unit())) {
                exam.claim(owner, from, to - from);
                from = start;
            }
            to = Math.max(to, end);
            before = area;
        }
        exam.claim(owner, from, to - from);
    }

    private void overlap(long start, long end) {
        exam.report(Rule.CONTINUATION_OVERLAP, start, overlaps++ < MOST_NAMED ? ownerOf(start) : "continuation areas",
                "the continuation area at byte " + start + " starts inside another one, which ends at byte " + end);
    }

    private String ownerOf(long position) {
        for (int i = 0; i < positions.size(); i++) {
            if (positions.get(i) == position) {
                return exam.owners().words(owners.get(i));
            }
        }
        return "continuation areas";
    }
}
