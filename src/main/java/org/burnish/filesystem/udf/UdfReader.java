package org.burnish.filesystem.udf;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.burnish.block.BlockSource;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.jspecify.annotations.Nullable;

/// Finds UDF on an image: from an anchor by the volume descriptors to the root directory.
@Clause("ECMA-167 3/8.4.2, 4/8.3")
public final class UdfReader {
    private static final int MOST_INTEGRITY_DESCRIPTORS = 1000;
    private static final int MOST_FILE_SETS = 64;

    private final Anchors anchors;
    private final Sectors sectors;
    private final Findings findings;

    private UdfReader(Anchors anchors, Findings findings) {
        this.anchors = anchors;
        this.sectors = anchors.sectors();
        this.findings = findings;
    }

    /// Opens the volume of a session; empty when no anchor is there.
    ///
    /// @param sessionPosition byte position where the session starts
    /// @throws DiscFormatException when there is UDF but the files cannot be reached
    public static Optional<UdfVolume> open(BlockSource source, long sessionPosition, Findings findings) throws IOException {
        return openAll(source, sessionPosition, findings).map(Opened::view);
    }

    /// A volume with what leads to it.
    ///
    /// @param volume its blocks
    /// @param view what others see of it
    record Opened(Anchors anchors, LogicalVolume volume, UdfVolume view) {}

    static Optional<Opened> openAll(BlockSource source, long sessionPosition, Findings findings) throws IOException {
        Optional<Anchors> anchors = Anchors.find(source, sessionPosition);
        return anchors.isEmpty() ? Optional.empty() : Optional.of(new UdfReader(anchors.get(), findings).open());
    }

    private Opened open() throws IOException {
        VolumeDescriptors descriptors = descriptors();
        LogicalVolumeDescriptor logicalVolume = descriptors.logicalVolume();
        if (logicalVolume == null || !descriptors.lead()) {
            throw new DiscFormatException(sectors.position(anchors.list().getFirst().sector()),
                    "the volume descriptors of UDF cannot be read");
        }
        if (logicalVolume.blockSize() != sectors.size()) {
            complain("udf-block-size", "the logical blocks have " + logicalVolume.blockSize()
                    + " bytes, but the sectors have " + sectors.size(), "UDF 2.2.4.2");
        }
        PartitionOpener partitions = new PartitionOpener(sectors, descriptors, logicalVolume, findings);
        LogicalVolume volume = partitions.open();
        FileSetDescriptor fileSet = fileSet(volume, logicalVolume.fileSet());
        UdfVolume view = new UdfVolume(sectors.size(), logicalVolume.domain().revision(), descriptors, integrity(logicalVolume.integrity()),
                fileSet, partitions.virtualTable(), new TreeReader(volume).root(fileSet.root().location()));
        return new Opened(anchors, volume, view);
    }

    private void complain(String rule, String what, String clause) {
        findings.add(new Finding(Severity.ERROR, rule, -1, "logical volume", what, clause));
    }

    /// The main sequence of the first anchor that has one, else a reserve sequence.
    private VolumeDescriptors descriptors() {
        VolumeDescriptors best = null;
        Set<ExtentDescriptor> seen = new HashSet<>();
        for (Anchors.Place place : anchors.list()) {
            for (boolean main : new boolean[] {true, false}) {
                ExtentDescriptor extent = main ? place.anchor().main() : place.anchor().reserve();
                if (!seen.add(extent)) {
                    continue;
                }
                VolumeDescriptors found = sequence(extent, main ? "main" : "reserve");
                if (found.areComplete()) {
                    return found;
                }
                best = best == null || found.lead() && !best.lead() ? found : best;
            }
        }
        if (best == null) {
            throw new IllegalStateException("an anchor has a sequence");
        }
        return best;
    }

    private VolumeDescriptors sequence(ExtentDescriptor extent, String which) {
        String subject = which + " volume descriptor sequence";
        VolumeDescriptors found = new VolumeSequenceReader(sectors, subject, findings).read(extent);
        if (!found.areComplete()) {
            findings.add(new Finding(Severity.ERROR, "udf-volume-descriptor", sectors.position(extent.location()), subject,
                    "not all descriptors that it should have can be read", "ECMA-167 3/8.4.2"));
        }
        return found;
    }

    /// The descriptor that prevails: the one that no other follows.
    @Clause("ECMA-167 3/8.8.2")
    private @Nullable LogicalVolumeIntegrityDescriptor integrity(ExtentDescriptor first) {
        LogicalVolumeIntegrityDescriptor newest = null;
        ExtentDescriptor extent = first;
        long sector = extent.location();
        for (int i = 0; i < MOST_INTEGRITY_DESCRIPTORS && sector < extent.location() + extent.length() / sectors.size(); i++) {
            try {
                TaggedBlock block = TaggedBlock.read(sectors, sector);
                if (!block.is(LogicalVolumeIntegrityDescriptor.TAG)) {
                    break;
                }
                newest = LogicalVolumeIntegrityDescriptor.readBody(block.body(sector, "logical volume integrity", findings));
            } catch (IOException _) {
                break;
            }
            boolean elsewhere = newest.next().length() > 0;
            extent = elsewhere ? newest.next() : extent;
            sector = elsewhere ? extent.location() : sector + 1;
        }
        return newest;
    }

    /// The file set with the highest number.
    @Clause("ECMA-167 4/8.3.1; UDF 2.3.2")
    private FileSetDescriptor fileSet(LogicalVolume volume, AllocationDescriptor sequence) throws IOException {
        FileSetDescriptor newest = fileSetAt(volume, sequence.location());
        AllocationDescriptor next = newest.next();
        for (int i = 0; i < MOST_FILE_SETS && next.length() > 0; i++) {
            try {
                FileSetDescriptor found = fileSetAt(volume, next.location());
                newest = found.number() >= newest.number() ? found : newest;
                next = found.next();
            } catch (IOException _) {
                break;
            }
        }
        return newest;
    }

    private FileSetDescriptor fileSetAt(LogicalVolume volume, BlockAddress address) throws IOException {
        TaggedBlock block = volume.readTagged(address);
        if (!block.is(FileSetDescriptor.TAG)) {
            throw new DiscFormatException(block.position(), address + " has no file set descriptor");
        }
        return FileSetDescriptor.readBody(block.body(address.block(), "file set", findings));
    }
}
