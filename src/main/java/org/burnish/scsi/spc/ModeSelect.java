package org.burnish.scsi.spc;

import java.util.Arrays;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.NoAnswer;

/// MODE SELECT (10): sets one mode page, which is not saved. No block descriptor.
///
/// @param page from its page code on
@Clause("SPC-4 6.12")
public record ModeSelect(byte[] page) implements NoAnswer {
    public static final int OPERATION_CODE = 0x55;

    @Override
    public String name() {
        return "MODE SELECT (10)";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).bit(1, 4, true).u16(7, ModeParameters.HEADER + page.length);
    }

    @Override
    public DataPhase data() {
        byte[] list = new byte[ModeParameters.HEADER + page.length];
        System.arraycopy(page, 0, list, ModeParameters.HEADER, page.length);
        return DataPhase.out(list);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModeSelect that && Arrays.equals(page, that.page);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(page);
    }
}
