package org.burnish.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.block.BlockSource;
import org.burnish.bytes.Finding;
import org.burnish.bytes.FindingList;
import org.burnish.job.CancelledException;
import org.burnish.job.Progress;

/// One image under check: its bytes, who owns them as far as is known, and what was found so far.
final class Examination {
    /// Bytes of a sector.
    static final int SECTOR = 2048;
    private static final int KEPT_PER_RULE = 100;

    private final BlockSource source;
    private final Progress progress;
    private final int unit;
    private final Owners owners = new Owners();
    private final Claims claims;
    private final FindingList findings = new FindingList(KEPT_PER_RULE);

    /// @param unit bytes of the sectors that have owners: 2048, or less when a volume has smaller blocks
    Examination(BlockSource source, int unit, Progress progress) {
        this.source = source;
        this.unit = unit;
        this.progress = progress;
        this.claims = new Claims((source.length() + unit - 1) / unit);
    }

    BlockSource source() {
        return source;
    }

    Owners owners() {
        return owners;
    }

    Claims claims() {
        return claims;
    }

    FindingList findings() {
        return findings;
    }

    /// Bytes of the sectors that have owners.
    int unit() {
        return unit;
    }

    void report(Rule rule, long position, String subject, String what) {
        findings.add(new Finding(rule.severity(), rule.id(), position, subject, what, rule.clause()));
    }

    void report(Rule rule, long position, int owner, String what) {
        report(rule, position, owners.words(owner), what);
    }

    /// Says that an owner has these bytes; all sectors that they touch are its own.
    void claim(int owner, long position, long bytes) {
        if (bytes > 0) {
            long first = position / unit;
            claims.claim(owner, first, Math.ceilDiv(position + bytes, unit) - first);
        }
    }

    /// Says that an owner has those of these bytes that nobody else claims.
    void claimRest(int owner, long position, long bytes) {
        if (bytes > 0) {
            long first = position / unit;
            claims.claimRest(owner, first, Math.ceilDiv(position + bytes, unit) - first);
        }
    }

    /// Whether the image has all these bytes.
    boolean has(long position, long bytes) {
        return position >= 0 && position <= source.length() - bytes;
    }

    /// Reads bytes that the image has.
    byte[] read(long position, int count) throws IOException {
        byte[] bytes = new byte[count];
        source.readBytes(position, ByteBuffer.wrap(bytes));
        return bytes;
    }

    Progress progress() {
        return progress;
    }

    void checkpoint() throws CancelledException {
        progress.checkpoint();
    }
}
