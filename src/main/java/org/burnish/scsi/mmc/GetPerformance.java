package org.burnish.scsi.mmc;

import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.Reply;
import org.burnish.scsi.SizedCommand;

/// Asks how fast the drive is with this medium.
///
/// @param type 0x00 nominal performance, 0x03 write speeds
/// @param dataType tolerance, direction and exceptions
/// @param descriptors how many descriptors there is room for
/// @param reader of the answer
@Clause("MMC-6 6.7")
public record GetPerformance<R>(int type, int dataType, int descriptors, ReplyReader<R> reader) implements SizedCommand<R> {
    public static final int OPERATION_CODE = 0xAC;
    private static final int HEADER = 8;
    private static final int DESCRIPTOR = 16;
    private static final int SOME = 15;
    private static final int MOST = 255;

    /// The speeds at which it reads.
    public static GetPerformance<List<Performance>> reading() {
        return new GetPerformance<>(0x00, 0x10, SOME, GetPerformance::nominal);
    }

    /// The speeds at which it writes, over the disc, at the speed that is set.
    public static GetPerformance<List<Performance>> writing() {
        return new GetPerformance<>(0x00, 0x14, SOME, GetPerformance::nominal);
    }

    /// The speeds at which it can be set to write this medium.
    public static GetPerformance<List<WriteSpeed>> writeSpeeds() {
        return new GetPerformance<>(0x03, 0x00, SOME, GetPerformance::speeds);
    }

    /// A range of blocks, and the speeds at its ends in units of 1000 bytes in a second.
    public record Performance(long startBlock, long startSpeed, long endBlock, long endSpeed) {}

    /// A speed that can be set, in units of 1000 bytes in a second.
    ///
    /// @param rotation 0 as the medium has it, 1 constant angular velocity
    /// @param restoreDefaults RDD
    /// @param exact Exact
    /// @param mixedReadWrite MRW
    /// @param endBlock the last block that it holds for
    /// @param read the speed of reading then
    /// @param write the speed of writing then
    public record WriteSpeed(
            int rotation, boolean restoreDefaults, boolean exact, boolean mixedReadWrite, long endBlock, long read, long write) {}

    @Override
    public String name() {
        return "GET PERFORMANCE";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u8(1, dataType).u16(8, descriptors).u8(10, type);
    }

    @Override
    public DataPhase data() {
        return DataPhase.in(HEADER + DESCRIPTOR * descriptors);
    }

    @Override
    public int wholeLength(byte[] arrived) {
        return 4 + Reply.u32(arrived, 0);
    }

    @Override
    public GetPerformance<R> withAllocationLength(int length) {
        return new GetPerformance<>(type, dataType, Math.clamp((length - HEADER) / DESCRIPTOR, 1, MOST), reader);
    }

    @Override
    public R decode(ByteReader in) throws DiscFormatException {
        return reader.read(in);
    }

    private static ByteReader descriptors(ByteReader reply) throws DiscFormatException {
        if (reply.remaining() < HEADER) {
            throw reply.unusable("ends within its head");
        }
        return Reply.atMost(reply, Math.max(HEADER, 4 + reply.duplicate().u32be())).skip(HEADER);
    }

    @Clause("MMC-6 6.7.3.2")
    private static List<Performance> nominal(ByteReader reply) throws DiscFormatException {
        ByteReader in = descriptors(reply);
        List<Performance> all = new ArrayList<>();
        while (in.remaining() >= DESCRIPTOR) {
            all.add(new Performance(in.u32be(), in.u32be(), in.u32be(), in.u32be()));
        }
        return List.copyOf(all);
    }

    @Clause("MMC-6 6.7.3.4")
    private static List<WriteSpeed> speeds(ByteReader reply) throws DiscFormatException {
        ByteReader in = descriptors(reply);
        List<WriteSpeed> all = new ArrayList<>();
        while (in.remaining() >= DESCRIPTOR) {
            int flags = in.u8();
            in.skip(3);
            boolean restore = (flags & 4) != 0;
            boolean exact = (flags & 2) != 0;
            all.add(new WriteSpeed(flags >> 3 & 3, restore, exact, (flags & 1) != 0, in.u32be(), in.u32be(), in.u32be()));
        }
        return List.copyOf(all);
    }
}
