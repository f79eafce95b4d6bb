package org.burnish.filesystem.udf;

import java.time.Instant;
import java.util.Objects;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.jspecify.annotations.Nullable;

/// File Entry or Extended File Entry: everything about a file or directory but its names.
///
/// @param extended whether it is an Extended File Entry, which alone has a creation time, an object size and
///     streams
/// @param userId the owner, or `NOBODY`
/// @param groupId the group, or `NOBODY`
/// @param permissions see [Permissions]
/// @param linkCount how many File Identifier Descriptors refer to it
/// @param informationLength bytes of the file
/// @param objectSize bytes of the file and its streams
/// @param blocksRecorded blocks of the recorded extents
/// @param accessed or null
/// @param modified or null
/// @param created null in a File Entry, which has it as an extended attribute
/// @param changed when the attributes changed, or null
/// @param attributesFile ICB of further extended attributes
/// @param streams ICB of the directory of streams
/// @param uniqueId the same for all names, and different from all other files'
/// @param attributes the space of extended attributes
/// @param allocation allocation descriptors, or the bytes of the file
@Clause("ECMA-167 4/14.9, 4/14.17; UDF 2.3.6, 2.3.12")
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record FileEntry(
        boolean extended,
        IcbTag icb,
        long userId,
        long groupId,
        long permissions,
        int linkCount,
        long informationLength,
        long objectSize,
        long blocksRecorded,
        @Nullable Instant accessed,
        @Nullable Instant modified,
        @Nullable Instant created,
        @Nullable Instant changed,
        AllocationDescriptor attributesFile,
        AllocationDescriptor streams,
        long uniqueId,
        byte[] attributes,
        byte[] allocation)
        implements Descriptor {
    static final int TAG = 261;
    static final int EXTENDED_TAG = 266;
    /// Bytes before the extended attributes.
    public static final int FIXED_LENGTH = 176;
    /// Bytes before the extended attributes of an Extended File Entry.
    public static final int EXTENDED_FIXED_LENGTH = 216;
    public static final long NOBODY = 0xFFFF_FFFFL;

    static FileEntry readBody(boolean extended, ByteReader in) throws DiscFormatException {
        IcbTag icb = IcbTag.read(in);
        long userId = in.u32le();
        long groupId = in.u32le();
        long permissions = in.u32le();
        int linkCount = in.u16le();
        long informationLength = in.skip(6).expectAt(56).u64le();
        long objectSize = extended ? in.u64le() : informationLength;
        long blocksRecorded = in.u64le();
        Instant accessed = Timestamp.read(in);
        Instant modified = Timestamp.read(in);
        Instant created = extended ? Timestamp.read(in) : null;
        Instant changed = Timestamp.read(in);
        AllocationDescriptor attributesFile = AllocationDescriptor.readLong(in.skip(extended ? 8 : 4));
        AllocationDescriptor streams = extended ? AllocationDescriptor.readLong(in) : AllocationDescriptor.NONE;
        long uniqueId = in.skip(EntityIdentifier.LENGTH).expectAt(extended ? 200 : 160).u64le();
        long attributesLength = in.u32le();
        long allocationLength = in.u32le();
        return new FileEntry(extended, icb, userId, groupId, permissions, linkCount, informationLength, objectSize,
                blocksRecorded, accessed, modified, created, changed, attributesFile, streams, uniqueId,
                in.bytes(inside(attributesLength, in)), in.bytes(inside(allocationLength, in)));
    }

    private static int inside(long length, ByteReader in) throws DiscFormatException {
        if (length > in.remaining()) {
            throw in.unusable("a file entry that does not fit its block");
        }
        return (int) length;
    }

    @Override
    public int tagIdentifier() {
        return extended ? EXTENDED_TAG : TAG;
    }

    @Override
    public int length() {
        return fixedLength(extended) + attributes.length + allocation.length;
    }

    static int fixedLength(boolean extended) {
        return extended ? EXTENDED_FIXED_LENGTH : FIXED_LENGTH;
    }

    /// Most times are equal.
    private boolean isModified(@Nullable Instant time) {
        return Objects.equals(time, modified);
    }

    @Override
    public void writeBody(ByteWriter out) {
        icb.write(out);
        out.u32le(userId).u32le(groupId).u32le(permissions).u16le(linkCount).zeros(6).u64le(informationLength);
        if (extended) {
            out.u64le(objectSize);
        }
        out.u64le(blocksRecorded);
        byte[] time = Timestamp.bytes(modified);
        out.bytes(isModified(accessed) ? time : Timestamp.bytes(accessed)).bytes(time);
        if (extended) {
            out.bytes(isModified(created) ? time : Timestamp.bytes(created));
        }
        out.bytes(isModified(changed) ? time : Timestamp.bytes(changed));
        out.u32le(1).zeros(extended ? 4 : 0);
        attributesFile.writeLong(out);
        if (extended) {
            streams.writeLong(out);
        }
        EntityIdentifier.BURNISH.write(out);
        out.u64le(uniqueId).u32le(attributes.length).u32le(allocation.length).bytes(attributes).bytes(allocation);
    }
}
