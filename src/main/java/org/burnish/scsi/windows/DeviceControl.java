package org.burnish.scsi.windows;

/// The calls into Windows, so that tests can put another one in its place. Each gives the negative error code when it fails.
interface DeviceControl {
    int GENERIC_READ_WRITE = 0xC000_0000;
    int SHARE_READ_WRITE = 3;
    int OPEN_EXISTING = 3;

    /// Opens `\\.\X:` for reading and writing, together with others.
    ///
    /// @return a handle
    long open(String path);

    void close(long handle);

    /// @param in address of what goes in, `out` of the room for what comes out
    /// @return bytes that came out
    int control(long handle, int code, long in, int inLength, long out, int outLength);

    /// A bit for each letter, `A:` the lowest.
    int letters();

    /// The kind of drive at `X:\`.
    int driveType(String root);
}
