package org.burnish.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.burnish.block.Extent;

/// Who owns each sector of an image: exactly one owner for every one, as runs of sectors in order. Small
/// enough to be kept while a window draws it; an owner's name is put together only when asked for.
public final class Ledger {
    private final LongColumn firsts;
    private final IntColumn owners;
    private final long sectorCount;
    private final int sectorSize;
    private final Owners names;

    /// A run of sectors with one owner.
    public record Run(Extent sectors, Owner owner) {}

    /// What all owners of one kind have together.
    ///
    /// @param runs how many runs of sectors
    /// @param sectors how many sectors
    public record Share(OwnerKind kind, long runs, long sectors) {}

    Ledger(LongColumn firsts, IntColumn owners, long sectorCount, int sectorSize, Owners names) {
        this.firsts = firsts;
        this.owners = owners;
        this.sectorCount = sectorCount;
        this.sectorSize = sectorSize;
        this.names = names;
    }

    /// Sectors of the image, all of which have an owner.
    public long sectorCount() {
        return sectorCount;
    }

    /// Bytes of a sector: 2048, or less when a volume has smaller blocks.
    public int sectorSize() {
        return sectorSize;
    }

    /// How many runs of sectors there are.
    public int runCount() {
        return firsts.size();
    }

    /// The run with this number, counted from 0 at the image's start.
    public Run run(int number) {
        long first = firsts.get(number);
        return new Run(new Extent(first, end(number) - first), names.get(owners.get(number)));
    }

    private long end(int number) {
        return number + 1 < firsts.size() ? firsts.get(number + 1) : sectorCount;
    }

    /// The number of the run that a sector belongs to.
    public int runNumberAt(long sector) {
        if (sector < 0 || sector >= sectorCount) {
            throw new IndexOutOfBoundsException("sector " + sector + " of " + sectorCount);
        }
        int low = 0;
        int high = firsts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firsts.get(middle) <= sector) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// Who owns a sector.
    public Owner ownerOf(long sector) {
        return names.get(owners.get(runNumberAt(sector)));
    }

    public OwnerKind kindOf(int run) {
        return names.kind(owners.get(run));
    }

    /// The runs that lie in a part of the image, at most `most` of them.
    public List<Run> runs(Extent part, int most) {
        List<Run> found = new ArrayList<>();
        if (part.count() == 0 || part.first() >= sectorCount) {
            return found;
        }
        for (int run = runNumberAt(part.first()); run < runCount() && found.size() < most; run++) {
            if (firsts.get(run) >= part.end()) {
                break;
            }
            found.add(run(run));
        }
        return found;
    }

    /// What each kind of owner has, in the order of [OwnerKind]; kinds that have nothing are left out.
    public List<Share> shares() {
        Map<OwnerKind, Share> shares = new EnumMap<>(OwnerKind.class);
        for (int run = 0; run < runCount(); run++) {
            OwnerKind kind = kindOf(run);
            shares.merge(kind, new Share(kind, 1, end(run) - firsts.get(run)),
                    (a, b) -> new Share(kind, a.runs + b.runs, a.sectors + b.sectors));
        }
        return List.copyOf(shares.values());
    }

    /// For a picture of the image in `cells` equal parts: the kind that owns the most of each part.
    public List<OwnerKind> picture(int cells) {
        List<OwnerKind> picture = new ArrayList<>(cells);
        int run = 0;
        for (int cell = 0; cell < cells && sectorCount > 0; cell++) {
            long from = sectorCount * cell / cells;
            long to = Math.max(sectorCount * (cell + 1) / cells, from + 1);
            while (end(run) <= from) {
                run++;
            }
            picture.add(largest(run, from, to));
        }
        return picture;
    }

    private OwnerKind largest(int firstRun, long from, long to) {
        long[] sectors = new long[OwnerKind.values().length];
        for (int run = firstRun; run < runCount() && firsts.get(run) < to; run++) {
            sectors[kindOf(run).ordinal()] += Math.min(end(run), to) - Math.max(firsts.get(run), from);
        }
        int best = 0;
        for (int kind = 1; kind < sectors.length; kind++) {
            best = sectors[kind] > sectors[best] ? kind : best;
        }
        return OwnerKind.values()[best];
    }
}
