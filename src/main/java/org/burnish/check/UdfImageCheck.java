package org.burnish.check;

import java.io.IOException;
import org.burnish.block.BlockSource;
import org.burnish.filesystem.Volumes;
import org.burnish.filesystem.udf.VolumeStructureDescriptor;
import org.burnish.job.Progress;

/// Checks an image on which UDF stands alone.
final class UdfImageCheck {
    private final Examination exam;
    private final Volumes volumes;

    UdfImageCheck(BlockSource source, Volumes volumes, Progress progress) throws IOException {
        this.exam = new Examination(source, unit(source), progress);
        this.volumes = volumes;
    }

    private static int unit(BlockSource source) throws IOException {
        return Math.min(Examination.SECTOR, UdfCheck.blockSize(source));
    }

    CheckReport run() throws IOException {
        long start = volumes.last().firstBlock() * Examination.SECTOR;
        exam.claim(exam.owners().add(OwnerKind.SYSTEM_AREA, "system area"), start, VolumeStructureDescriptor.FIRST_POSITION);
        UdfCheck udf = new UdfCheck(exam, start);
        udf.run();
        OtherSessions.claim(exam, volumes.sessions().stream().map(Volumes.RecordedSession::firstBlock).toList());
        new PartitionClaims(exam).run();
        Ledger ledger = Settlement.of(exam);
        udf.compareFreeSpace(ledger);
        return CheckReport.of(exam, volumes, ledger, "");
    }
}
