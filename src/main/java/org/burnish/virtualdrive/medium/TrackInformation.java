package org.burnish.virtualdrive.medium;

import org.burnish.bytes.Clause;
import org.jspecify.annotations.Nullable;

/// What READ TRACK INFORMATION tells of a track (RZone, fragment). Blocks.
///
/// @param number the track's number
/// @param session the number of its session
/// @param trackMode the CONTROL nibble
/// @param dataMode 1, 2, or 15 when unknown
/// @param flags what else is to be known of it
/// @param start first block
/// @param nextWritable the next writable address, null when nothing can be written
/// @param free free blocks
/// @param packetSize the packet size, or the blocking factor
/// @param size blocks of it
/// @param lastRecorded the last recorded address, null when nothing is recorded
@Clause("MMC-6 6.27.3")
public record TrackInformation(
        int number,
        int session,
        int trackMode,
        int dataMode,
        java.util.Set<Flag> flags,
        int start,
        @Nullable Integer nextWritable,
        int free,
        int packetSize,
        int size,
        @Nullable Integer lastRecorded) {
    /// Bits of bytes 5 and 6.
    public enum Flag {
        DAMAGED(5, 5),
        COPY(5, 4),
        RESERVED(6, 7),
        BLANK(6, 6),
        PACKET(6, 5),
        FIXED_PACKET(6, 4);

        private final int offset;
        private final int bit;

        Flag(int offset, int bit) {
            this.offset = offset;
            this.bit = bit;
        }

        /// Sets it in an answer.
        public void set(byte[] answer) {
            answer[offset] |= (byte) (1 << bit);
        }
    }

    /// The whole of a disc that has no tracks to speak of.
    public static TrackInformation whole(int blocks, int packetSize) {
        return new TrackInformation(1, 1, 4, 1, java.util.Set.of(), 0, null, 0, packetSize, blocks, null);
    }

    /// Whether a block lies in it.
    public boolean has(int block) {
        return block >= start && block - start < size;
    }
}
