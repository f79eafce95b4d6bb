package org.burnish.filesystem.udf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Severity;

/// Reads the allocation descriptors of a file, from block to block where they do not all stand in the file
/// entry.
@Clause("ECMA-167 4/12; UDF 2.3.10, 2.3.11")
final class AllocationReader {
    /// Most extents of one file.
    private static final int MOST_EXTENTS = 1 << 22;

    private final LogicalVolume volume;
    private final String subject;
    private final Set<BlockAddress> continuations = new LinkedHashSet<>();

    AllocationReader(LogicalVolume volume, String subject) {
        this.volume = volume;
        this.subject = subject;
    }

    /// The extents of the file's body, cut to its information length.
    ///
    /// @param partition in which the file entry stands
    ExtentTable read(FileEntry entry, int partition) throws IOException {
        IcbTag.Form form = entry.icb().form();
        List<AllocationDescriptor> extents = new ArrayList<>();
        byte[] bytes = entry.allocation();
        AllocationDescriptor last = readInto(extents, bytes, form, partition);
        while (last.kind() == AllocationDescriptor.Kind.CONTINUATION) {
            BlockAddress next = last.location();
            if (!continuations.add(next)) {
                throw new DiscFormatException(-1, subject + ": its allocation descriptors go round in a circle");
            }
            last = readInto(extents, continuation(next), form, next.partition());
        }
        return ExtentTable.of(cut(extents, entry.informationLength()));
    }

    /// The blocks behind the file entry that had more descriptors.
    Set<BlockAddress> continuations() {
        return continuations;
    }

    /// The descriptors that stand in the file entry itself, of which the last may have the way to more.
    static List<AllocationDescriptor> ownDescriptors(FileEntry entry, int partition) {
        List<AllocationDescriptor> extents = new ArrayList<>();
        try {
            readList(extents, entry.allocation(), entry.icb().form(), partition);
        } catch (DiscFormatException _) {
            // Reported when the file is read.
        }
        return extents;
    }

    private AllocationDescriptor readInto(List<AllocationDescriptor> extents, byte[] bytes, IcbTag.Form form, int partition)
            throws DiscFormatException {
        readList(extents, bytes, form, partition);
        if (extents.size() > MOST_EXTENTS) {
            throw new DiscFormatException(-1, subject + ": it has more than " + MOST_EXTENTS + " extents");
        }
        if (!extents.isEmpty() && extents.getLast().kind() == AllocationDescriptor.Kind.CONTINUATION) {
            return extents.removeLast();
        }
        return AllocationDescriptor.NONE;
    }

    /// A descriptor of length zero ends the list; one that continues elsewhere is its last.
    private static void readList(List<AllocationDescriptor> extents, byte[] bytes, IcbTag.Form form, int partition)
            throws DiscFormatException {
        ByteReader in = ByteReader.of(bytes);
        int length = lengthOf(form);
        while (in.remaining() >= length) {
            AllocationDescriptor extent = form == IcbTag.Form.SHORT
                    ? AllocationDescriptor.readShort(in, partition)
                    : AllocationDescriptor.readLong(in);
            if (extent.length() == 0) {
                return;
            }
            extents.add(extent);
            if (extent.kind() == AllocationDescriptor.Kind.CONTINUATION) {
                return;
            }
        }
    }

    private static int lengthOf(IcbTag.Form form) throws DiscFormatException {
        return switch (form) {
            case SHORT -> AllocationDescriptor.SHORT_LENGTH;
            case LONG -> AllocationDescriptor.LONG_LENGTH;
            case EXTENDED, EMBEDDED, UNKNOWN ->
                throw new DiscFormatException(-1, "allocation descriptors of a form that UDF does not have");
        };
    }

    private byte[] continuation(BlockAddress address) throws IOException {
        TaggedBlock block = volume.readTagged(address);
        if (!block.is(AllocationExtentDescriptor.TAG)) {
            throw new DiscFormatException(block.position(), subject + ": " + address + " has no allocation descriptors");
        }
        return AllocationExtentDescriptor.readBody(block.body(address.block(), subject, volume.findings())).allocation();
    }

    private static List<AllocationDescriptor> cut(List<AllocationDescriptor> extents, long length) {
        List<AllocationDescriptor> body = new ArrayList<>();
        long left = length;
        for (AllocationDescriptor extent : extents) {
            if (left <= 0) {
                break;
            }
            long used = Math.min(left, extent.length());
            body.add(used == extent.length() ? extent : extent.cutTo(used));
            left -= used;
        }
        return body;
    }

    /// How many bytes a file has: what its entry says, unless its extents have fewer.
    static long length(FileEntry entry, int partition, ByteReader place) {
        if (entry.icb().form() == IcbTag.Form.EMBEDDED) {
            return limited(entry, entry.allocation().length, place);
        }
        List<AllocationDescriptor> own = ownDescriptors(entry, partition);
        if (!own.isEmpty() && own.getLast().kind() == AllocationDescriptor.Kind.CONTINUATION) {
            return limited(entry, Long.MAX_VALUE, place);
        }
        return limited(entry, own.stream().mapToLong(AllocationDescriptor::length).sum(), place);
    }

    private static long limited(FileEntry entry, long there, ByteReader place) {
        long claimed = entry.informationLength();
        if (Long.compareUnsigned(claimed, there) <= 0) {
            return claimed;
        }
        place.report(Severity.ERROR, "udf-information-length", 0, "the file entry says " + Long.toUnsignedString(claimed)
                + " bytes, but the file has only " + there, "ECMA-167 4/14.9.10");
        return there == Long.MAX_VALUE ? 0 : there;
    }
}
