package org.burnish.scsi.spc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Command;
import org.burnish.scsi.DataPhase;

/// Asks what device it is. 36 bytes exactly: some bridges hang when they are asked for more.
@Clause("SPC-4 6.6")
public record Inquiry() implements Command<StandardInquiry> {
    public static final int OPERATION_CODE = 0x12;
    private static final int ALLOCATION_LENGTH = 36;

    @Override
    public String name() {
        return "INQUIRY";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u16(3, ALLOCATION_LENGTH);
    }

    @Override
    public DataPhase data() {
        return DataPhase.in(ALLOCATION_LENGTH);
    }

    @Override
    public StandardInquiry decode(ByteReader in) throws DiscFormatException {
        return StandardInquiry.read(in);
    }
}
