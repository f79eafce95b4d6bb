package org.burnish.scsi.linux;

/// The calls into the kernel, so that tests can put another one in its place. Each gives the negative error number when
/// it fails.
interface SystemCalls {
    int O_RDONLY = 0;
    int O_RDWR = 2;
    int O_EXCL = 0x80;
    int O_NONBLOCK = 0x800;
    int O_CLOEXEC = 0x80000;

    int LOCK_EX = 2;
    int LOCK_NB = 4;

    int R_OK = 4;
    int W_OK = 2;

    int open(String path, int flags);

    int close(int descriptor);

    int flock(int descriptor, int operation);

    int access(String path, int mode);

    /// @param argument an address
    int ioctl(int descriptor, long request, long argument);

    /// Fills memory with zeros.
    void clear(long address, int length);
}
