package org.burnish.scsi.spc;

import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.NoAnswer;

/// Asks whether the medium can be used.
@Clause("SPC-4 6.47")
public record TestUnitReady() implements NoAnswer {
    public static final int OPERATION_CODE = 0x00;

    @Override
    public String name() {
        return "TEST UNIT READY";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE);
    }
}
