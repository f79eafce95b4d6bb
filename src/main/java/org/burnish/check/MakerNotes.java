package org.burnish.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.iso9660.HierarchyDescriptor;
import org.burnish.filesystem.iso9660.VolumeDescriptor;
import org.burnish.filesystem.udf.AnchorVolumeDescriptorPointer;

/// Knows sectors that nothing of the newest session leads to, but that have a purpose: what programs leave
/// for themselves, and copies of descriptors.
final class MakerNotes {
    /// What a sector of some program starts with.
    private record Mark(byte[] start, String name) {
        static Mark of(String start, String name) {
            return new Mark(start.getBytes(StandardCharsets.US_ASCII), name);
        }

        boolean isIn(byte[] sector) {
            for (int i = 0; i < start.length; i++) {
                if (sector[i] != start[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final Mark CHECKSUMS = Mark.of("libisofs_checksum_tag", "checksums of libisofs");
    private static final List<Mark> MARKS = List.of(
            Mark.of("MKI ", "version note of mkisofs"),
            Mark.of("INFO ", "version note of libarchive"),
            CHECKSUMS,
            Mark.of("libisofs_", "checksums of libisofs"),
            // xorriso makes a tag that is no longer right unusable in this way.
            Mark.of("\0ibisofs_", "checksums of libisofs"));

    private final Examination exam;
    private final int[] owners = new int[MARKS.size()];
    private int anchors = Owners.NONE;
    private int others = Owners.NONE;
    private long othersEnd;

    MakerNotes(Examination exam) {
        this.exam = exam;
        Arrays.fill(owners, Owners.NONE);
    }

    /// Who owns a sector that nobody claims, or [Owners#NONE] when it is not known. Called for sectors in order.
    ///
    /// @param number its number
    int ownerOf(byte[] sector, long number) throws IOException {
        for (int i = 0; i < owners.length; i++) {
            if (MARKS.get(i).isIn(sector)) {
                owners[i] = owners[i] == Owners.NONE ? exam.owners().add(OwnerKind.MAKER, MARKS.get(i).name()) : owners[i];
                return owners[i];
            }
        }
        if (sector.length == Examination.SECTOR) {
            if (AnchorVolumeDescriptorPointer.read(number, ByteReader.of(sector)).isPresent()) {
                anchors = anchors == Owners.NONE ? exam.owners().add(OwnerKind.UDF, "UDF volume") : anchors;
                return anchors;
            }
            if (VolumeDescriptor.isRecorded(sector)) {
                descriptor(sector, number);
            }
        }
        return number < othersEnd ? others : Owners.NONE;
    }

    /// Whether the sectors before one of this owner are checksums that it ends.
    boolean endsChecksums(int owner) {
        return owner != Owners.NONE && owner == owners[MARKS.indexOf(CHECKSUMS)];
    }

    /// A second set of descriptors, as for a volume that starts at a partition, leads to a second set of directories.
    private void descriptor(byte[] sector, long number) {
        if (others == Owners.NONE) {
            others = exam.owners().add(OwnerKind.SESSION, "other volume descriptors and what they lead to");
            exam.report(Rule.NOT_CHECKED, number * Examination.SECTOR, "other volume descriptors",
                    "there is another set of volume descriptors; what it leads to is not checked");
        }
        othersEnd = Math.max(othersEnd, number + Math.max(1, reach(sector, number)));
    }

    /// How many sectors from here on the volume of a descriptor has.
    private static long reach(byte[] sector, long number) {
        try {
            var in = ByteReader.of(sector, number * Examination.SECTOR, "", Findings.IGNORED);
            return VolumeDescriptor.read(in) instanceof HierarchyDescriptor hierarchy
                    ? hierarchy.volumeSpaceSize() - VolumeDescriptor.FIRST_BLOCK
                    : 0;
        } catch (DiscFormatException e) {
            return 0;
        }
    }
}
