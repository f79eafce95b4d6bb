package org.burnish.virtualdrive;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.virtualdrive.medium.Refusal;

/// A command that the drive knows: how its block is checked, what it needs, and who carries it out.
///
/// @param name the standard's name
/// @param usage ones for every bit of the command descriptor block that may be set, the operation code first
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Operation(String name, byte[] usage, Direction direction, Needs needs, Length length, Handler handler) {
    /// What must be so before a command is carried out.
    enum Needs {
        /// Nothing; a unit attention condition stays for the next command.
        NOTHING,
        /// That no unit attention condition waits to be told.
        UNIT,
        /// A medium besides, though the drive may be busy with it.
        MEDIUM,
        /// A medium and a drive that is not busy.
        READY
    }

    /// How many bytes of data a command descriptor block announces.
    interface Length {
        Length NONE = cdb -> 0;

        long of(Cdb cdb) throws Refusal;

        static Length u8(int offset) {
            return cdb -> cdb.u8(offset);
        }

        static Length u16(int offset) {
            return cdb -> cdb.u16(offset);
        }

        static Length u24(int offset) {
            return cdb -> cdb.u24(offset);
        }
    }

    /// Carries a command out. The rest of `data` is what the block announces and the other side has, whichever is less.
    interface Handler {
        void run(Cdb cdb, ByteBuffer data) throws Refusal;
    }

    /// @param usage in hexadecimal, the command's control byte included
    static Operation of(String name, String usage, Direction direction, Needs needs, Length length, Handler handler) {
        return new Operation(name, HexFormat.of().parseHex(usage.replace(" ", "")), direction, needs, length, handler);
    }

    int code() {
        return usage[0] & 0xFF;
    }

    /// Refuses a block with a bit set that is reserved.
    @Clause("SPC-4 4.2.6")
    void check(Cdb cdb) throws Refusal {
        for (int offset = 1; offset < usage.length; offset++) {
            int reserved = cdb.u8(offset) & ~usage[offset] & 0xFF;
            if (reserved != 0) {
                throw Refusal.field(offset, 31 - Integer.numberOfLeadingZeros(reserved));
            }
        }
    }
}
