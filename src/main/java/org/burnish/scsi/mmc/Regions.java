package org.burnish.scsi.mmc;

import java.util.List;
import java.util.stream.IntStream;

/// DVD regions as a mask with a zero bit for each region that plays.
final class Regions {
    private Regions() {}

    static List<Integer> allowed(int mask) {
        return IntStream.rangeClosed(1, 8).filter(region -> (mask >> region - 1 & 1) == 0).boxed().toList();
    }
}
