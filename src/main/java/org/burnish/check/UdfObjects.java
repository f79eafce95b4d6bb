package org.burnish.check;

import java.util.HashMap;
import java.util.Map;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.udf.BlockAddress;
import org.burnish.filesystem.udf.VolumeVisitor.Item;

/// The files and directories of a UDF volume by their file entries: how many names lead to each, and whether
/// their unique ids are unique.
@Clause("ECMA-167 4/14.9.6; UDF 3.2.1")
final class UdfObjects {
    private static final int MOST_LINKS = 0xFFFF;

    private final Examination exam;
    private final boolean namesHaveIds;
    private final Map<Long, Integer> byEntry = new HashMap<>();
    private final IntColumn owners = new IntColumn();
    private final LongColumn positions = new LongColumn();
    private final IntColumn names = new IntColumn();
    private final IntColumn recorded = new IntColumn();
    private final LongSet uniqueIds = new LongSet();
    private long largestUniqueId;

    /// @param namesHaveIds whether the revision has the unique id in names as well
    UdfObjects(Examination exam, boolean namesHaveIds) {
        this.exam = exam;
        this.namesHaveIds = namesHaveIds;
    }

    /// Takes one name of an object.
    ///
    /// @return whether it is the first name
    boolean add(Item item, int owner, boolean root) {
        Integer known = byEntry.putIfAbsent(key(item.icb()), owners.size());
        int object = known == null ? owners.size() : known;
        if (known == null) {
            owners.add(owner);
            positions.add(item.position());
            names.add(0);
            recorded.add(item.entry().linkCount());
            checkUniqueId(item, owner, root);
        }
        if (!root) {
            names.set(object, names.get(object) + 1);
            checkNameId(item, owner, known == null);
        }
        return known == null;
    }

    /// Takes the name by which a directory refers to its parent.
    void addParentName(BlockAddress icb) {
        Integer object = byEntry.get(key(icb));
        if (object != null) {
            names.set(object, names.get(object) + 1);
        }
    }

    private static long key(BlockAddress icb) {
        return (long) icb.partition() << 32 | icb.block();
    }

    private void checkUniqueId(Item item, int owner, boolean root) {
        long id = item.entry().uniqueId();
        largestUniqueId = Long.compareUnsigned(id, largestUniqueId) > 0 ? id : largestUniqueId;
        if (root) {
            if (id != 0) {
                exam.report(Rule.UDF_UNIQUE_ID, item.position(), owner, "the root directory has the unique id " + Long.toUnsignedString(id) + " instead of 0");
            }
        } else if (id == 0) {
            exam.report(Rule.UDF_UNIQUE_ID, item.position(), owner, "has the unique id 0, which only the root directory has");
        } else if (!uniqueIds.add(id)) {
            exam.report(Rule.UDF_UNIQUE_ID, item.position(), owner, "has the unique id " + Long.toUnsignedString(id) + " of another file");
        }
    }

    /// The first name has the file's id; further names have ids of their own.
    private void checkNameId(Item item, int owner, boolean first) {
        if (namesHaveIds && first && item.entry().linkCount() == 1 && item.uniqueId() != (item.entry().uniqueId() & 0xFFFF_FFFFL)) {
            exam.report(Rule.UDF_UNIQUE_ID, item.namePosition(), owner, "its name says the unique id " + item.uniqueId()
                    + ", its file entry " + Long.toUnsignedString(item.entry().uniqueId()));
        }
    }

    /// Reports link counts that differ from the number of names.
    void settle() {
        for (int i = 0; i < owners.size(); i++) {
            int expected = Math.min(names.get(i), MOST_LINKS);
            if (recorded.get(i) != expected) {
                exam.report(Rule.UDF_LINKS, positions.get(i), owners.get(i), "its file entry says " + recorded.get(i)
                        + (recorded.get(i) == 1 ? " link" : " links") + ", but " + names.get(i) + (names.get(i) == 1 ? " name leads" : " names lead") + " to it");
            }
        }
    }

    /// How many files and directories there are, whatever the number of their names.
    long count() {
        return owners.size();
    }

    /// The largest unique id of all, as an unsigned number.
    long largestUniqueId() {
        return largestUniqueId;
    }
}
