package org.burnish.check;

import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;

/// Holds back what readers say of a directory record until the record has a name, and then passes it on as
/// being about that.
final class RecordFindings implements Findings {
    private static final int MOST_HELD = 1000;

    private final Findings next;
    private final List<Finding> held = new ArrayList<>();

    RecordFindings(Findings next) {
        this.next = next;
    }

    @Override
    public synchronized void add(Finding finding) {
        if (held.size() == MOST_HELD) {
            flush();
        }
        held.add(finding);
    }

    /// Passes on as it is what was said so far.
    synchronized void flush() {
        held.forEach(next::add);
        held.clear();
    }

    synchronized boolean isEmpty() {
        return held.isEmpty();
    }

    /// Passes on what was said so far; what was said from byte `from` on, or elsewhere by nobody in
    /// particular, is about `subject`.
    synchronized void flush(long from, String subject) {
        for (Finding f : held) {
            boolean ofRecord = f.position() >= from || f.subject().isEmpty();
            next.add(ofRecord ? new Finding(f.severity(), f.rule(), f.position(), subject, f.what(), f.clause()) : f);
        }
        held.clear();
    }
}
