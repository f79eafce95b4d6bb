package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// A track. Old drives send 28, newer ones 36 or 48 bytes.
///
/// @param track its number
/// @param session that of its session
/// @param damage whether it was left damaged
/// @param copy whether it is a copy
/// @param trackMode CONTROL: 4 says data
/// @param reserved whether it was reserved
/// @param blank whether nothing is written
/// @param packet whether it is written in packets
/// @param fixedPacket whether they all have one size
/// @param dataMode 1 Mode 1, 2 Mode 2, 15 unknown
/// @param lastRecordedValid LRA_V
/// @param nextWritableValid NWA_V
/// @param start its first block
/// @param nextWritable where writing goes on
/// @param freeBlocks that can still be written
/// @param packetSize of fixed packets, or what is written at once
/// @param size in blocks; of an open track, all there is
/// @param lastRecorded the last block that was written
/// @param readCompatibility the last block that can be read in the intermediate state, 0 when it did not arrive
/// @param nextLayerJump where the next layer jump is
/// @param lastLayerJump where the last one was
@Clause("MMC-6 6.26.3")
public record TrackInformation(
        int track,
        int session,
        boolean damage,
        boolean copy,
        int trackMode,
        boolean reserved,
        boolean blank,
        boolean packet,
        boolean fixedPacket,
        int dataMode,
        boolean lastRecordedValid,
        boolean nextWritableValid,
        int start,
        int nextWritable,
        long freeBlocks,
        long packetSize,
        long size,
        int lastRecorded,
        long readCompatibility,
        long nextLayerJump,
        long lastLayerJump) {
    private static final int LEAST = 28;
    private static final int WHOLE = 48;

    static TrackInformation read(ByteReader reply) throws DiscFormatException {
        if (reply.remaining() < LEAST) {
            throw reply.unusable("only " + reply.remaining() + " bytes arrived");
        }
        ByteReader arrived = Reply.atMost(reply, Math.max(LEAST, 2 + reply.duplicate().u16be()));
        boolean lastRecorded = arrived.remaining() >= 32;
        ByteReader in = Reply.padded(arrived, LEAST, WHOLE);
        ByteReader upper = in.duplicate().skip(32);
        int track = upper.u8() << 8 | in.skip(2).u8();
        int session = upper.u8() << 8 | in.u8();
        int mode = in.skip(1).u8();
        int flags = in.u8();
        int valid = in.u8();
        return new TrackInformation(
                track,
                session,
                bit(mode, 5),
                bit(mode, 4),
                mode & 0xF,
                bit(flags, 7),
                bit(flags, 6),
                bit(flags, 5),
                bit(flags, 4),
                flags & 0xF,
                lastRecorded && bit(valid, 1),
                bit(valid, 0),
                (int) in.expectAt(8).u32be(),
                (int) in.u32be(),
                in.u32be(),
                in.u32be(),
                in.u32be(),
                (int) in.u32be(),
                in.skip(4).expectAt(36).u32be(),
                in.u32be(),
                in.u32be());
    }

    private static boolean bit(int value, int bit) {
        return (value >> bit & 1) != 0;
    }

    /// Whether it holds data rather than sound.
    public boolean isData() {
        return (trackMode & 4) != 0;
    }
}
