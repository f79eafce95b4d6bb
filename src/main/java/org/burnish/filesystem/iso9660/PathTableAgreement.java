package org.burnish.filesystem.iso9660;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.burnish.filesystem.iso9660.PathTableRecord.ByteOrder;

/// Whether the path tables of a hierarchy say the same, and know its root directory. The reader follows the directories
/// whatever the tables say; who goes by the tables may see another tree, so it is told.
@Clause("ECMA-119 6.9")
public final class PathTableAgreement {
    private static final int MOST = 65536;

    private final HierarchyDescriptor descriptor;
    private final VolumeSpace space;
    private final Findings findings;

    private PathTableAgreement(HierarchyDescriptor descriptor, VolumeSpace space, Findings findings) {
        this.descriptor = descriptor;
        this.space = space;
        this.findings = findings;
    }

    /// Reports the first disagreement.
    ///
    /// @param root the root directory that is followed
    public static void examine(HierarchyDescriptor descriptor, VolumeSpace space, DirectoryRecord root, Findings findings) {
        new PathTableAgreement(descriptor, space, findings).examine(root);
    }

    private void examine(DirectoryRecord root) {
        List<PathTableRecord> little = records(ByteOrder.L);
        List<PathTableRecord> big = records(ByteOrder.M);
        if (!compared(little, big) && !little.isEmpty() && block(little.getFirst()) != root.dataLocation()) {
            disagree(ByteOrder.L, "leads to a root directory at block " + block(little.getFirst()) + "; the one at block "
                    + root.dataLocation() + " is followed");
        }
    }

    /// @return whether they disagree
    private boolean compared(List<PathTableRecord> little, List<PathTableRecord> big) {
        int common = Math.min(little.size(), big.size());
        for (int i = 0; i < common; i++) {
            if (!same(little.get(i), big.get(i))) {
                disagree(ByteOrder.M, "differs from the type L path table in record " + (i + 1) + "; the directories themselves are followed");
                return true;
            }
        }
        if (little.size() != big.size() && place(ByteOrder.L) != 0 && place(ByteOrder.M) != 0) {
            disagree(ByteOrder.M, "has " + big.size() + " records that can be read and the type L path table " + little.size()
                    + "; the directories themselves are followed");
            return true;
        }
        return false;
    }

    private static boolean same(PathTableRecord one, PathTableRecord other) {
        return block(one) == block(other) && one.parent() == other.parent() && Arrays.equals(one.identifier(), other.identifier());
    }

    private static long block(PathTableRecord record) {
        return record.location() + record.extendedAttributeLength();
    }

    private List<PathTableRecord> records(ByteOrder order) {
        List<PathTableRecord> records = new ArrayList<>();
        if (place(order) == 0) {
            return records;
        }
        try {
            new PathTableReader(space, Findings.IGNORED).read(place(order), descriptor.pathTableSize(), order, (record, number, _) -> {
                records.add(record);
                return number < MOST;
            });
        } catch (IOException e) {
            disagree(order, "cannot be read: " + e.getMessage() + "; the directories themselves are followed");
        }
        return records;
    }

    private long place(ByteOrder order) {
        return order == ByteOrder.L ? descriptor.pathTables().typeL() : descriptor.pathTables().typeM();
    }

    private void disagree(ByteOrder order, String what) {
        findings.add(new Finding(Severity.WARNING, "path-table", space.position(place(order)), "type " + order + " path table", what,
                "ECMA-119 6.9"));
    }
}
