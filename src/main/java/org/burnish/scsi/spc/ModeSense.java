package org.burnish.scsi.spc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.Reply;
import org.burnish.scsi.SizedCommand;

/// MODE SENSE (10): asks for a mode page, without block descriptors.
///
/// @param values which of its values
/// @param pageCode the page
/// @param allocationLength room for the answer
@Clause("SPC-4 6.14")
public record ModeSense(Values values, int pageCode, int allocationLength) implements SizedCommand<ModeParameters> {
    public static final int OPERATION_CODE = 0x5A;
    private static final int GENEROUS = 254;

    /// What it asks for of each field; PC in the standard.
    public enum Values {
        CURRENT(0),
        /// Ones where it can be changed.
        CHANGEABLE(1),
        DEFAULT(2),
        SAVED(3);

        private final int code;

        Values(int code) {
            this.code = code;
        }
    }

    /// The values in use.
    public static ModeSense current(int pageCode) {
        return new ModeSense(Values.CURRENT, pageCode, GENEROUS);
    }

    @Override
    public String name() {
        return "MODE SENSE (10)";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE)
                .bit(1, 3, true)
                .u8(2, values.code << 6 | pageCode)
                .u16(7, allocationLength);
    }

    @Override
    public DataPhase data() {
        return DataPhase.in(allocationLength);
    }

    /// The length of all, or that of the page itself when the former is too small, as it is with some drives.
    @Override
    public int wholeLength(byte[] arrived) {
        int page = ModeParameters.HEADER + Reply.u16(arrived, 6);
        int pageLength = arrived.length < page + 2 ? 0 : 2 + (arrived[page + 1] & 0xFF);
        return Math.max(Reply.u16(arrived, 0) + 2, page + pageLength);
    }

    @Override
    public ModeSense withAllocationLength(int length) {
        return new ModeSense(values, pageCode, length);
    }

    @Override
    public ModeParameters decode(ByteReader in) throws DiscFormatException {
        return ModeParameters.read(in);
    }
}
