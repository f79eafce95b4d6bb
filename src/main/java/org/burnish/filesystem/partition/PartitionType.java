package org.burnish.filesystem.partition;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;

/// What partitions of a GUID Partition Table hold, as far as it is found on discs.
@Clause("UEFI 5.3.3")
public enum PartitionType {
    EFI_SYSTEM("C12A7328-F81F-11D2-BA4B-00A0C93EC93B", "EFI system partition"),
    BASIC("EBD0A0A2-B9E5-4433-87C0-68B6B72699C7", "basic data"),
    HFS_PLUS("48465300-0000-11AA-AA11-00306543ECAC", "HFS+"),
    LINUX("0FC63DAF-8483-4772-8E79-3D69D8477DE4", "Linux data");

    private final byte[] bytes;
    private final String title;

    PartitionType(String guid, String title) {
        this.bytes = bytes(UUID.fromString(guid));
        this.title = title;
    }

    /// The sixteen bytes on the disk.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// A GUID as it is recorded, its first three fields in little-endian order.
    public static byte[] bytes(UUID guid) {
        ByteBuffer bytes = ByteBuffer.allocate(16);
        long high = guid.getMostSignificantBits();
        new ByteWriter(bytes).u32le(high >>> 32).u16le((int) (high >>> 16) & 0xFFFF).u16le((int) high & 0xFFFF)
                .u64be(guid.getLeastSignificantBits());
        return bytes.array();
    }

    /// What a type means, in words; the GUID itself when it is not known.
    public static String nameOf(byte[] type) {
        return Stream.of(values()).filter(known -> Arrays.equals(known.bytes, type)).findFirst()
                .map(known -> known.title).orElseGet(() -> guid(type).toString());
    }

    private static UUID guid(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long high = (in.getInt() & 0xFFFF_FFFFL) << 32 | (in.getShort() & 0xFFFFL) << 16 | in.getShort() & 0xFFFFL;
        return new UUID(high, in.order(ByteOrder.BIG_ENDIAN).getLong());
    }
}
