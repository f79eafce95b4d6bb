package org.burnish.scsi.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// A drive that this program has to itself: its volume locked and dismounted, other programs kept out.
final class VolumeClaim {
    static final int LOCK_VOLUME = 0x90018;
    static final int UNLOCK_VOLUME = 0x9001C;
    static final int DISMOUNT_VOLUME = 0x90020;
    static final int EXCLUSIVE_ACCESS = 0x2C05C;
    static final int MCN_CONTROL = 0x2D0944;
    /// RequestType, Flags, and 64 characters of the caller's name.
    static final int EXCLUSIVE_LENGTH = 72;

    private static final int EXCLUSIVE_LOCK = 1;
    private static final int EXCLUSIVE_UNLOCK = 2;
    private static final int IGNORE_VOLUME_AND_NO_NOTIFICATIONS = 3;
    private static final int TRIES = 10;
    private static final int PAUSE_MILLISECONDS = 500;

    private final DeviceControl windows;
    private final long handle;
    private final ByteBuffer memory = ByteBuffer.allocateDirect(EXCLUSIVE_LENGTH).order(ByteOrder.nativeOrder());
    private final long address = Pointer.nativeValue(Native.getDirectBufferPointer(memory));

    private VolumeClaim(DeviceControl windows, long handle) {
        this.windows = windows;
        this.handle = handle;
    }

    /// @throws TransportException when a file of the disc is open, or another program has the drive
    static VolumeClaim take(DeviceControl windows, long handle, String drive) throws TransportException {
        VolumeClaim claim = new VolumeClaim(windows, handle);
        claim.lock(drive);
        windows.control(handle, DISMOUNT_VOLUME, 0, 0, 0, 0);
        // A drive without a file system driver knows neither of these, which does no harm.
        claim.exclusive(EXCLUSIVE_LOCK);
        claim.notifications(false);
        return claim;
    }

    private void lock(String drive) throws TransportException {
        int result = windows.control(handle, LOCK_VOLUME, 0, 0, 0, 0);
        for (int tries = 1; result < 0 && tries < TRIES; tries++) {
            try {
                Thread.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            result = windows.control(handle, LOCK_VOLUME, 0, 0, 0, 0);
        }
        if (result < 0) {
            throw new TransportException(Reason.IN_USE,
                    "Another program has a file of the disc in " + drive + " open. Close it, and Explorer windows that show the disc.");
        }
    }

    private void exclusive(int request) {
        byte[] name = "Burnish".getBytes(StandardCharsets.US_ASCII);
        memory.clear().put(new byte[EXCLUSIVE_LENGTH]);
        memory.putInt(0, request).putInt(4, request == EXCLUSIVE_LOCK ? IGNORE_VOLUME_AND_NO_NOTIFICATIONS : 0).put(8, name);
        windows.control(handle, EXCLUSIVE_ACCESS, address, EXCLUSIVE_LENGTH, 0, 0);
    }

    private void notifications(boolean wanted) {
        // One byte: whether to prevent them.
        memory.put(0, (byte) (wanted ? 0 : 1));
        windows.control(handle, MCN_CONTROL, address, 1, 0, 0);
    }

    void close() {
        notifications(true);
        exclusive(EXCLUSIVE_UNLOCK);
        windows.control(handle, UNLOCK_VOLUME, 0, 0, 0, 0);
    }
}
