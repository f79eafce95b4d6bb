package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Command;
import org.burnish.scsi.DataPhase;

/// Asks how many blocks can be read.
@Clause("MMC-6 6.18")
public record ReadCapacity() implements Command<Capacity> {
    public static final int OPERATION_CODE = 0x25;

    @Override
    public String name() {
        return "READ CAPACITY";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE);
    }

    @Override
    public DataPhase data() {
        return DataPhase.in(8);
    }

    @Override
    public Capacity decode(ByteReader in) throws DiscFormatException {
        return Capacity.read(in);
    }
}
