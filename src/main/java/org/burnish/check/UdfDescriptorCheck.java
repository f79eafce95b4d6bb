package org.burnish.check;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.udf.LogicalVolumeDescriptor;
import org.burnish.filesystem.udf.LogicalVolumeIntegrityDescriptor;
import org.burnish.filesystem.udf.LogicalVolumeIntegrityDescriptor.Space;
import org.burnish.filesystem.udf.LogicalVolumeIntegrityDescriptor.Totals;
import org.burnish.filesystem.udf.MirrorComparison;
import org.burnish.filesystem.udf.PartitionDescriptor;
import org.burnish.filesystem.udf.PhysicalPartitionMap;
import org.burnish.filesystem.udf.Revision;
import org.burnish.filesystem.udf.VolumeDescriptors;
import org.burnish.filesystem.udf.VolumeInspection;
import org.burnish.filesystem.udf.VolumeStructureDescriptor;

/// Checks the descriptors of a UDF volume against each other and against what the volume has.
@Clause("ECMA-167 3/8.4, 3/10; UDF 2.2")
final class UdfDescriptorCheck {
    private static final String SUBJECT = "UDF volume";

    private final Examination exam;
    private final VolumeInspection inspection;
    private final long start;
    private final VolumeDescriptors descriptors;

    UdfDescriptorCheck(Examination exam, VolumeInspection inspection, long start) {
        this.exam = exam;
        this.inspection = inspection;
        this.start = start;
        this.descriptors = inspection.volume().descriptors();
    }

    void run() throws IOException {
        anchors();
        standards();
        reserve();
        revisions();
        partitions();
        integrity();
        Optional<MirrorComparison> mirror = inspection.mirror();
        mirror.ifPresent(found -> exam.report(Rule.UDF_MIRROR, found.first(), SUBJECT, found.blocks() + (found.blocks() == 1 ? " block" : " blocks")
                + " of its directories and file entries differ from the copy that is to stand in for them"));
    }

    private long anchorPosition() {
        return inspection.anchorSectors().getFirst() * inspection.volume().blockSize();
    }

    /// A disc that is not finished has one anchor only.
    private void anchors() {
        boolean unfinished = inspection.volume().virtualTable() != null;
        if (inspection.anchorSectors().size() < 2 && !unfinished) {
            exam.report(Rule.UDF_ANCHOR, anchorPosition(), SUBJECT, "only one anchor leads to the volume, in sector " + inspection.anchorSectors().getFirst());
        }
        if (!inspection.anchorsAgree()) {
            exam.report(Rule.UDF_ANCHOR, anchorPosition(), SUBJECT, "its anchors lead to different descriptors");
        }
    }

    private void standards() throws IOException {
        List<String> standards = inspection.standards();
        int revision = inspection.volume().revision();
        String expected = revision < Revision.V2_00.number() ? VolumeStructureDescriptor.SECOND_EDITION : VolumeStructureDescriptor.THIRD_EDITION;
        if (!standards.equals(List.of(expected))) {
            exam.report(Rule.UDF_RECOGNITION, start + VolumeStructureDescriptor.FIRST_POSITION, SUBJECT, "revision " + Revision.titleOf(revision)
                    + " is announced by " + expected + ", here by " + (standards.isEmpty() ? "nothing" : String.join(", ", standards)));
        }
    }

    private void reserve() {
        VolumeDescriptors reserve = inspection.reserve();
        LogicalVolumeDescriptor one = descriptors.logicalVolume();
        LogicalVolumeDescriptor other = reserve.logicalVolume();
        if (one == null || other == null || reserve.partitions().isEmpty() || reserve.primary() == null) {
            exam.report(Rule.UDF_RESERVE, anchorPosition(), SUBJECT, "the copy of its descriptors is not complete");
        } else if (!one.maps().toString().equals(other.maps().toString()) || !one.fileSet().equals(other.fileSet())
                || !places(descriptors).equals(places(reserve))) {
            exam.report(Rule.UDF_RESERVE, anchorPosition(), SUBJECT, "the copy of its descriptors leads elsewhere");
        }
    }

    private static List<Long> places(VolumeDescriptors of) {
        return of.partitions().stream().flatMap(p -> List.of((long) p.number(), p.firstSector(), p.sectors()).stream()).toList();
    }

    private void revisions() {
        int revision = inspection.volume().revision();
        int fileSet = inspection.volume().fileSet().domain().revision();
        if (fileSet != revision) {
            exam.report(Rule.UDF_REVISION, -1, SUBJECT, "the volume has revision " + Revision.titleOf(revision) + ", its file set " + Revision.titleOf(fileSet));
        }
        LogicalVolumeIntegrityDescriptor integrity = inspection.volume().integrity();
        Totals totals = integrity == null ? null : integrity.totals();
        if (totals != null && (totals.minimumRead() > revision || totals.minimumRead() > totals.minimumWrite())) {
            exam.report(Rule.UDF_REVISION, -1, SUBJECT, "revision " + Revision.titleOf(totals.minimumRead()) + " is needed to read a volume of revision "
                    + Revision.titleOf(revision));
        }
    }

    private void partitions() {
        boolean growing = inspection.volume().virtualTable() != null;
        int size = inspection.volume().blockSize();
        for (PartitionDescriptor partition : descriptors.partitions()) {
            long end = (partition.firstSector() + partition.sectors()) * size;
            if (!growing && end > exam.source().length()) {
                exam.report(Rule.IMAGE_TRUNCATED, partition.firstSector() * size, "UDF partition " + partition.number(), "it ends at sector "
                        + end / size + ", but the image has only " + exam.source().length() / size);
            }
        }
    }

    private void integrity() {
        LogicalVolumeIntegrityDescriptor integrity = inspection.volume().integrity();
        if (integrity == null) {
            exam.report(Rule.UDF_INTEGRITY, -1, SUBJECT, "nothing says whether the volume was left in order");
            return;
        }
        if (!integrity.closed() && inspection.volume().virtualTable() == null) {
            exam.report(Rule.UDF_INTEGRITY, -1, SUBJECT, "whoever wrote to the volume last did not finish");
        }
        LogicalVolumeDescriptor logicalVolume = descriptors.logicalVolume();
        for (int i = 0; logicalVolume != null && i < Math.min(integrity.spaces().size(), logicalVolume.maps().size()); i++) {
            Space space = integrity.spaces().get(i);
            if (logicalVolume.maps().get(i) instanceof PhysicalPartitionMap map) {
                descriptors.partitions().stream().filter(p -> p.number() == map.partitionNumber() && p.sectors() != space.size())
                        .forEach(p -> exam.report(Rule.UDF_INTEGRITY, -1, SUBJECT, "partition " + p.number() + " has " + p.sectors()
                                + " blocks, its integrity descriptor says " + space.size()));
            }
            if (Long.compareUnsigned(space.free(), space.size()) > 0) {
                exam.report(Rule.UDF_INTEGRITY, -1, SUBJECT, "more blocks are free than there are");
            }
        }
    }

    /// Compares the volume's own totals with what was counted. Every name of a file counts; Linux counts files.
    @Clause("UDF 2.2.6.4")
    void totals(long names, long files, long directories, long largestUniqueId) {
        LogicalVolumeIntegrityDescriptor integrity = inspection.volume().integrity();
        Totals totals = inspection.volume().virtualTable() != null ? inspection.volume().virtualTable().totals()
                : integrity == null ? null : integrity.totals();
        if (totals != null && (totals.files() != names && totals.files() != files || totals.directories() != directories)) {
            exam.report(Rule.UDF_TOTALS, -1, SUBJECT, "it counts " + totals.files() + " files and " + totals.directories() + " directories, but has "
                    + names + " and " + directories);
        }
        if (integrity != null && inspection.volume().virtualTable() == null
                && Long.compareUnsigned(integrity.nextUniqueId(), largestUniqueId) <= 0) {
            exam.report(Rule.UDF_UNIQUE_ID, -1, SUBJECT, "the next unique id would be " + Long.toUnsignedString(integrity.nextUniqueId())
                    + ", but " + Long.toUnsignedString(largestUniqueId) + " is in use");
        }
    }
}
