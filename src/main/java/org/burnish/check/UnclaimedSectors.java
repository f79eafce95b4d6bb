package org.burnish.check;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Looks at sectors that nobody claims: zeros are padding, notes that makers leave for themselves are known,
/// anything else is reported.
final class UnclaimedSectors implements Claims.Rest {
    private static final int WINDOW = 1 << 20;

    private final Examination exam;
    private final MakerNotes notes;
    private final ByteBuffer buffer;
    private final byte[] sector;
    private final int padding;
    private final int unclaimed;

    UnclaimedSectors(Examination exam) {
        this.exam = exam;
        this.notes = new MakerNotes(exam);
        this.buffer = ByteBuffer.allocate(WINDOW);
        this.sector = new byte[exam.unit()];
        this.padding = exam.owners().add(OwnerKind.PADDING, "padding");
        this.unclaimed = exam.owners().add(OwnerKind.UNCLAIMED, "unclaimed");
    }

    @Override
    public void divide(long first, long end, Claims.Recorder recorder) throws IOException {
        long from = first;
        int owner = Owners.NONE;
        for (long at = first; at < end; at++) {
            int of = look(at, first, end);
            if (of != owner && at > from) {
                end(owner == unclaimed && notes.endsChecksums(of) ? of : owner, from, at, recorder);
                from = at;
            }
            owner = of;
        }
        end(owner, from, end, recorder);
    }

    private int look(long at, long first, long end) throws IOException {
        int inWindow = (int) ((at - first) % (WINDOW / sector.length));
        if (inWindow == 0) {
            exam.checkpoint();
            fill(at, end);
        }
        buffer.get(inWindow * sector.length, sector);
        if (isZero(sector)) {
            return padding;
        }
        int maker = notes.ownerOf(sector, at);
        return maker == Owners.NONE ? unclaimed : maker;
    }

    private void fill(long at, long end) throws IOException {
        int bytes = (int) Math.min(WINDOW, (end - at) * sector.length);
        long left = exam.source().length() - at * sector.length;
        buffer.clear().limit((int) Math.min(bytes, left));
        exam.source().readBytes(at * sector.length, buffer);
        buffer.limit(bytes);
        while (buffer.hasRemaining()) {
            buffer.put((byte) 0);
        }
        buffer.clear();
    }

    private static boolean isZero(byte[] sector) {
        for (byte b : sector) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private void end(int owner, long from, long to, Claims.Recorder recorder) {
        if (owner == unclaimed) {
            exam.report(Rule.UNCLAIMED, from * exam.unit(), "unclaimed", (to - from == 1 ? "a sector has" : to - from + " sectors have")
                    + " bytes that nothing leads to");
        }
        recorder.run(owner, from, to);
    }
}
