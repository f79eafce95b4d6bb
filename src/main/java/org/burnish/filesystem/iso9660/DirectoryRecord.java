package org.burnish.filesystem.iso9660;

import java.time.Instant;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.jspecify.annotations.Nullable;

/// Directory Record: a name in a directory and where its bytes lie.
///
/// @param extendedAttributeLength blocks of the Extended Attribute Record that the extent starts with
/// @param location number of the extent's first block
/// @param dataLength bytes of the file section, without its Extended Attribute Record
/// @param recorded when, or null
/// @param flags the bits `HIDDEN` to `MULTI_EXTENT`
/// @param fileUnitSize blocks of a File Unit in interleaved mode, else 0
/// @param interleaveGapSize blocks between File Units in interleaved mode, else 0
/// @param volumeSequenceNumber which volume of the set has the extent
/// @param identifier the File Identifier's bytes; one byte 0 or 1 for the directory itself and its parent
/// @param systemUse the bytes behind the identifier
@Clause("ECMA-119 9.1")
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; a copy for each of a million records would cost
public record DirectoryRecord(
        int extendedAttributeLength,
        long location,
        long dataLength,
        @Nullable Instant recorded,
        int flags,
        int fileUnitSize,
        int interleaveGapSize,
        int volumeSequenceNumber,
        byte[] identifier,
        byte[] systemUse) {
    /// The file's existence need not be made known to the user.
    public static final int HIDDEN = 1;
    /// The record identifies a directory.
    public static final int DIRECTORY = 1 << 1;
    /// The file is an Associated File.
    public static final int ASSOCIATED = 1 << 2;
    /// The file has a record format, which its Extended Attribute Record tells.
    public static final int RECORD = 1 << 3;
    /// Owner, group and permissions stand in the Extended Attribute Record.
    public static final int PROTECTION = 1 << 4;
    /// Another record with the next section of the same file follows.
    public static final int MULTI_EXTENT = 1 << 7;

    /// Bytes before the identifier.
    public static final int FIXED_LENGTH = 33;
    /// Most bytes of a record, which is an even number.
    public static final int LONGEST = 254;
    /// The identifier of a directory's own record.
    public static final byte[] SELF = {0};
    /// The identifier of the parent directory's record.
    public static final byte[] PARENT = {1};

    /// Reads one record, its length byte included; the reader must have at least that byte left.
    public static DirectoryRecord read(ByteReader in) throws DiscFormatException {
        int length = in.peek();
        if (length < FIXED_LENGTH + 1) {
            throw in.unusable("a directory record of " + length + " bytes is too short");
        }
        ByteReader record = in.slice(length).skip(1);
        int extendedAttributeLength = record.u8();
        long location = record.u32both("the location of the extent");
        long dataLength = record.u32both("the data length");
        Instant recorded = RecordingTime.read(record);
        int flags = record.u8();
        int fileUnitSize = record.u8();
        int interleaveGapSize = record.u8();
        int volumeSequenceNumber = record.u16both("the volume sequence number");
        byte[] identifier = record.expectAt(32).bytes(record.u8());
        if (identifier.length % 2 == 0 && record.remaining() > 0) {
            record.skip(1);
        }
        byte[] systemUse = record.bytes(record.remaining());
        return new DirectoryRecord(extendedAttributeLength, location, dataLength, recorded, flags, fileUnitSize,
                interleaveGapSize, volumeSequenceNumber, identifier, systemUse);
    }

    public void write(ByteWriter out) {
        ByteWriter record = out;
        int start = out.offset();
        record.u8(length()).u8(extendedAttributeLength).u32both(location).u32both(dataLength);
        RecordingTime.write(recorded, record);
        record.u8(flags).u8(fileUnitSize).u8(interleaveGapSize).u16both(volumeSequenceNumber);
        record.u8(identifier.length).bytes(identifier);
        record.zerosTo(start + lengthBeforeSystemUse(identifier.length));
        record.bytes(systemUse).zerosTo(start + length());
    }

    /// Bytes of the whole record, padding included.
    public int length() {
        return lengthOf(identifier.length, systemUse.length);
    }

    /// Bytes of a record with an identifier and system use of these lengths.
    public static int lengthOf(int identifierLength, int systemUseLength) {
        int length = lengthBeforeSystemUse(identifierLength) + systemUseLength;
        return length + (length & 1);
    }

    /// Bytes before the System Use field: the padding field makes it start at an even offset.
    public static int lengthBeforeSystemUse(int identifierLength) {
        return FIXED_LENGTH + identifierLength + (identifierLength % 2 == 0 ? 1 : 0);
    }

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /// The same record of another extent.
    public DirectoryRecord at(long otherLocation, long otherDataLength) {
        return new DirectoryRecord(extendedAttributeLength, otherLocation, otherDataLength, recorded, flags, fileUnitSize,
                interleaveGapSize, volumeSequenceNumber, identifier, systemUse);
    }

    /// Number of the first block behind the Extended Attribute Record.
    public long dataLocation() {
        return location + extendedAttributeLength;
    }

    /// Whether this is a directory's record of itself.
    public boolean isSelf() {
        return identifier.length == 1 && identifier[0] == 0;
    }

    /// Whether this is a directory's record of its parent.
    public boolean isParent() {
        return identifier.length == 1 && identifier[0] == 1;
    }
}
