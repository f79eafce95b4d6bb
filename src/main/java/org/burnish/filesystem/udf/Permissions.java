package org.burnish.filesystem.udf;

import org.burnish.bytes.Clause;

/// Permissions: five bits each for others, the group and the owner, of which three are as in POSIX.
@Clause("ECMA-167 4/14.9.5; UDF 2.3.6.3")
final class Permissions {
    private static final int BITS = 5;

    private Permissions() {}

    /// The POSIX mode, with the bits that stand in the flags of the ICB tag.
    static int mode(long permissions, IcbTag icb) {
        int mode = icb.has(IcbTag.SET_USER_ID) ? 04000 : 0;
        mode |= icb.has(IcbTag.SET_GROUP_ID) ? 02000 : 0;
        mode |= icb.has(IcbTag.STICKY) ? 01000 : 0;
        for (int who = 0; who < 3; who++) {
            mode |= (int) (permissions >> who * BITS & 7) << who * 3;
        }
        return mode;
    }

    /// Permissions of a POSIX mode on a disc that nobody changes: nobody may delete, or change attributes.
    static long of(int mode) {
        long permissions = 0;
        for (int who = 0; who < 3; who++) {
            permissions |= (long) (mode >> who * 3 & 7) << who * BITS;
        }
        return permissions;
    }

    /// The flags of the ICB tag for a POSIX mode.
    static int flags(int mode) {
        return ((mode & 04000) != 0 ? IcbTag.SET_USER_ID : 0)
                | ((mode & 02000) != 0 ? IcbTag.SET_GROUP_ID : 0)
                | ((mode & 01000) != 0 ? IcbTag.STICKY : 0);
    }
}
