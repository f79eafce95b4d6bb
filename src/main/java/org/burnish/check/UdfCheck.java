package org.burnish.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.burnish.block.BlockSource;
import org.burnish.block.Extent;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.udf.BlockAddress;
import org.burnish.filesystem.udf.IcbTag;
import org.burnish.filesystem.udf.Revision;
import org.burnish.filesystem.udf.UdfReader;
import org.burnish.filesystem.udf.UdfVolume;
import org.burnish.filesystem.udf.VolumeInspection;
import org.burnish.filesystem.udf.VolumeVisitor;
import org.jspecify.annotations.Nullable;

/// Checks a UDF volume: claims what it has, counts names and ids, and compares its own totals with them.
@Clause("ECMA-167 3, 4; UDF 2")
final class UdfCheck implements VolumeVisitor {
    /// Where ISO 9660 divides a large file; a bridge's extents are claimed in the same pieces.
    private static final long SECTION = 0xFFFF_F800L;
    private static final String SUBJECT = "UDF volume";
    private static final int MOST_USED = 100;

    private final Examination exam;
    private final long start;
    private final Map<String, Integer> structures = new HashMap<>();
    private final IntColumn directoryOwners = new IntColumn();
    private final IntColumn directoryParents = new IntColumn();
    private final LongColumn directoryIcbs = new LongColumn();
    private final LongColumn directoryEntries = new LongColumn();
    /// Hashes of the names of the directory whose children are being shown.
    private final LongSet names = new LongSet();
    private final List<Boolean> hasParent = new ArrayList<>();
    private final List<Run> free = new ArrayList<>();
    private final FileTable files = new FileTable();
    private @Nullable UdfObjects objects;
    private int namesOf = -1;
    private int blockSize = Examination.SECTOR;
    private long fileNames;

    /// @param start byte position where the session starts
    UdfCheck(Examination exam, long start) {
        this.exam = exam;
        this.start = start;
    }

    /// Checks the volume of the session if there is one.
    ///
    /// @return whether there is one
    boolean run() throws IOException {
        try {
            Optional<VolumeInspection> inspection = VolumeInspection.open(exam.source(), start, exam.findings());
            if (inspection.isEmpty()) {
                return false;
            }
            check(inspection.get());
        } catch (DiscFormatException e) {
            exam.report(Rule.UDF_UNREADABLE, e.position(), SUBJECT, "it cannot be opened: " + e.getMessage());
        }
        return true;
    }

    /// Bytes in a block of the volume at an image's start.
    static int blockSize(BlockSource source) throws IOException {
        return UdfReader.open(source, 0, Findings.IGNORED).map(UdfVolume::blockSize).orElse(Examination.SECTOR);
    }

    /// The files that the volume leads to.
    FileTable files() {
        return files;
    }

    private void check(VolumeInspection inspection) throws IOException {
        UdfDescriptorCheck descriptors = new UdfDescriptorCheck(exam, inspection, start);
        descriptors.run();
        blockSize = inspection.volume().blockSize();
        objects = new UdfObjects(exam, inspection.volume().revision() >= Revision.V2_00.number());
        inspection.run(this, exam.progress());
        objects.settle();
        for (int i = 0; i < hasParent.size(); i++) {
            if (!hasParent.get(i)) {
                exam.report(Rule.UDF_PARENT, directoryEntries.get(i), directoryOwners.get(i), "has no entry for its parent directory");
            }
        }
        descriptors.totals(fileNames, objects.count() - directoryOwners.size(), directoryOwners.size(), objects.largestUniqueId());
    }

    private UdfObjects objects() {
        return Objects.requireNonNull(objects, "the walk has begun");
    }

    private int owner(String what) {
        return structures.computeIfAbsent(what, w -> exam.owners().add(OwnerKind.UDF, "UDF " + w));
    }

    @Override
    public void structure(String what, Run run) {
        exam.claim(owner(what), run.position(), run.bytes());
    }

    @Override
    public void reserved(String what, Run run) {
        exam.claimRest(owner(what), run.position(), run.bytes());
    }

    @Override
    public void free(Run run) {
        free.add(run);
        exam.claimRest(owner("free space"), run.position(), run.bytes());
    }

    @Override
    public int directory(int parent, Item item) {
        boolean root = parent < 0;
        int owner = root
                ? exam.owners().add(OwnerKind.DIRECTORY, "UDF")
                : exam.owners().add(OwnerKind.DIRECTORY, directoryOwners.get(parent), bytes(item.name()));
        boolean first = objects().add(item, owner, root);
        if (!root) {
            name(parent, item, owner);
        }
        if (!first) {
            exam.report(Rule.DIRECTORY_LOOP, item.namePosition(), owner, "leads to " + item.icb()
                    + ", a directory that also stands elsewhere in the tree; it is not entered again");
            return -1;
        }
        entry(item, owner);
        directoryOwners.add(owner);
        directoryParents.add(root ? 0 : parent);
        directoryIcbs.add(key(item.icb()));
        directoryEntries.add(item.position());
        hasParent.add(false);
        return directoryOwners.size() - 1;
    }

    @Override
    public void file(int parent, Item item) {
        int owner = exam.owners().add(OwnerKind.FILE, directoryOwners.get(parent), bytes(item.name()));
        fileNames++;
        name(parent, item, owner);
        if (objects().add(item, owner, false)) {
            entry(item, owner);
        }
        keep(item, owner);
    }

    @Override
    public void parent(int directory, BlockAddress icb, long position) {
        objects().addParentName(icb);
        if (hasParent.set(directory, true)) {
            exam.report(Rule.UDF_PARENT, position, directoryOwners.get(directory), "has more than one entry for its parent directory");
        }
        if (directoryIcbs.get(directoryParents.get(directory)) != key(icb)) {
            exam.report(Rule.UDF_PARENT, position, directoryOwners.get(directory), "says that its parent directory is at " + icb
                    + ", which is not where it stands");
        }
    }

    private static long key(BlockAddress icb) {
        return (long) icb.partition() << 32 | icb.block();
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private void name(int directory, Item item, int owner) {
        if (directory != namesOf) {
            names.clear();
            namesOf = directory;
        }
        if (!names.add(LongSet.hash(bytes(item.name()), 0))) {
            exam.report(Rule.UDF_DUPLICATE_NAME, item.namePosition(), owner, "another entry of the directory has the same name");
        }
    }

    /// Claims the blocks of an object and compares what its entry says of them.
    private void entry(Item item, int owner) {
        exam.claim(owner("file entries"), item.position(), blockSize);
        item.more().forEach(position -> exam.claim(owner("file entries"), position, blockSize));
        long blocks = 0;
        for (Run run : item.runs()) {
            blocks += Math.ceilDiv(run.bytes(), blockSize);
            for (long done = 0; done < run.bytes(); done += SECTION) {
                exam.claim(owner, run.position() + done, Math.min(SECTION, run.bytes() - done));
            }
        }
        if (blocks != item.entry().blocksRecorded()) {
            exam.report(Rule.UDF_BLOCKS_RECORDED, item.position(), owner, "its file entry says " + Long.toUnsignedString(item.entry().blocksRecorded())
                    + " recorded blocks, but it has " + blocks);
        }
    }

    /// Keeps a file for comparison with other trees; of one with holes nothing is known there.
    private void keep(Item item, int owner) {
        boolean regular = item.entry().icb().fileType() == IcbTag.REGULAR || item.entry().icb().fileType() == IcbTag.REAL_TIME;
        if (item.runs().isEmpty()) {
            files.add(owner, item.namePosition(), 0, 0, regular && item.entry().informationLength() == 0);
        } else {
            files.add(owner, item.namePosition(), item.runs().getFirst().position() / Examination.SECTOR, item.entry().informationLength(),
                    regular && item.whole());
        }
    }

    /// Reports blocks that the volume says are free although something stands in them.
    void compareFreeSpace(Ledger ledger) {
        for (Run run : free) {
            long first = run.position() / exam.unit();
            for (Ledger.Run used : ledger.runs(new Extent(first, run.bytes() / exam.unit()), MOST_USED)) {
                if (!used.owner().equals(exam.owners().get(owner("free space")))) {
                    exam.report(Rule.UDF_SPACE, Math.max(used.sectors().first(), first) * exam.unit(), used.owner().name(),
                            "stands in blocks that the volume says are free");
                }
            }
        }
    }
}
