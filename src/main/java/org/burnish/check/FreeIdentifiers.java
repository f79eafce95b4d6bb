package org.burnish.check;

import java.util.Arrays;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.iso9660.IdentifierText;

/// Identifiers of an enhanced volume: any bytes, up to 207 of them.
@Clause("ECMA-119 8.5.2, 9.3")
final class FreeIdentifiers implements IdentifierRules {
    private static final int LONGEST = 207;

    @Override
    public String name(byte[] identifier) {
        return IdentifierText.name(identifier);
    }

    @Override
    public int longestPath() {
        return 1024;
    }

    @Override
    public void check(DirectoryRecord record, Complaint to) {
        if (record.identifier().length > LONGEST) {
            to.report(Rule.IDENTIFIER_LENGTH, "the identifier has " + record.identifier().length + " bytes; "
                    + LONGEST + " are allowed");
        }
    }

    @Override
    public int compare(DirectoryRecord one, DirectoryRecord other) {
        return Arrays.compareUnsigned(one.identifier(), other.identifier());
    }
}
