package org.burnish.filesystem.eltorito;

import java.nio.ByteBuffer;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Boot information table: where on the disc a boot image is, written into the image itself for loaders that
/// read the rest of themselves, such as ISOLINUX and GRUB.
///
/// @param descriptor number of the Primary Volume Descriptor's block
/// @param location number of the image's first block
/// @param length bytes of the image
/// @param checksum sum of the image's 32-bit words from byte 64 on
@Clause("mkisofs(8) EL TORITO BOOT INFORMATION TABLE")
public record BootInformationTable(long descriptor, long location, long length, long checksum) {
    /// Where in the image it starts.
    public static final int POSITION = 8;
    /// Bytes with the reserved ones behind it.
    public static final int LENGTH = 56;
    /// From here on the image is summed up.
    public static final int SUMMED_FROM = POSITION + LENGTH;

    public static BootInformationTable read(ByteReader in) throws DiscFormatException {
        return new BootInformationTable(in.u32le(), in.u32le(), in.u32le(), in.u32le());
    }

    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        new ByteWriter(bytes).u32le(descriptor).u32le(location).u32le(length).u32le(checksum);
        return bytes.array();
    }

    /// The sum of an image's words, given the bytes from `SUMMED_FROM` on.
    public static long sum(byte[] image) {
        int sum = 0;
        for (int i = SUMMED_FROM; i < image.length; i++) {
            sum += (image[i] & 0xFF) << (i - SUMMED_FROM) % 4 * 8;
        }
        return sum & 0xFFFF_FFFFL;
    }
}
