package org.burnish.scsi.mmc;

import java.nio.ByteBuffer;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.NoAnswer;

/// SEND DISC STRUCTURE of the layer boundary of a DVD+R DL (or DVD-R DL): how much goes on the first layer.
///
/// @param firstLayerBlocks blocks of the data zone of layer 0
@Clause("MMC-6, SEND DISC STRUCTURE")
public record SendLayerBoundary(long firstLayerBlocks) implements NoAnswer {
    public static final int OPERATION_CODE = 0xBF;

    private byte[] parameters() {
        ByteBuffer bytes = ByteBuffer.allocate(12);
        new ByteWriter(bytes).u16be(10).zerosTo(8).u32be(firstLayerBlocks);
        return bytes.array();
    }

    @Override
    public String name() {
        return "SEND DISC STRUCTURE";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u8(7, 0x20).u16(8, 12);
    }

    @Override
    public DataPhase data() {
        return DataPhase.out(parameters());
    }

    @Override
    public Deadline deadline() {
        return Deadline.CALIBRATE;
    }

    @Override
    public boolean reliesOnMedium() {
        return true;
    }
}
