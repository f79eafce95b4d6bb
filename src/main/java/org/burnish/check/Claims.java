package org.burnish.check;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;

/// What structures of an image say they own, and the judgement of who gets which sector. Claims may come in
/// any order, overlap, and be a million on one sector; the cost is that of sorting them.
final class Claims {
    private static final int INDEX_BITS = 29;
    private static final long MOST_SECTORS = 1L << 34;
    private static final int MOST_CLAIMS = 1 << INDEX_BITS;

    private final LongColumn firsts = new LongColumn();
    private final LongColumn ends = new LongColumn();
    private final IntColumn owners = new IntColumn();
    /// The claims that come behind all others: they get what is left.
    private final BitSet yielding = new BitSet();
    private final long sectorCount;

    /// Is told where two owners claim the same sectors.
    @FunctionalInterface
    interface Overlaps {
        /// @param same whether both claim just the same sectors
        /// @param first the first sector that both claim
        /// @param count how many sectors both claim
        void overlap(int owner, int other, boolean same, long first, long count);
    }

    /// Is asked about sectors that nobody claims.
    @FunctionalInterface
    interface Rest {
        /// Says who owns the sectors from `first` to before `end`, in order and without gaps.
        void divide(long first, long end, Recorder recorder) throws IOException;
    }

    /// Takes runs of sectors in order.
    @FunctionalInterface
    interface Recorder {
        void run(int owner, long first, long end);
    }

    /// @param sectorCount sectors of the image; what claims go beyond is not recorded
    Claims(long sectorCount) {
        this.sectorCount = Math.min(sectorCount, MOST_SECTORS);
    }

    /// Sectors that are settled: those of the image, at most 2^34.
    long sectorCount() {
        return sectorCount;
    }

    /// Claims sectors; of two claims on one sector, the one that was made first gets it.
    void claim(int owner, long first, long count) {
        long end = Math.min(first + count, sectorCount);
        if (first < 0 || first >= end || firsts.size() == MOST_CLAIMS) {
            return;
        }
        firsts.add(first);
        ends.add(end);
        owners.add(owner);
    }

    /// Claims those sectors that nobody claims outright, which is no overlap.
    void claimRest(int owner, long first, long count) {
        int before = firsts.size();
        claim(owner, first, count);
        if (firsts.size() > before) {
            yielding.set(before);
        }
    }

    /// Settles all claims: gives every sector to one owner.
    void settle(Overlaps overlaps, Rest rest, Recorder recorder) throws IOException {
        new Settlement(rest, recorder).run(inOrder(), overlaps);
    }

    /// The claims by first sector.
    private int[] inOrder() {
        long[] keys = new long[firsts.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = firsts.get(i) << INDEX_BITS | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) (keys[i] & MOST_CLAIMS - 1);
        }
        return order;
    }

    private boolean sameSectors(int claim, int other) {
        return firsts.get(claim) == firsts.get(other) && ends.get(claim) == ends.get(other);
    }

    /// One sweep from the image's start to its end.
    private final class Settlement {
        private final Rest rest;
        private final Recorder recorder;
        /// The claims that the sweep is in, or was in; the one that gets the sector on top.
        private final PriorityQueue<Integer> open = new PriorityQueue<>(this::precedence);
        private long at;
        private int farthest = -1;

        Settlement(Rest rest, Recorder recorder) {
            this.rest = rest;
            this.recorder = recorder;
        }

        private int precedence(int claim, int other) {
            int byRank = Boolean.compare(yielding.get(claim), yielding.get(other));
            return byRank != 0 ? byRank : Integer.compare(claim, other);
        }

        void run(int[] order, Overlaps overlaps) throws IOException {
            for (int claim : order) {
                advance(firsts.get(claim));
                boolean again = farthest >= 0 && farthest < claim && sameSectors(claim, farthest);
                if (!again) {
                    open.add(claim);
                }
                if (!yielding.get(claim)) {
                    compare(claim, overlaps);
                }
            }
            advance(sectorCount);
        }

        /// A claim overlaps an earlier one exactly when it starts before the farthest end so far.
        private void compare(int claim, Overlaps overlaps) {
            if (farthest >= 0 && firsts.get(claim) < ends.get(farthest) && owners.get(claim) != owners.get(farthest)) {
                long end = Math.min(ends.get(claim), ends.get(farthest));
                overlaps.overlap(owners.get(claim), owners.get(farthest), sameSectors(claim, farthest),
                        firsts.get(claim), end - firsts.get(claim));
            }
            if (farthest < 0 || ends.get(claim) > ends.get(farthest)) {
                farthest = claim;
            }
        }

        private void advance(long to) throws IOException {
            while (at < to) {
                Integer top = open.peek();
                if (top == null) {
                    rest.divide(at, to, recorder);
                    at = to;
                } else if (ends.get(top) <= at) {
                    open.poll();
                } else {
                    long end = Math.min(to, ends.get(top));
                    recorder.run(owners.get(top), at, end);
                    at = end;
                }
            }
        }
    }
}
