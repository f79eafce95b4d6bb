package org.burnish.filesystem.udf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.jspecify.annotations.Nullable;

/// Logical Volume Integrity Descriptor: whether the volume was left in order, and its running totals.
///
/// @param recorded when, or null
/// @param closed whether whoever wrote to the volume last has finished
/// @param next where another such descriptor stands that counts instead
/// @param nextUniqueId above all unique ids in use
/// @param spaces of the partitions, in the order of their maps
/// @param totals what UDF adds, or null when it is missing
@Clause("ECMA-167 3/10.10; UDF 2.2.6")
public record LogicalVolumeIntegrityDescriptor(
        @Nullable Instant recorded,
        boolean closed,
        ExtentDescriptor next,
        long nextUniqueId,
        List<Space> spaces,
        @Nullable Totals totals)
        implements Descriptor {
    static final int TAG = 9;
    /// A size that nobody knows, as that of a virtual partition.
    public static final long UNKNOWN = 0xFFFF_FFFFL;

    private static final int FIXED_LENGTH = 80;
    private static final int MOST_PARTITIONS = 64;

    /// How many blocks of a partition are free, and how many it has.
    public record Space(long free, long size) {
        private static final int LENGTH = 8;
    }

    /// Logical Volume Integrity Implementation Use.
    ///
    /// @param files names of files
    /// @param directories names of directories, the root included
    /// @param minimumRead the lowest revision that a program must know in order to read the volume
    /// @param minimumWrite the lowest revision that a program must know in order to write to the volume
    /// @param maximumWrite the highest revision of all programs that wrote to the volume
    @Clause("UDF 2.2.6.4")
    public record Totals(long files, long directories, int minimumRead, int minimumWrite, int maximumWrite) {
        private static final int LENGTH = 46;

        private static Totals read(ByteReader in) throws DiscFormatException {
            return new Totals(in.skip(EntityIdentifier.LENGTH).u32le(), in.u32le(), in.u16le(), in.u16le(), in.u16le());
        }

        private void write(ByteWriter out) {
            EntityIdentifier.BURNISH.write(out);
            out.u32le(files).u32le(directories).u16le(minimumRead).u16le(minimumWrite).u16le(maximumWrite);
        }
    }

    static LogicalVolumeIntegrityDescriptor readBody(ByteReader in) throws DiscFormatException {
        Instant recorded = Timestamp.read(in);
        boolean closed = in.u32le() == 1;
        ExtentDescriptor next = ExtentDescriptor.read(in);
        long nextUniqueId = in.expectAt(40).u64le();
        long partitions = in.skip(24).u32le();
        long useLength = in.u32le();
        if (partitions > MOST_PARTITIONS) {
            throw in.unusable("a logical volume of " + partitions + " partitions");
        }
        List<Space> spaces = readSpaces(in, (int) partitions);
        Totals totals = Math.min(useLength, in.remaining()) < Totals.LENGTH ? null : Totals.read(in);
        return new LogicalVolumeIntegrityDescriptor(recorded, closed, next, nextUniqueId, spaces, totals);
    }

    private static List<Space> readSpaces(ByteReader in, int partitions) throws DiscFormatException {
        long[] free = new long[partitions];
        for (int i = 0; i < partitions; i++) {
            free[i] = in.u32le();
        }
        List<Space> spaces = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            spaces.add(new Space(free[i], in.u32le()));
        }
        return List.copyOf(spaces);
    }

    @Override
    public int tagIdentifier() {
        return TAG;
    }

    @Override
    public int length() {
        return FIXED_LENGTH + spaces.size() * Space.LENGTH + (totals == null ? 0 : Totals.LENGTH);
    }

    @Override
    public void writeBody(ByteWriter out) {
        Timestamp.write(recorded, out);
        out.u32le(closed ? 1 : 0);
        next.write(out);
        out.u64le(nextUniqueId).zeros(24).u32le(spaces.size()).u32le(totals == null ? 0 : Totals.LENGTH);
        spaces.forEach(space -> out.u32le(space.free));
        spaces.forEach(space -> out.u32le(space.size));
        if (totals != null) {
            totals.write(out);
        }
    }
}
