package org.burnish.scsi.mmc;

import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.NoAnswer;

/// Says what will be written in session-at-once mode.
///
/// @param entries from the lead-in to the lead-out
@Clause("MMC-6, SEND CUE SHEET")
public record SendCueSheet(List<CueEntry> entries) implements NoAnswer {
    public static final int OPERATION_CODE = 0x5D;

    private byte[] parameters() {
        ByteBuffer bytes = ByteBuffer.allocate(CueEntry.LENGTH * entries.size());
        ByteWriter out = new ByteWriter(bytes);
        entries.forEach(entry -> entry.write(out));
        return bytes.array();
    }

    @Override
    public String name() {
        return "SEND CUE SHEET";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u24(6, CueEntry.LENGTH * entries.size());
    }

    @Override
    public DataPhase data() {
        return DataPhase.out(parameters());
    }

    @Override
    public Deadline deadline() {
        return Deadline.WRITE;
    }

    @Override
    public boolean reliesOnMedium() {
        return true;
    }
}
