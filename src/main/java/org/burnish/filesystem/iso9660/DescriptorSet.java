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
/// @param position byte position in the image of the first descriptor
@Clause("ECMA-119 6.7.1")
public record DescriptorSet(long position, List<VolumeDescriptor> descriptors) {
    private static final int MOST = 100;

    /// Reads the set of the session that starts at byte `sessionStart`; empty when no descriptor is there.
    public static Optional<DescriptorSet> read(BlockSource source, long sessionStart, Findings findings) throws IOException {
        long position = sessionStart + (long) VolumeDescriptor.FIRST_BLOCK * VolumeDescriptor.LENGTH;
        List<VolumeDescriptor> found = new ArrayList<>();
        boolean terminated = false;
        for (int i = 0; i < MOST && !terminated; i++) {
            long at = position + (long) i * VolumeDescriptor.LENGTH;
            byte[] bytes = sector(source, at);
            if (!VolumeDescriptor.isRecorded(bytes)) {
                break;
            }
            try {
                VolumeDescriptor descriptor = VolumeDescriptor.read(ByteReader.of(bytes, at, "volume descriptor " + i, findings));
                found.add(descriptor);
                terminated = descriptor instanceof SetTerminator;
            } catch (DiscFormatException e) {
                findings.add(new Finding(Severity.ERROR, "volume-descriptor", e.position(), "volume descriptor " + i,
                        String.valueOf(e.getMessage()), "ECMA-119 8.1"));
            }
        }
        if (!found.isEmpty() && !terminated) {
            findings.add(new Finding(Severity.WARNING, "descriptor-terminator",
                    position + (long) found.size() * VolumeDescriptor.LENGTH, "volume descriptors",
                    "no terminator ends the volume descriptors", "ECMA-119 6.7.1"));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new DescriptorSet(position, List.copyOf(found)));
    }

    /// The sector at a byte position, empty when the image ends before its end.
    private static byte[] sector(BlockSource source, long at) throws IOException {
        if (at > source.length() - VolumeDescriptor.LENGTH) {
            return new byte[0];
        }
        ByteBuffer bytes = ByteBuffer.allocate(VolumeDescriptor.LENGTH);
        source.readBytes(at, bytes);
        return bytes.array();
    }

    /// Byte position in the image of the descriptor with this number in the set.
    public long positionOf(int index) {
        return position + (long) index * VolumeDescriptor.LENGTH;
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
