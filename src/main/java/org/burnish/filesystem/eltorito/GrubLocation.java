package org.burnish.filesystem.eltorito;

import java.nio.ByteBuffer;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;

/// Where GRUB 2 finds the rest of itself: a number of 512-byte sectors at a fixed place of its boot image, or of
/// its boot code for disks.
@Clause("GRUB 2 boot/i386/pc: cdboot.S, boot.S")
public final class GrubLocation {
    /// Where the number stands in a boot image for discs.
    public static final int IN_IMAGE = 2548;
    /// Where it stands in the boot code of a disk.
    public static final int IN_CODE = 432;

    private GrubLocation() {}

    /// The number for a boot image that starts in this 2048-byte sector: the second of its own sectors of 512 bytes.
    public static byte[] inImage(long sector) {
        return number(sector * 4 + 5);
    }

    /// A number as it is recorded.
    public static byte[] number(long number) {
        ByteBuffer bytes = ByteBuffer.allocate(8);
        new ByteWriter(bytes).u64le(number);
        return bytes.array();
    }
}
