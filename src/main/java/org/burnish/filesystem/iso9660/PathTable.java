package org.burnish.filesystem.iso9660;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;

/// The directories of a hierarchy as its path table lists them: the second way to them when a directory
/// cannot be read.
///
/// @param records the root's first; a record's number is its index and 1
record PathTable(List<PathTableRecord> records) {
    private static final int MOST = 65535;

    /// Reads the table of one byte order, or of the other one when that cannot be used; empty when neither can.
    static PathTable read(VolumeSpace space, HierarchyDescriptor descriptor, Findings findings) {
        var places = descriptor.pathTables();
        for (PathTableRecord.ByteOrder order : PathTableRecord.ByteOrder.values()) {
            long block = order == PathTableRecord.ByteOrder.L ? places.typeL() : places.typeM();
            List<PathTableRecord> records = new ArrayList<>();
            try {
                new PathTableReader(space, findings).read(block, descriptor.pathTableSize(), order, (record, number, position) -> {
                    records.add(record);
                    return number < MOST && startsWithRoot(records);
                });
            } catch (IOException e) {
                findings.add(new Finding(Severity.ERROR, "path-table", space.position(block), "type " + order + " path table",
                        String.valueOf(e.getMessage()), "ECMA-119 6.9"));
            }
            if (startsWithRoot(records)) {
                return new PathTable(List.copyOf(records));
            }
        }
        return new PathTable(List.of());
    }

    private static boolean startsWithRoot(List<PathTableRecord> records) {
        return !records.isEmpty() && records.getFirst().parent() == 1
                && records.getFirst().identifier().length == 1 && records.getFirst().identifier()[0] == 0;
    }

    /// The records of the directories in the one that starts at `block`, which is the root when no record has it.
    List<PathTableRecord> children(long block, boolean isRoot) {
        int number = isRoot ? 1 : numberOf(block);
        List<PathTableRecord> children = new ArrayList<>();
        for (int i = 1; i < records.size() && number > 0; i++) {
            if (records.get(i).parent() == number) {
                children.add(records.get(i));
            }
        }
        return children;
    }

    private int numberOf(long block) {
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).location() + records.get(i).extendedAttributeLength() == block) {
                return i + 1;
            }
        }
        return 0;
    }
}
