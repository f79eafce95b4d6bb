package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.SizedCommand;

/// Asks how the medium is formatted and how it can be.
///
/// @param allocationLength room for the answer
@Clause("MMC-6 6.23")
public record ReadFormatCapacities(int allocationLength) implements SizedCommand<FormatCapacities> {
    public static final int OPERATION_CODE = 0x23;
    private static final int LARGEST = 4 + 255;

    public ReadFormatCapacities() {
        this(252);
    }

    @Override
    public String name() {
        return "READ FORMAT CAPACITIES";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u16(7, allocationLength);
    }

    @Override
    public DataPhase data() {
        return DataPhase.in(allocationLength);
    }

    @Override
    public int wholeLength(byte[] arrived) {
        return arrived.length < 4 ? 0 : Math.min(LARGEST, 4 + (arrived[3] & 0xFF));
    }

    @Override
    public ReadFormatCapacities withAllocationLength(int length) {
        return new ReadFormatCapacities(length);
    }

    @Override
    public FormatCapacities decode(ByteReader in) throws DiscFormatException {
        return FormatCapacities.read(in);
    }
}
