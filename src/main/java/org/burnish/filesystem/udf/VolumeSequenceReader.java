package org.burnish.filesystem.udf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.jspecify.annotations.Nullable;

/// Reads one volume descriptor sequence. Of several descriptors that mean the same, the one with the highest
/// sequence number counts.
@Clause("ECMA-167 3/8.4.2, 3/8.4.3")
final class VolumeSequenceReader {
    private static final int MOST_SECTORS = 256;
    private static final int MOST_EXTENTS = 64;
    private static final int MOST_PARTITIONS = 64;

    private final Sectors sectors;
    private final String subject;
    private final Findings findings;
    private @Nullable PrimaryVolumeDescriptor primary;
    private @Nullable ImplementationUseVolumeDescriptor description;
    private @Nullable LogicalVolumeDescriptor logicalVolume;
    private @Nullable UnallocatedSpaceDescriptor unallocated;
    private final List<PartitionDescriptor> partitions = new ArrayList<>();
    private @Nullable ExtentDescriptor next;
    private boolean terminated;

    /// @param subject what findings are about, such as `main volume descriptor sequence`
    VolumeSequenceReader(Sectors sectors, String subject, Findings findings) {
        this.sectors = sectors;
        this.subject = subject;
        this.findings = findings;
    }

    VolumeDescriptors read(ExtentDescriptor extent) {
        next = extent;
        for (int i = 0; i < MOST_EXTENTS && next != null && !terminated; i++) {
            ExtentDescriptor from = next;
            next = null;
            readExtent(from);
        }
        return new VolumeDescriptors(primary, description, logicalVolume, List.copyOf(partitions), unallocated, terminated);
    }

    private void readExtent(ExtentDescriptor extent) {
        long count = Math.min(extent.length() / sectors.size(), MOST_SECTORS);
        for (long sector = extent.location(); sector < extent.location() + count && !terminated && next == null; sector++) {
            try {
                TaggedBlock block = TaggedBlock.read(sectors, sector);
                take(block, block.body(sector, subject, findings));
            } catch (DiscFormatException e) {
                ends(sector, e);
            } catch (IOException e) {
                findings.add(new Finding(Severity.ERROR, "udf-volume-descriptor", sectors.position(sector), subject,
                        "a sector cannot be read: " + e.getMessage(), "ECMA-167 3/8.4.2"));
            }
        }
    }

    /// An unrecorded sector ends the sequence; one with something else in it is passed over.
    private void ends(long sector, DiscFormatException e) {
        if (isUnrecorded(sector)) {
            terminated = true;
        } else {
            findings.add(new Finding(Severity.ERROR, "udf-volume-descriptor", sectors.position(sector), subject,
                    String.valueOf(e.getMessage()), "ECMA-167 3/8.4.2"));
        }
    }

    private boolean isUnrecorded(long sector) {
        try {
            for (byte b : sectors.read(sector)) {
                if (b != 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private void take(TaggedBlock block, ByteReader in) throws DiscFormatException {
        switch (block.tag().identifier()) {
            case PrimaryVolumeDescriptor.TAG -> take(PrimaryVolumeDescriptor.readBody(in));
            case VolumeDescriptorPointer.TAG -> next = VolumeDescriptorPointer.readBody(in).next();
            case ImplementationUseVolumeDescriptor.TAG -> take(ImplementationUseVolumeDescriptor.readBody(in));
            case PartitionDescriptor.TAG -> take(PartitionDescriptor.readBody(in));
            case LogicalVolumeDescriptor.TAG -> take(LogicalVolumeDescriptor.readBody(in));
            case UnallocatedSpaceDescriptor.TAG -> unallocated = UnallocatedSpaceDescriptor.readBody(in);
            case TerminatingDescriptor.TAG -> terminated = true;
            default -> throw in.unusable("descriptor " + block.tag().identifier() + " does not belong here");
        }
    }

    private void take(PrimaryVolumeDescriptor found) {
        if (primary == null || found.sequenceNumber() >= primary.sequenceNumber()) {
            primary = found;
        }
    }

    private void take(ImplementationUseVolumeDescriptor found) {
        if (found.identifier().is(EntityIdentifier.VOLUME_DATA)
                && (description == null || found.sequenceNumber() >= description.sequenceNumber())) {
            description = found;
        }
    }

    private void take(LogicalVolumeDescriptor found) {
        if (logicalVolume == null || found.sequenceNumber() >= logicalVolume.sequenceNumber()) {
            logicalVolume = found;
        }
    }

    private void take(PartitionDescriptor found) {
        for (int i = 0; i < partitions.size(); i++) {
            if (partitions.get(i).number() == found.number()) {
                if (found.sequenceNumber() >= partitions.get(i).sequenceNumber()) {
                    partitions.set(i, found);
                }
                return;
            }
        }
        if (partitions.size() < MOST_PARTITIONS) {
            partitions.add(found);
        }
    }
}
