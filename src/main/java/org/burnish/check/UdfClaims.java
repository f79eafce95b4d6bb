package org.burnish.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.udf.AnchorVolumeDescriptorPointer;
import org.burnish.filesystem.udf.DescriptorTag;
import org.burnish.filesystem.udf.ExtentDescriptor;
import org.burnish.filesystem.udf.LogicalVolumeDescriptor;
import org.burnish.filesystem.udf.PartitionDescriptor;

/// Claims what the volume structure of a UDF file system leads to beside the ISO 9660 one.
@Clause("ECMA-167 2/8.3, 3/8.4")
final class UdfClaims {
    private static final int SECTOR = Examination.SECTOR;
    private static final int MOST_RECOGNITION_SECTORS = 64;
    private static final int MOST_DESCRIPTORS = 64;
    private static final List<String> RECOGNISED = List.of("BEA01", "NSR02", "NSR03", "TEA01", "BOOT2", "CDW02");

    private final Examination exam;
    private int owner = Owners.NONE;

    UdfClaims(Examination exam) {
        this.exam = exam;
    }

    /// @param descriptorsEnd byte position in the image behind the ISO 9660 volume descriptors
    void run(long descriptorsEnd) throws IOException {
        if (!recognised(descriptorsEnd)) {
            return;
        }
        long sectors = exam.source().length() / SECTOR;
        for (long sector : new long[] {AnchorVolumeDescriptorPointer.FIRST_SECTOR, sectors - 1, sectors - 1 - AnchorVolumeDescriptorPointer.FIRST_SECTOR, 512}) {
            anchor(sector);
        }
        exam.report(Rule.NOT_CHECKED, descriptorsEnd, "UDF volume", "a UDF file system is there as well, which is not checked yet");
    }

    /// Whether the sectors behind the ISO 9660 descriptors say that UDF is there.
    private boolean recognised(long descriptorsEnd) throws IOException {
        boolean found = false;
        for (int i = 0; i < MOST_RECOGNITION_SECTORS; i++) {
            long position = descriptorsEnd + (long) i * SECTOR;
            if (!exam.has(position, SECTOR)) {
                break;
            }
            String identifier = new String(exam.read(position, 6), 1, 5, StandardCharsets.ISO_8859_1);
            if (!RECOGNISED.contains(identifier)) {
                break;
            }
            found |= identifier.startsWith("NSR");
            claim(position, SECTOR);
        }
        return found;
    }

    private void claim(long position, long bytes) {
        if (owner == Owners.NONE) {
            owner = exam.owners().add(OwnerKind.UDF, "UDF volume");
        }
        exam.claimRest(owner, position, bytes);
    }

    private void anchor(long sector) throws IOException {
        if (sector < 0 || !exam.has(sector * SECTOR, SECTOR)) {
            return;
        }
        Optional<AnchorVolumeDescriptorPointer> anchor = AnchorVolumeDescriptorPointer.read(sector, reader(sector));
        if (anchor.isPresent()) {
            claim(sector * SECTOR, SECTOR);
            descriptors(anchor.get().main());
            descriptors(anchor.get().reserve());
        }
    }

    private ByteReader reader(long sector) throws IOException {
        return ByteReader.of(exam.read(sector * SECTOR, SECTOR), sector * SECTOR, "UDF volume", exam.findings());
    }

    private void descriptors(ExtentDescriptor sequence) throws IOException {
        claim(sequence.location() * SECTOR, sequence.length());
        for (int i = 0; i < Math.min(sequence.length() / SECTOR, MOST_DESCRIPTORS); i++) {
            long sector = sequence.location() + i;
            if (!exam.has(sector * SECTOR, SECTOR)) {
                return;
            }
            descriptor(reader(sector));
        }
    }

    private void descriptor(ByteReader in) throws DiscFormatException {
        DescriptorTag tag;
        try {
            tag = DescriptorTag.read(in);
        } catch (DiscFormatException _) {
            return;
        }
        if (tag.identifier() == PartitionDescriptor.TAG) {
            long start = in.skip(188 - in.offset()).u32le();
            claim(start * SECTOR, in.u32le() * SECTOR);
        } else if (tag.identifier() == LogicalVolumeDescriptor.TAG) {
            ExtentDescriptor integrity = ExtentDescriptor.read(in.skip(432 - in.offset()));
            claim(integrity.location() * SECTOR, integrity.length());
        }
    }
}
