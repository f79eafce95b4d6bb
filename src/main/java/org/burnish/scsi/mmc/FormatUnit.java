package org.burnish.scsi.mmc;

import java.nio.ByteBuffer;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.NoAnswer;

/// Formats a rewritable disc, or a BD-R once.
///
/// @param descriptor how it is formatted
/// @param optionsValid FOV, as DVD-RAM and BD want it
/// @param immediate whether the command ends before the work does
@Clause("MMC-6 6.4")
public record FormatUnit(FormatDescriptor descriptor, boolean optionsValid, boolean immediate) implements NoAnswer {
    public static final int OPERATION_CODE = 0x04;

    private byte[] parameters() {
        ByteBuffer bytes = ByteBuffer.allocate(4 + FormatDescriptor.LENGTH);
        int options = (optionsValid ? 0x80 : 0) | (immediate ? 0x02 : 0);
        ByteWriter out = new ByteWriter(bytes).u8(0).u8(options).u16be(FormatDescriptor.LENGTH);
        descriptor.write(out);
        return bytes.array();
    }

    @Override
    public String name() {
        return "FORMAT UNIT";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u8(1, 0x11);
    }

    @Override
    public DataPhase data() {
        return DataPhase.out(parameters());
    }

    @Override
    public Deadline deadline() {
        return immediate ? Deadline.IMMEDIATE : Deadline.ERASE;
    }

    @Override
    public boolean reliesOnMedium() {
        return true;
    }
}
