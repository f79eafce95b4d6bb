package org.burnish.scsi.macos;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// Sends the commands that macOS has functions for while others use the drive too (`MMCDeviceInterface`), and no other: for
/// those, macOS wants the drive to be had alone. The time a command may take is that of macOS.
final class SharedTransport implements Transport {
    static final int INQUIRY = 40;
    static final int TEST_UNIT_READY = 48;
    static final int GET_CONFIGURATION = 64;
    static final int MODE_SENSE_10 = 72;
    static final int READ_TABLE_OF_CONTENTS = 104;
    static final int READ_DISC_INFORMATION = 112;
    static final int READ_TRACK_INFORMATION = 120;
    static final int READ_FORMAT_CAPACITIES = 160;
    static final int READ_DISC_STRUCTURE = 168;

    private final String address;
    private final PlugIn plugIn;
    private final Reception reception = new Reception();

    SharedTransport(String address, PlugIn plugIn) {
        this.address = address;
        this.plugIn = plugIn;
    }

    /// How much of an answer came is not told: the rest of the room stays zero, and the answer's own length field counts.
    @Override
    public void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) throws TransportException {
        int length = direction == Direction.NONE ? 0 : data.remaining();
        if (length > 0xFFFF) {
            throw new TransportException(Reason.TOO_LARGE, address + ": more than 65535 bytes with a command");
        }
        reception.data().clear(length);
        reception.clear();
        long begin = System.nanoTime();
        int code = call(cdb, length);
        outcome.nanoseconds(System.nanoTime() - begin);
        if (code != 0) {
            Reception.failed(address, code, outcome);
            return;
        }
        reception.answered(0, outcome);
        if (direction == Direction.IN && outcome.good()) {
            data.put(reception.data().getByteBuffer(0, Math.max(1, length)).limit(length));
            outcome.transferred(length);
        }
    }

    private int call(Cdb cdb, int length) throws TransportException {
        ComObject mmc = plugIn.mmc();
        Pointer room = reception.data();
        long data = Pointer.nativeValue(room);
        long status = reception.statusAddress();
        long sense = reception.senseAddress();
        return switch (cdb.operationCode()) {
            case 0x00 -> mmc.call(TEST_UNIT_READY, status, sense);
            case 0x12 -> vital(cdb) ? refuse(cdb) : mmc.call(INQUIRY, data, length, status, sense);
            case 0x23 -> mmc.call(READ_FORMAT_CAPACITIES, data, length, status, sense);
            case 0x43 -> mmc.call(READ_TABLE_OF_CONTENTS, cdb.u8(1) >> 1 & 1, cdb.u8(2) & 0xF, cdb.u8(6), data, length, status, sense);
            case 0x46 -> mmc.call(GET_CONFIGURATION, cdb.u8(1) & 3, cdb.u16(2), data, length, status, sense);
            case 0x51 -> (cdb.u8(1) & 7) != 0 ? refuse(cdb) : mmc.call(READ_DISC_INFORMATION, data, length, status, sense);
            case 0x52 -> mmc.call(READ_TRACK_INFORMATION, cdb.u8(1) & 3, cdb.i32(2), data, length, status, sense);
            case 0x5A -> mmc.call(MODE_SENSE_10, cdb.u8(1) >> 4 & 1, cdb.u8(1) >> 3 & 1, cdb.u8(2) >> 6, cdb.u8(2) & 0x3F,
                    data, length, status, sense);
            case 0xAD -> mmc.call(READ_DISC_STRUCTURE, cdb.u8(1) & 0xF, cdb.i32(2), cdb.u8(6), cdb.u8(7), data, length, status, sense);
            default -> refuse(cdb);
        };
    }

    /// Vital product data, which the function of macOS does not ask for.
    private static boolean vital(Cdb cdb) {
        return (cdb.u8(1) & 1) != 0;
    }

    private int refuse(Cdb cdb) throws TransportException {
        throw new TransportException(Reason.FILTERED, String.format(
                "%s: macOS does not send command %02Xh while other programs may use the drive", address, cdb.operationCode()));
    }

    @Override
    public int maximumTransfer() {
        return 0xFFFF;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void close() {
        plugIn.close();
        reception.close();
    }
}
