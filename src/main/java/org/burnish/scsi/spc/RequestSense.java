package org.burnish.scsi.spc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Command;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.Sense;

/// Asks for sense data: how far a long operation is, and what has not been told yet.
@Clause("SPC-4 6.39")
public record RequestSense() implements Command<Sense> {
    public static final int OPERATION_CODE = 0x03;
    private static final int ALLOCATION_LENGTH = 18;

    @Override
    public String name() {
        return "REQUEST SENSE";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u8(4, ALLOCATION_LENGTH);
    }

    @Override
    public DataPhase data() {
        return DataPhase.in(ALLOCATION_LENGTH);
    }

    @Override
    public Sense decode(ByteReader in) throws DiscFormatException {
        return Sense.read(in.bytes(in.remaining()));
    }
}
