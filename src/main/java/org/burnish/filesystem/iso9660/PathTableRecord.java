package org.burnish.filesystem.iso9660;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Path Table Record: a directory, where it lies and which record is its parent's.
///
/// @param extendedAttributeLength blocks of the Extended Attribute Record that the directory starts with
/// @param location number of the directory's first block
/// @param parent number of the parent's record, counted from 1; the root is its own
/// @param identifier the Directory Identifier's bytes, one byte 0 for the root
@Clause("ECMA-119 9.4")
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record PathTableRecord(int extendedAttributeLength, long location, int parent, byte[] identifier) {

    /// How the numbers of a path table are recorded.
    public enum ByteOrder {
        /// Type L: least significant byte first.
        L,
        /// Type M: most significant byte first.
        M
    }

    public static PathTableRecord read(ByteReader in, ByteOrder order) throws DiscFormatException {
        int identifierLength = in.u8();
        if (identifierLength == 0) {
            throw in.unusable("a path table record has no identifier");
        }
        int extendedAttributeLength = in.u8();
        long location = order == ByteOrder.L ? in.u32le() : in.u32be();
        int parent = order == ByteOrder.L ? in.u16le() : in.u16be();
        byte[] identifier = in.bytes(identifierLength);
        if (identifierLength % 2 != 0 && in.remaining() > 0) {
            in.skip(1);
        }
        return new PathTableRecord(extendedAttributeLength, location, parent, identifier);
    }

    public void write(ByteWriter out, ByteOrder order) {
        out.u8(identifier.length).u8(extendedAttributeLength);
        if (order == ByteOrder.L) {
            out.u32le(location).u16le(parent);
        } else {
            out.u32be(location).u16be(parent);
        }
        out.bytes(identifier).zeros(identifier.length % 2);
    }

    public int length() {
        return lengthOf(identifier.length);
    }

    /// Bytes of a record with an identifier of this length.
    public static int lengthOf(int identifierLength) {
        return 8 + identifierLength + identifierLength % 2;
    }
}
