package org.burnish.filesystem.iso9660;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.block.BlockSource;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;

/// Volume Descriptor Set: the descriptors of one session, in order, up to the terminator.
///
/// @param descriptors the descriptors that can be used
/// @param positions byte position in the image of each of them
@Clause("ECMA-119 6.7.1")
public record DescriptorSet(List<VolumeDescriptor> descriptors, List<Long> positions) {
    /// No descriptors: the volume is of another kind.
    public static final DescriptorSet NONE = new DescriptorSet(List.of(), List.of());

    private static final int MOST = 100;
    /// Unusable sectors at the start of the set that are passed over.
    private static final int MOST_UNUSABLE = 4;

    /// Reads the set of the session that starts at byte `sessionStart`; empty when no descriptor is there.
    public static Optional<DescriptorSet> read(BlockSource source, long sessionStart, Findings findings) throws IOException {
        Reading reading = new Reading(source, findings);
        long first = sessionStart + (long) VolumeDescriptor.FIRST_BLOCK * VolumeDescriptor.LENGTH;
        int unusable = 0;
        for (int i = 0; i < MOST && unusable < MOST_UNUSABLE && !reading.terminated; i++) {
            if (!reading.descriptor(first + (long) i * VolumeDescriptor.LENGTH)) {
                unusable = reading.found.isEmpty() ? unusable + 1 : MOST_UNUSABLE;
            }
        }
        if (reading.found.isEmpty()) {
            return Optional.empty();
        }
        if (reading.position() != first) {
            reading.report(Severity.ERROR, "volume-descriptor", first, "the first volume descriptor cannot be used");
        }
        if (!reading.terminated) {
            reading.report(Severity.WARNING, "descriptor-terminator", reading.positions.getLast() + VolumeDescriptor.LENGTH,
                    "no terminator ends the volume descriptors");
        }
        return Optional.of(new DescriptorSet(List.copyOf(reading.found), List.copyOf(reading.positions)));
    }

    /// What has been read of a set.
    private static final class Reading {
        private final BlockSource source;
        private final Findings findings;
        private final List<VolumeDescriptor> found = new ArrayList<>();
        private final List<Long> positions = new ArrayList<>();
        private boolean terminated;

        Reading(BlockSource source, Findings findings) {
            this.source = source;
            this.findings = findings;
        }

        /// Reads the descriptor at a byte position; false when there is none.
        boolean descriptor(long at) throws IOException {
            if (at > source.length() - VolumeDescriptor.LENGTH) {
                return false;
            }
            ByteBuffer sector = ByteBuffer.allocate(VolumeDescriptor.LENGTH);
            source.readBytes(at, sector);
            if (!VolumeDescriptor.isRecorded(sector.array())) {
                return false;
            }
            try {
                ByteReader in = ByteReader.of(sector.array(), at, "volume descriptor", findings);
                VolumeDescriptor descriptor = VolumeDescriptor.read(in.duplicate());
                found.add(descriptor instanceof HierarchyDescriptor h ? SoundHalves.choose(h, in, source) : descriptor);
                positions.add(at);
                terminated = descriptor instanceof SetTerminator;
            } catch (DiscFormatException e) {
                report(Severity.ERROR, "volume-descriptor", e.position(), String.valueOf(e.getMessage()));
            }
            return true;
        }

        long position() {
            return positions.getFirst();
        }

        void report(Severity severity, String rule, long position, String what) {
            findings.add(new Finding(severity, rule, position, "volume descriptors", what, "ECMA-119 6.7.1"));
        }
    }

    /// Byte position in the image of the first descriptor.
    public long position() {
        return positions.getFirst();
    }

    /// Byte position in the image of the descriptor with this number in the set.
    public long positionOf(int index) {
        return positions.get(index);
    }

    /// The descriptors that lead to a hierarchy.
    public Stream<HierarchyDescriptor> hierarchies() {
        return descriptors.stream().filter(HierarchyDescriptor.class::isInstance).map(HierarchyDescriptor.class::cast);
    }

    public Optional<HierarchyDescriptor> primary() {
        return hierarchies().filter(HierarchyDescriptor::isPrimary).findFirst();
    }

    public Stream<BootRecord> bootRecords() {
        return descriptors.stream().filter(BootRecord.class::isInstance).map(BootRecord.class::cast);
    }
}
