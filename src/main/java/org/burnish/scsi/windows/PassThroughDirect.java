package org.burnish.scsi.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;

/// The `SCSI_PASS_THROUGH_DIRECT` of `ntddscsi.h` on 64-bit Windows, with the room for sense data behind it in the same piece
/// of memory, which is used for one command after the other.
final class PassThroughDirect {
    static final int LENGTH = 56;
    /// With the room for sense data.
    static final int WHOLE = 64 + Outcome.SENSE_LENGTH;

    private static final int SCSI_STATUS = 2;
    private static final int CDB_LENGTH = 6;
    private static final int SENSE_INFO_LENGTH = 7;
    private static final int DATA_IN = 8;
    private static final int DATA_TRANSFER_LENGTH = 12;
    private static final int TIME_OUT_VALUE = 16;
    private static final int DATA_BUFFER = 24;
    private static final int SENSE_INFO_OFFSET = 32;
    private static final int CDB = 36;
    private static final int LONGEST_CDB = 16;
    private static final int SENSE = 64;
    private static final int OUT = 0;
    private static final int IN = 1;
    private static final int UNSPECIFIED = 2;

    private final ByteBuffer memory = ByteBuffer.allocateDirect(WHOLE + 8).alignedSlice(8).order(ByteOrder.nativeOrder());
    private final long address = Pointer.nativeValue(Native.getDirectBufferPointer(memory));
    private final byte[] cdbBytes = new byte[LONGEST_CDB];
    private final byte[] senseBytes = new byte[Outcome.SENSE_LENGTH];

    /// Where it lies in memory.
    long address() {
        return address;
    }

    void fill(Cdb cdb, Direction direction, long data, int length, int milliseconds) {
        cdb.copyTo(cdbBytes);
        memory.putShort(0, (short) LENGTH);
        memory.put(SCSI_STATUS, (byte) 0);
        memory.put(CDB_LENGTH, (byte) cdb.length());
        memory.put(SENSE_INFO_LENGTH, (byte) Outcome.SENSE_LENGTH);
        memory.put(DATA_IN, (byte) (length == 0 ? UNSPECIFIED : direction == Direction.IN ? IN : OUT));
        memory.putInt(DATA_TRANSFER_LENGTH, length);
        // Whole seconds, and never none at all.
        memory.putInt(TIME_OUT_VALUE, Math.max(1, (milliseconds + 999) / 1000));
        memory.putLong(DATA_BUFFER, length == 0 ? 0 : data);
        memory.putInt(SENSE_INFO_OFFSET, SENSE);
        memory.put(CDB, cdbBytes);
        memory.put(SENSE, new byte[4]);
    }

    /// What the drive said.
    ///
    /// @param length bytes that the command announced
    void result(int length, Outcome outcome) {
        int status = memory.get(SCSI_STATUS) & 0xFF;
        outcome.status(status).transferred(Math.clamp(memory.getInt(DATA_TRANSFER_LENGTH), 0, length));
        int sense = Math.min(memory.get(SENSE_INFO_LENGTH) & 0xFF, Outcome.SENSE_LENGTH);
        if (status == Outcome.CHECK_CONDITION && sense > 0) {
            memory.get(SENSE, senseBytes, 0, sense);
            outcome.sense(senseBytes, 0, sense);
        }
    }
}
