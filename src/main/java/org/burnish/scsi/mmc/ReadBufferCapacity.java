package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Command;
import org.burnish.scsi.DataPhase;

/// Asks how full the buffer of the drive is, in bytes.
@Clause("MMC-6 6.17")
public record ReadBufferCapacity() implements Command<BufferCapacity> {
    public static final int OPERATION_CODE = 0x5C;

    @Override
    public String name() {
        return "READ BUFFER CAPACITY";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u16(7, 12);
    }

    @Override
    public DataPhase data() {
        return DataPhase.in(12);
    }

    @Override
    public BufferCapacity decode(ByteReader in) throws DiscFormatException {
        return BufferCapacity.read(in);
    }
}
