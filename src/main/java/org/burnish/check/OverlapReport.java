package org.burnish.check;

/// Turns claims of two owners on the same sectors into findings: one for all that overlap the same owner.
final class OverlapReport implements Claims.Overlaps {
    private final Examination exam;
    private int widest = Owners.NONE;
    private int first;
    private long firstSector;
    private long sectors;
    private int others;

    OverlapReport(Examination exam) {
        this.exam = exam;
    }

    @Override
    public void overlap(int owner, int other, boolean same, long sector, long count) {
        if (mayShare(exam.owners().kind(owner), exam.owners().kind(other), same)) {
            return;
        }
        if (other == widest) {
            others++;
            return;
        }
        flush();
        widest = other;
        first = owner;
        firstSector = sector;
        sectors = count;
    }

    /// Names of one file share all its sectors; a boot catalogue is often a file as well.
    private static boolean mayShare(OwnerKind one, OwnerKind other, boolean same) {
        boolean bootFile = one == OwnerKind.BOOT && other == OwnerKind.FILE || one == OwnerKind.FILE && other == OwnerKind.BOOT;
        return bootFile || same && one == other;
    }

    /// Reports what was not reported yet.
    void flush() {
        if (widest != Owners.NONE) {
            exam.report(Rule.OVERLAP, firstSector * exam.unit(), first, "shares "
                    + (sectors == 1 ? "a sector" : sectors + " sectors") + " with " + exam.owners().words(widest)
                    + (others == 0 ? "" : ", and so do " + others + " others"));
        }
        widest = Owners.NONE;
        others = 0;
    }
}
