package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Command;
import org.burnish.scsi.DataPhase;

/// Asks whether something happened: a new medium, the eject button. Polled.
///
/// @param classes the classes asked for, one bit each
@Clause("MMC-6 6.6")
public record GetEventStatusNotification(int classes) implements Command<EventStatus> {
    public static final int OPERATION_CODE = 0x4A;

    /// Class 4: the medium and the tray.
    public static final int MEDIA = 1 << 4;

    @Override
    public String name() {
        return "GET EVENT STATUS NOTIFICATION";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).bit(1, 0, true).u8(4, classes).u16(7, 8);
    }

    @Override
    public DataPhase data() {
        return DataPhase.in(8);
    }

    @Override
    public EventStatus decode(ByteReader in) throws DiscFormatException {
        return EventStatus.read(in);
    }
}
