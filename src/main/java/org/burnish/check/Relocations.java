package org.burnish.check;

import java.util.Arrays;
import java.util.BitSet;
import org.burnish.bytes.Clause;

/// Directories that stand elsewhere than they belong, because ISO 9660 ends at eight levels: whether their
/// links to and fro agree, and where Rock Ridge shows them.
@Clause("RRIP 4.1.5")
final class Relocations {
    private final Examination exam;
    private final DirectoryTable directories;

    /// The CL entries: in which directory, whose record, leading where.
    private final IntColumn from = new IntColumn();
    private final IntColumn placeholders = new IntColumn();
    private final LongColumn targets = new LongColumn();
    private final LongColumn records = new LongColumn();

    /// The PL entries: of which directory, leading where.
    private final IntColumn moved = new IntColumn();
    private final LongColumn originalParents = new LongColumn();
    private final LongColumn parentRecords = new LongColumn();

    /// Directories that a CL entry leads to, and those that have a PL entry.
    private final BitSet linked = new BitSet();
    private final BitSet answered = new BitSet();
    private final BitSet marked = new BitSet();
    private int[] logicalParents = {};

    Relocations(Examination exam, DirectoryTable directories) {
        this.exam = exam;
        this.directories = directories;
    }

    /// An RE entry in the record of a directory.
    void relocated(int directory) {
        marked.set(directory);
    }

    /// A CL entry.
    ///
    /// @param directory in which it stands
    /// @param owner whose record has it
    void childLink(int directory, int owner, long target, long record) {
        from.add(directory);
        placeholders.add(owner);
        targets.add(target);
        records.add(record);
    }

    /// A PL entry.
    ///
    /// @param directory the relocated directory
    void parentLink(int directory, long originalParent, long record) {
        moved.add(directory);
        originalParents.add(originalParent);
        parentRecords.add(record);
    }

    /// The directory that a directory belongs to, wherever it stands.
    int logicalParent(int directory) {
        return directory < logicalParents.length ? logicalParents[directory] : directories.parent(directory);
    }

    /// Whether Rock Ridge does not show the directory at all: it stands where it does for relocated ones only.
    boolean isHidden(int directory) {
        return marked.get(directory) && logicalParent(directory) == directories.parent(directory);
    }

    void settle() {
        if (from.size() == 0 && moved.size() == 0) {
            return;
        }
        LocationIndex index = new LocationIndex(directories);
        logicalParents = new int[directories.size()];
        Arrays.setAll(logicalParents, directories::parent);
        for (int i = 0; i < from.size(); i++) {
            settleChildLink(i, index);
        }
        for (int i = 0; i < moved.size(); i++) {
            settleParentLink(i);
        }
        requireAnswers();
    }

    private void settleChildLink(int link, LocationIndex index) {
        Owners owners = exam.owners();
        int target = index.at(targets.get(link));
        String subject = owners.words(placeholders.get(link));
        if (target <= 0) {
            exam.report(Rule.CHILD_LINK, records.get(link), subject, "its CL entry leads to block " + targets.get(link)
                    + ", where no directory of this tree is");
        } else if (linked.get(target)) {
            exam.report(Rule.CHILD_LINK, records.get(link), subject, "its CL entry leads to "
                    + owners.words(directories.owner(target)) + ", which another one leads to as well");
        } else {
            linked.set(target);
            logicalParents[target] = from.get(link);
            owners.move(directories.owner(target), directories.owner(from.get(link)), owners.name(placeholders.get(link)));
        }
    }

    private void settleParentLink(int link) {
        int directory = moved.get(link);
        String subject = exam.owners().words(directories.owner(directory));
        if (!linked.get(directory)) {
            exam.report(Rule.RELOCATED, parentRecords.get(link), subject,
                    "was relocated here, but no CL entry leads to it: Rock Ridge does not show it where it belongs");
        } else if (directories.location(logicalParents[directory]) != originalParents.get(link)) {
            exam.report(Rule.PARENT_LINK, parentRecords.get(link), subject, "its PL entry says that its parent is at block "
                    + originalParents.get(link) + ", but the CL entry that leads to it is in the directory at block "
                    + directories.location(logicalParents[directory]));
        }
        answered.set(directory);
    }

    private void requireAnswers() {
        linked.andNot(answered);
        for (int directory = linked.nextSetBit(0); directory >= 0; directory = linked.nextSetBit(directory + 1)) {
            exam.report(Rule.PARENT_LINK, directories.record(directory), directories.owner(directory),
                    "a CL entry leads to it, but its record of its parent has no PL entry that leads back");
        }
    }
}
