package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.Reply;
import org.burnish.scsi.SizedCommand;

/// Asks about a track: where it is, how full, and where writing goes on.
///
/// @param addressType what the number is
/// @param number a block, a track or a session
/// @param open whether the next open track after it is meant
/// @param allocationLength room for the answer
@Clause("MMC-6 6.26")
public record ReadTrackInformation(AddressType addressType, long number, boolean open, int allocationLength)
        implements SizedCommand<TrackInformation> {
    public static final int OPERATION_CODE = 0x52;
    /// The number of the invisible or incomplete track of CD and DVD+R.
    public static final int INVISIBLE = 0xFF;

    private static final int WHOLE = 48;

    /// What the number is.
    public enum AddressType {
        BLOCK(0),
        TRACK(1),
        SESSION(2);

        private final int code;

        AddressType(int code) {
            this.code = code;
        }
    }

    /// The track with a number.
    public static ReadTrackInformation ofTrack(int number) {
        return new ReadTrackInformation(AddressType.TRACK, number, false, WHOLE);
    }

    @Override
    public String name() {
        return "READ TRACK INFORMATION";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE)
                .u8(1, addressType.code)
                .bit(1, 2, open)
                .u32(2, number)
                .u16(7, allocationLength);
    }

    @Override
    public DataPhase data() {
        return DataPhase.in(allocationLength);
    }

    @Override
    public int wholeLength(byte[] arrived) {
        return Math.min(WHOLE, 2 + Reply.u16(arrived, 0));
    }

    @Override
    public ReadTrackInformation withAllocationLength(int length) {
        return new ReadTrackInformation(addressType, number, open, length);
    }

    @Override
    public TrackInformation decode(ByteReader in) throws DiscFormatException {
        return TrackInformation.read(in);
    }
}
