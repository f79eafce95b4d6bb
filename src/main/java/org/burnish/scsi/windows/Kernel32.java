package org.burnish.scsi.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Windows itself. Handles and addresses are 64-bit numbers.
final class Kernel32 implements DeviceControl {
    static {
        Native.register(C.class, "kernel32");
    }

    private static final long INVALID_HANDLE = -1;

    private final ByteBuffer returned = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
    private final long returnedAddress = Pointer.nativeValue(Native.getDirectBufferPointer(returned));

    /// The functions by their own names.
    private static final class C {
        static native long CreateFileW(WString name, int access, int share, long security, int disposition, int flags, long template);

        static native int CloseHandle(long handle);

        static native int DeviceIoControl(
                long handle, int code, long in, int inLength, long out, int outLength, long returned, long overlapped);

        static native int GetLogicalDrives();

        static native int GetDriveTypeW(WString root);
    }

    @Override
    public long open(String path) {
        long handle = C.CreateFileW(new WString(path), GENERIC_READ_WRITE, SHARE_READ_WRITE, 0, OPEN_EXISTING, 0, 0);
        return handle == INVALID_HANDLE ? -Math.max(1, Native.getLastError()) : handle;
    }

    @Override
    public void close(long handle) {
        C.CloseHandle(handle);
    }

    @Override
    public int control(long handle, int code, long in, int inLength, long out, int outLength) {
        returned.putInt(0, 0);
        int done = C.DeviceIoControl(handle, code, in, inLength, out, outLength, returnedAddress, 0);
        return done == 0 ? -Math.max(1, Native.getLastError()) : returned.getInt(0);
    }

    @Override
    public int letters() {
        return C.GetLogicalDrives();
    }

    @Override
    public int driveType(String root) {
        return C.GetDriveTypeW(new WString(root));
    }
}
