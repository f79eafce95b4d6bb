package org.burnish.check;

import java.io.IOException;

/// Settles the claims of an examination into a ledger, and reports overlaps and what nobody claims.
final class Settlement {
    private Settlement() {}

    static Ledger of(Examination exam) throws IOException {
        LongColumn firsts = new LongColumn();
        IntColumn owners = new IntColumn();
        OverlapReport overlaps = new OverlapReport(exam);
        exam.claims().settle(overlaps, new UnclaimedSectors(exam), (owner, first, end) -> {
            if (owners.size() == 0 || owners.get(owners.size() - 1) != owner) {
                firsts.add(first);
                owners.add(owner);
            }
        });
        overlaps.flush();
        return new Ledger(firsts, owners, exam.claims().sectorCount(), exam.unit(), exam.owners());
    }
}
