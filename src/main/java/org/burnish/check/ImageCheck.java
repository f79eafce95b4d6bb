package org.burnish.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.block.BlockSource;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.Volumes;
import org.burnish.filesystem.iso9660.BootRecord;
import org.burnish.filesystem.iso9660.DescriptorSet;
import org.burnish.filesystem.iso9660.HierarchyDescriptor;
import org.burnish.filesystem.iso9660.SessionScan;
import org.burnish.job.Phase;
import org.burnish.job.Progress;

/// Checks an image: reads every structure that it has, gives every sector an owner and says what is wrong.
public final class ImageCheck {
    private final Examination exam;
    private final Volumes volumes;
    private final List<SessionScan.Found> sessions;
    private final DescriptorSet descriptors;

    private ImageCheck(Examination exam, Volumes volumes, List<SessionScan.Found> sessions, DescriptorSet descriptors) {
        this.exam = exam;
        this.volumes = volumes;
        this.sessions = sessions;
        this.descriptors = descriptors;
    }

    /// Checks the newest session of an image.
    ///
    /// @throws DiscFormatException when nothing that can be read is there
    /// @throws IOException when the image cannot be read
    public static CheckReport run(BlockSource source, Progress progress) throws IOException {
        progress.begin(Phase.ofItems("Checking the directories", 0));
        Volumes volumes = Volumes.open(source, Findings.IGNORED);
        List<SessionScan.Found> sessions = SessionScan.of(source);
        if (sessions.isEmpty()) {
            return new UdfImageCheck(source, volumes, progress).run();
        }
        SessionScan.Found newest = sessions.getLast();
        List<Finding> early = new ArrayList<>();
        long start = newest.firstBlock() * Examination.SECTOR;
        DescriptorSet descriptors = DescriptorSet.read(newest.source(), start, early::add)
                .orElseThrow(() -> new DiscFormatException(start, "the volume descriptors cannot be read twice"));
        Examination exam = new Examination(newest.source(), smallestBlock(descriptors), progress);
        early.forEach(exam.findings()::add);
        return new ImageCheck(exam, volumes, sessions, descriptors).run();
    }

    private static int smallestBlock(DescriptorSet descriptors) {
        return descriptors.hierarchies().mapToInt(VolumeBlocks::size).min().orElse(Examination.SECTOR);
    }

    private CheckReport run() throws IOException {
        long start = sessions.getLast().firstBlock() * Examination.SECTOR;
        exam.claim(exam.owners().add(OwnerKind.SYSTEM_AREA, "system area"), start, descriptors.position() - start);
        List<Tree> trees = new ArrayList<>();
        for (Hierarchy hierarchy : new DescriptorCheck(exam, descriptors, start).run()) {
            Tree tree = new TreeWalk(exam, hierarchy).run();
            new PathTableCheck(exam, tree).run();
            trees.add(tree);
        }
        for (Tree tree : trees.subList(Math.min(1, trees.size()), trees.size())) {
            new TreeComparison(exam, trees.getFirst(), tree).run();
        }
        UdfCheck udf = new UdfCheck(exam, start);
        if (udf.run() && !trees.isEmpty()) {
            new UdfComparison(exam, trees.getFirst(), udf.files()).run();
        }
        others();
        String boot = new BootChainCheck(exam, trees.isEmpty() ? null : trees.getFirst()).run(descriptors);
        checkSize();
        Ledger ledger = Settlement.of(exam);
        udf.compareFreeSpace(ledger);
        return CheckReport.of(exam, volumes, ledger, boot);
    }

    /// What is there besides the trees of the newest session.
    private void others() throws IOException {
        for (int i = 0; i < descriptors.descriptors().size(); i++) {
            if (descriptors.descriptors().get(i) instanceof BootRecord boot) {
                new BootCheck(exam).run(boot, descriptors.positionOf(i));
            }
        }
        new OtherSessions(exam, sessions).run();
        new PartitionClaims(exam).run();
    }

    private void checkSize() {
        Optional<HierarchyDescriptor> primary = descriptors.primary();
        if (primary.isEmpty()) {
            return;
        }
        long start = sessions.getLast().firstBlock() * Examination.SECTOR;
        long claimed = start + primary.get().volumeSpaceSize() * VolumeBlocks.size(primary.get());
        long length = exam.source().length();
        if (length % Examination.SECTOR != 0) {
            exam.report(Rule.PARTIAL_SECTOR, length, "image", "the image ends in the middle of a sector, " + length % Examination.SECTOR
                    + " bytes behind its start");
        }
        if (claimed > length) {
            boolean lost = exam.findings().counts().containsKey(Rule.OUTSIDE.id());
            exam.report(lost ? Rule.IMAGE_TRUNCATED : Rule.VOLUME_SIZE, descriptors.position() + 80, "primary volume descriptor",
                    "the volume has " + claimed / Examination.SECTOR + " sectors, the image only " + length / Examination.SECTOR
                            + (lost ? ": its end is missing" : "; what is missing belongs to no file"));
        }
    }
}
