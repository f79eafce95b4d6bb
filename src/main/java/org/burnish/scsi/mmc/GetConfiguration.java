package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.Reply;
import org.burnish.scsi.SizedCommand;

/// Asks for features.
///
/// @param request which of them
/// @param startingFeature the first one
/// @param allocationLength room for the answer, much from the start: drives lie about the length
@Clause("MMC-6 6.5")
public record GetConfiguration(Request request, int startingFeature,
        int allocationLength) implements SizedCommand<Configuration> {
    public static final int OPERATION_CODE = 0x46;
    private static final int GENEROUS = 4096;

    /// Which features are asked for; RT in the standard.
    public enum Request {
        ALL(0),
        CURRENT(1),
        ONE(2);

        private final int code;

        Request(int code) {
            this.code = code;
        }
    }

    /// All features.
    public GetConfiguration() {
        this(Request.ALL, 0, GENEROUS);
    }

    @Override
    public String name() {
        return "GET CONFIGURATION";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u8(1, request.code).u16(2, startingFeature).u16(7, allocationLength);
    }

    @Override
    public DataPhase data() {
        return DataPhase.in(allocationLength);
    }

    @Override
    public int wholeLength(byte[] arrived) {
        return 4 + Reply.u32(arrived, 0);
    }

    @Override
    public GetConfiguration withAllocationLength(int length) {
        return new GetConfiguration(request, startingFeature, length);
    }

    @Override
    public Configuration decode(ByteReader in) throws DiscFormatException {
        return Configuration.read(in);
    }
}
