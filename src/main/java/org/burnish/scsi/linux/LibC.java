package org.burnish.scsi.linux;

import com.sun.jna.Native;

/// The kernel itself, by the C library. Numbers and addresses only, which costs JNA the least and allocates nothing.
final class LibC implements SystemCalls {
    static {
        Native.register(C.class, "c");
    }

    /// The functions by their own names.
    @SuppressWarnings("unused")
    private static final class C {
        static native int open(String path, int flags);

        static native int close(int descriptor);

        static native int flock(int descriptor, int operation);

        static native int access(String path, int mode);

        static native int ioctl(int descriptor, long request, long argument);

        static native long memset(long address, int value, long length);
    }

    private static int result(int returned) {
        return returned < 0 ? -Native.getLastError() : returned;
    }

    @Override
    public int open(String path, int flags) {
        return result(C.open(path, flags));
    }

    @Override
    public int close(int descriptor) {
        return result(C.close(descriptor));
    }

    @Override
    public int flock(int descriptor, int operation) {
        return result(C.flock(descriptor, operation));
    }

    @Override
    public int access(String path, int mode) {
        return result(C.access(path, mode));
    }

    @Override
    public int ioctl(int descriptor, long request, long argument) {
        return result(C.ioctl(descriptor, request, argument));
    }

    @Override
    public void clear(long address, int length) {
        C.memset(address, 0, length);
    }
}
