package org.burnish.filesystem.rockridge;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.susp.SystemUseEntry;

/// PX: POSIX file attributes.
///
/// @param mode file type and permissions, as `st_mode`
/// @param links as `st_nlink`
/// @param userId as `st_uid`
/// @param groupId as `st_gid`
/// @param serialNumber as `st_ino`: the same for all names of one file; 0 when recorded in the form of RRIP
///     1.10, which does not have it
@Clause("RRIP 4.1.1")
public record PosixAttributes(long mode, long links, long userId, long groupId, long serialNumber)
        implements SystemUseEntry {
    public static final int SIGNATURE = 'P' << 8 | 'X';
    /// Bytes of the entry as written: RRIP 1.12, with the serial number.
    public static final int LENGTH = 44;

    /// Reads the fields behind the header, in the form of RRIP 1.10 or 1.12.
    public static PosixAttributes readBody(ByteReader in) throws DiscFormatException {
        long mode = in.u32both("the file mode");
        long links = in.u32both("the number of links");
        long user = in.u32both("the user id");
        long group = in.u32both("the group id");
        long serial = in.remaining() >= 8 ? in.u32both("the file serial number") : 0;
        return new PosixAttributes(mode, links, user, group, serial);
    }

    @Override
    public int signature() {
        return SIGNATURE;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.u32both(mode).u32both(links).u32both(userId).u32both(groupId).u32both(serialNumber);
    }
}
