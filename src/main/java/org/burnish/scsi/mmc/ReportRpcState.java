package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Command;
import org.burnish.scsi.DataPhase;

/// REPORT KEY, region state alone: which region the drive is set to. No other key is ever asked for.
@Clause("MMC-6 6.28")
public record ReportRpcState() implements Command<RpcState> {
    public static final int OPERATION_CODE = 0xA4;

    @Override
    public String name() {
        return "REPORT KEY";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u16(8, 8).u8(10, 0x08);
    }

    @Override
    public DataPhase data() {
        return DataPhase.in(8);
    }

    @Override
    public RpcState decode(ByteReader in) throws DiscFormatException {
        return RpcState.read(in);
    }
}
