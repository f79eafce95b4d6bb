package org.burnish.scsi.macos;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// The plug-in of one drive, opened, with its functions for MMC.
final class PlugIn {
    static final int GET_SCSI_TASK_DEVICE_INTERFACE = 136;

    private final MacSystem system;
    private final long plugIn;
    private final ComObject mmc;

    private PlugIn(MacSystem system, long plugIn, ComObject mmc) {
        this.system = system;
        this.plugIn = plugIn;
        this.mmc = mmc;
    }

    static PlugIn open(MacSystem system, int service, String address) throws TransportException {
        try (Memory out = new Memory(8)) {
            out.setLong(0, 0);
            int code = system.createPlugIn(service, InterfaceId.MMC_PLUG_IN.text(), InterfaceId.PLUG_IN.text(), Pointer.nativeValue(out));
            long plugIn = out.getLong(0);
            if (code != 0 || plugIn == 0) {
                throw MacError.failure(address, code);
            }
            out.setLong(0, 0);
            int result = new ComObject(plugIn).queryInterface(InterfaceId.MMC_DEVICE, Pointer.nativeValue(out));
            if (result != 0 || out.getLong(0) == 0) {
                system.destroyPlugIn(plugIn);
                throw new TransportException(Reason.NO_DRIVE, String.format("%s: macOS has no MMC functions for it (error %08X)", address, result));
            }
            return new PlugIn(system, plugIn, new ComObject(out.getLong(0)));
        }
    }

    /// The functions that send one command each and leave the drive to others.
    ComObject mmc() {
        return mmc;
    }

    /// The functions for any command, for who has the drive to itself; to be released.
    ComObject taskDevice(String address) throws TransportException {
        long device = mmc.callForObject(GET_SCSI_TASK_DEVICE_INTERFACE);
        if (device == 0) {
            throw new TransportException(Reason.NO_DRIVE, address + ": macOS has no SCSI functions for it");
        }
        return new ComObject(device);
    }

    void close() {
        mmc.release();
        system.destroyPlugIn(plugIn);
    }
}
