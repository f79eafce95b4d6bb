package org.burnish.check;

import java.io.IOException;
import java.util.List;
import org.burnish.block.BlockSource;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.iso9660.DescriptorSet;
import org.burnish.filesystem.iso9660.SessionScan;
import org.burnish.filesystem.iso9660.VolumeDescriptor;

/// Claims for older sessions what the newest one, which is checked, does not lead to.
final class OtherSessions {
    private static final int SECTOR = Examination.SECTOR;

    private final Examination exam;
    private final List<SessionScan.Found> sessions;

    OtherSessions(Examination exam, List<SessionScan.Found> sessions) {
        this.exam = exam;
        this.sessions = sessions;
    }

    void run() throws IOException {
        if (sessions.getLast().firstBlock() > 0) {
            start(sessions.getLast().source());
        }
        claim(exam, sessions.stream().map(SessionScan.Found::firstBlock).toList());
    }

    /// Claims what lies before the newest session and is not claimed yet.
    ///
    /// @param starts first sectors of all sessions
    static void claim(Examination exam, List<Long> starts) {
        for (int i = 0; i + 1 < starts.size(); i++) {
            // The first one's descriptors may stand behind what they lead to, because newer ones stand before it.
            long first = i == 0 ? 0 : starts.get(i);
            exam.claimRest(exam.owners().add(OwnerKind.SESSION, "session " + (i + 1)), first * SECTOR, (starts.get(i + 1) - first) * SECTOR);
        }
        if (starts.size() > 1) {
            exam.report(Rule.NOT_CHECKED, starts.getFirst() * SECTOR, "older sessions", "the image has " + starts.size()
                    + " sessions; only the newest one is checked");
        }
    }

    /// Rewritable media have a copy of the newest session's descriptors at their start.
    private void start(BlockSource source) throws IOException {
        long descriptors = (long) VolumeDescriptor.FIRST_BLOCK * SECTOR;
        boolean copied = DescriptorSet.read(source, 0, Findings.IGNORED).isPresent();
        if (copied) {
            exam.claimRest(exam.owners().add(OwnerKind.SYSTEM_AREA, "system area"), 0, descriptors);
        }
        int owner = Owners.NONE;
        for (long at = descriptors; copied && exam.has(at, SECTOR) && VolumeDescriptor.isRecorded(exam.read(at, SECTOR)); at += SECTOR) {
            owner = owner == Owners.NONE ? exam.owners().add(OwnerKind.DESCRIPTOR, "copy of the volume descriptors") : owner;
            exam.claimRest(owner, at, SECTOR);
        }
    }
}
