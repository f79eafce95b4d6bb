package org.burnish.scsi.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.burnish.scsi.Access;
import org.burnish.scsi.HostDrive;
import org.burnish.scsi.HostDrives;
import org.burnish.scsi.Obstacle;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// The optical drives of a Windows machine that have a letter.
public final class WindowsDrives implements HostDrives {
    static final int STORAGE_QUERY_PROPERTY = 0x2D1400;
    private static final int DRIVE_CDROM = 5;
    private static final int QUERY_LENGTH = 12;
    private static final int DESCRIPTOR_LENGTH = 1024;
    private static final int VENDOR_OFFSET = 12;
    private static final int PRODUCT_OFFSET = 16;
    private static final int REVISION_OFFSET = 20;

    private final DeviceControl windows;

    public WindowsDrives() {
        this(new Kernel32());
    }

    WindowsDrives(DeviceControl windows) {
        this.windows = windows;
    }

    @Override
    public List<HostDrive> list() {
        List<HostDrive> drives = new ArrayList<>();
        int letters = windows.letters();
        for (int i = 0; i < 26; i++) {
            String letter = (char) ('A' + i) + ":";
            if ((letters >> i & 1) != 0 && windows.driveType(letter + "\\") == DRIVE_CDROM) {
                drives.add(describe(letter));
            }
        }
        return drives;
    }

    private HostDrive describe(String letter) {
        long handle = windows.open(path(letter));
        if (handle < 0) {
            TransportException refused = WindowsError.failure(letter, (int) -handle);
            return new HostDrive(letter, "", "", "", List.of(), List.of(), Optional.of(new Obstacle(
                    refused.reason(),
                    "Windows does not let you use " + letter + ".",
                    refused.reason() == Reason.NO_ACCESS
                            ? "Start Burnish as administrator, or ask who manages this computer; drives of a remote session can't be used."
                            : "Close other programs that use discs, then try again.")));
        }
        try {
            ByteBuffer memory = ByteBuffer.allocateDirect(DESCRIPTOR_LENGTH).order(ByteOrder.nativeOrder());
            long address = Pointer.nativeValue(Native.getDirectBufferPointer(memory));
            // PropertyId 0 (StorageDeviceProperty), QueryType 0 (PropertyStandardQuery)
            int length = windows.control(handle, STORAGE_QUERY_PROPERTY, address, QUERY_LENGTH, address, DESCRIPTOR_LENGTH);
            return new HostDrive(letter, text(memory, VENDOR_OFFSET, length), text(memory, PRODUCT_OFFSET, length),
                    text(memory, REVISION_OFFSET, length), List.of(), List.of(), Optional.empty());
        } finally {
            windows.close(handle);
        }
    }

    /// A string of a STORAGE_DEVICE_DESCRIPTOR, which says where each begins.
    private static String text(ByteBuffer descriptor, int field, int length) {
        int start = length < field + 4 ? 0 : descriptor.getInt(field);
        if (start <= 0 || start >= Math.min(length, DESCRIPTOR_LENGTH)) {
            return "";
        }
        int end = start;
        while (end < Math.min(length, DESCRIPTOR_LENGTH) && descriptor.get(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[end - start];
        descriptor.get(start, bytes);
        return new String(bytes, StandardCharsets.US_ASCII).strip();
    }

    private static String path(String letter) {
        return "\\\\.\\" + letter;
    }

    @Override
    public Transport open(String address, Access access) throws TransportException {
        String letter = address.toUpperCase(Locale.ROOT).replaceAll("[\\\\/]+$", "");
        if (!letter.matches("[A-Z]:|\\\\\\\\\\.\\\\CDROM\\d+")) {
            throw new TransportException(Reason.GONE, "There is no drive " + address + ".");
        }
        long handle = windows.open(letter.length() == 2 ? path(letter) : letter);
        if (handle < 0) {
            throw WindowsError.failure(address, (int) -handle);
        }
        try {
            VolumeClaim claim = access == Access.EXCLUSIVE ? VolumeClaim.take(windows, handle, letter) : null;
            return new SptiTransport(windows, handle, letter, claim);
        } catch (TransportException e) {
            windows.close(handle);
            throw e;
        }
    }
}
