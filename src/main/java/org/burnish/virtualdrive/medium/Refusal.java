package org.burnish.virtualdrive.medium;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.burnish.scsi.Sense;
import org.burnish.scsi.SenseKey;

/// A command that is not carried out, and why, as sense data.
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int COMMAND = 0xC0_0000;
    private static final int PARAMETER = 0x80_0000;
    private static final int BIT = 0x08_0000;

    private final transient Sense sense;
    private final boolean unwritten;

    public Refusal(Sense sense) {
        this(sense, false);
    }

    private Refusal(Sense sense, boolean unwritten) {
        super(sense.toString(), null, false, false);
        this.sense = sense;
        this.unwritten = unwritten;
    }

    public Sense sense() {
        return sense;
    }

    public static Refusal of(int key, int code, int qualifier) {
        return new Refusal(Sense.of(key, code, qualifier));
    }

    /// With the address of the block it is about.
    public static Refusal at(int block, int key, int code, int qualifier) {
        return new Refusal(new Sense(Sense.of(key, 0, 0).key(), code, qualifier, false, OptionalLong.of(block), OptionalInt.empty()));
    }

    /// INVALID FIELD IN CDB at a byte.
    public static Refusal field(int offset) {
        return illegal(0x24, COMMAND | offset);
    }

    /// INVALID FIELD IN CDB at a bit of a byte.
    public static Refusal field(int offset, int bit) {
        return illegal(0x24, COMMAND | BIT | bit << 16 | offset);
    }

    /// INVALID FIELD IN PARAMETER LIST at a byte.
    public static Refusal parameter(int offset) {
        return illegal(0x26, PARAMETER | offset);
    }

    private static Refusal illegal(int code, int pointer) {
        return new Refusal(
                new Sense(SenseKey.ILLEGAL_REQUEST, code, 0, false, OptionalLong.empty(), OptionalInt.of(pointer)));
    }

    /// A block was never written; how that is said is a matter of the drive.
    public static Refusal unwritten(int block) {
        return new Refusal(at(block, 5, 0x21, 0).sense, true);
    }

    /// Whether it is about a block that was never written.
    public boolean isUnwritten() {
        return unwritten;
    }

    /// LOGICAL BLOCK ADDRESS OUT OF RANGE.
    public static Refusal outOfRange(int block) {
        return at(block, 5, 0x21, 0);
    }

    /// INVALID ADDRESS FOR WRITE.
    public static Refusal notWritableAt(int block) {
        return at(block, 5, 0x21, 2);
    }

    /// COMMAND SEQUENCE ERROR.
    public static Refusal sequence() {
        return of(5, 0x2C, 0);
    }

    /// CANNOT READ MEDIUM - INCOMPATIBLE FORMAT.
    public static Refusal otherMedium() {
        return of(5, 0x30, 2);
    }

    /// CANNOT WRITE MEDIUM - INCOMPATIBLE FORMAT.
    public static Refusal notWritable() {
        return of(5, 0x30, 5);
    }
}
