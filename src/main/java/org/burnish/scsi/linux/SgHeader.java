package org.burnish.scsi.linux;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;

/// The `sg_io_hdr` of `scsi/sg.h` on a 64-bit machine, with the command descriptor block and the room for sense data
/// behind it in the same piece of memory, which is used for one command after the other.
final class SgHeader {
    static final int SIZE = 88;
    private static final int CDB = 96;
    private static final int LONGEST_CDB = 16;
    private static final int SENSE = CDB + LONGEST_CDB;

    private static final int INTERFACE_ID = 0;
    private static final int DXFER_DIRECTION = 4;
    private static final int CMD_LEN = 8;
    private static final int MX_SB_LEN = 9;
    private static final int DXFER_LEN = 12;
    private static final int DXFERP = 16;
    private static final int CMDP = 24;
    private static final int SBP = 32;
    private static final int TIMEOUT = 40;
    private static final int STATUS = 64;
    private static final int SB_LEN_WR = 67;
    private static final int HOST_STATUS = 68;
    private static final int DRIVER_STATUS = 70;
    private static final int RESID = 72;

    private static final int SG_DXFER_NONE = -1;
    private static final int SG_DXFER_TO_DEV = -2;
    private static final int SG_DXFER_FROM_DEV = -3;
    private static final int DRIVER_BUSY = 1;
    private static final int DRIVER_TIMEOUT = 6;
    private static final int DRIVER_SENSE = 8;

    private final ByteBuffer memory = ByteBuffer.allocateDirect(SENSE + Outcome.SENSE_LENGTH + 8).alignedSlice(8).order(ByteOrder.nativeOrder());
    private final long address = Pointer.nativeValue(Native.getDirectBufferPointer(memory));
    private final byte[] cdbBytes = new byte[LONGEST_CDB];
    private final byte[] senseBytes = new byte[Outcome.SENSE_LENGTH];

    SgHeader() {
        memory.putInt(INTERFACE_ID, 'S');
        memory.put(MX_SB_LEN, (byte) Outcome.SENSE_LENGTH);
        memory.putLong(CMDP, address + CDB);
        memory.putLong(SBP, address + SENSE);
    }

    /// Where it lies in memory.
    long address() {
        return address;
    }

    /// The bytes as the kernel sees them.
    ByteBuffer memory() {
        return memory;
    }

    void fill(Cdb cdb, Direction direction, long data, int length, int milliseconds) {
        cdb.copyTo(cdbBytes);
        memory.put(CDB, cdbBytes);
        memory.put(CMD_LEN, (byte) cdb.length());
        memory.putInt(DXFER_DIRECTION, length == 0 ? SG_DXFER_NONE : switch (direction) {
            case NONE -> SG_DXFER_NONE;
            case IN -> SG_DXFER_FROM_DEV;
            case OUT -> SG_DXFER_TO_DEV;
        });
        memory.putInt(DXFER_LEN, length);
        memory.putLong(DXFERP, length == 0 ? 0 : data);
        memory.putInt(TIMEOUT, milliseconds);
        memory.putLong(STATUS, 0);
        memory.putInt(RESID, 0);
    }

    /// What the kernel and the drive said.
    void result(Outcome outcome) {
        int length = memory.getInt(DXFER_LEN);
        int status = memory.get(STATUS) & 0x3E;
        int driver = memory.getShort(DRIVER_STATUS) & 0xF;
        int sense = Math.min(memory.get(SB_LEN_WR) & 0xFF, Outcome.SENSE_LENGTH);
        if (status == Outcome.GOOD && (driver & DRIVER_SENSE) != 0 && sense > 0) {
            status = Outcome.CHECK_CONDITION;
        }
        outcome.status(status)
                .transferred(length - Math.clamp(memory.getInt(RESID), 0, length))
                .hostStatus(hostStatus(memory.getShort(HOST_STATUS) & 0xFFFF, driver, status));
        if (sense > 0) {
            memory.get(SENSE, senseBytes, 0, sense);
            outcome.sense(senseBytes, 0, sense);
        }
    }

    private static HostStatus hostStatus(int host, int driver, int status) {
        return switch (host) {
            case 0 -> driver == 0 || (driver & DRIVER_SENSE) != 0 || status != Outcome.GOOD ? HostStatus.OK : switch (driver) {
                case DRIVER_BUSY -> HostStatus.BUSY;
                case DRIVER_TIMEOUT -> HostStatus.TIMED_OUT;
                default -> HostStatus.FAILED;
            };
            case 1, 4 -> HostStatus.GONE;
            case 2 -> HostStatus.BUSY;
            case 3 -> HostStatus.TIMED_OUT;
            case 5 -> HostStatus.ABORTED;
            case 8 -> HostStatus.RESET;
            case 0x0C, 0x0D -> HostStatus.SEND_AGAIN;
            default -> HostStatus.FAILED;
        };
    }
}
