package org.burnish.structure;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.tree.Structure;

/// Fields of the path tables of a hierarchy.
///
/// @param block bytes of a logical block
/// @param length bytes of each table
@Clause("ECMA-119 9.4")
record PathTableFields(Bytes bytes, long block, long length, Charset names) {
    private static final int MOST_BYTES = 1 << 20;
    private static final int FIXED = 8;

    /// Adds a table, unless there is none.
    void add(String title, long location, boolean big, List<Structure> to) {
        if (location > 0 && bytes.has(location * block, length)) {
            to.add(new Structure(title, location * block, length, List.of(), () -> records(location * block, big)));
        }
    }

    private List<Structure> records(long position, boolean big) throws IOException {
        byte[] table = bytes.read(position, (int) Math.min(length, MOST_BYTES));
        List<Structure> records = new ArrayList<>();
        int at = 0;
        while (at + FIXED < table.length && table[at] != 0) {
            int identifier = table[at] & 0xFF;
            int end = Math.min(table.length, at + FIXED + identifier + identifier % 2);
            byte[] record = java.util.Arrays.copyOfRange(table, at, end);
            records.add(record(records.size() + 1, record, position + at, identifier, big));
            at = end;
        }
        return records;
    }

    private Structure record(int number, byte[] record, long position, int identifier, boolean big) {
        FieldReader in = new FieldReader(record, position);
        in.u8("Length of Directory Identifier").u8("Extended Attribute Record Length");
        if (big) {
            in.u32be("Location of Extent").u16be("Parent Directory Number");
        } else {
            in.u32("Location of Extent").u16("Parent Directory Number");
        }
        boolean root = identifier == 1 && record[FIXED] == 0;
        String name = root ? "root" : FieldReader.printable(new String(record, FIXED, Math.min(identifier, record.length - FIXED), names));
        in.take("Directory Identifier", identifier, name);
        return in.structure(number + "  " + name, Structure.Parts.NONE);
    }
}
