package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.Reply;
import org.burnish.scsi.SizedCommand;

/// Asks how a disc is written.
///
/// @param dataType 0 the disc itself, 1 its track resources, 2 its pseudo-overwrite resources
/// @param reader of the answer
/// @param allocationLength room for it
@Clause("MMC-6 6.21")
public record ReadDiscInformation<R>(int dataType, ReplyReader<R> reader, int allocationLength) implements SizedCommand<R> {
    public static final int OPERATION_CODE = 0x51;
    private static final int GENEROUS = 254;

    /// The disc, its sessions and tracks.
    public static ReadDiscInformation<DiscInformation> standard() {
        return new ReadDiscInformation<>(0, DiscInformation::read, GENEROUS);
    }

    /// How many more tracks there can be.
    public static ReadDiscInformation<TrackResources> trackResources() {
        return new ReadDiscInformation<>(1, TrackResources::read, 12);
    }

    /// How often blocks of a BD-R can still be overwritten.
    public static ReadDiscInformation<PowResources> powResources() {
        return new ReadDiscInformation<>(2, PowResources::read, 16);
    }

    @Override
    public String name() {
        return "READ DISC INFORMATION";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u8(1, dataType).u16(7, allocationLength);
    }

    @Override
    public DataPhase data() {
        return DataPhase.in(allocationLength);
    }

    @Override
    public int wholeLength(byte[] arrived) {
        return 2 + Reply.u16(arrived, 0);
    }

    @Override
    public ReadDiscInformation<R> withAllocationLength(int length) {
        return new ReadDiscInformation<>(dataType, reader, length);
    }

    @Override
    public R decode(ByteReader in) throws DiscFormatException {
        return reader.read(in);
    }
}
