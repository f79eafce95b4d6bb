package org.burnish.check;

import java.util.Arrays;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.joliet.JolietNames;

/// Identifiers of a Joliet hierarchy: two bytes for a character, and few characters that are forbidden.
@Clause("Joliet 3")
final class JolietIdentifiers implements IdentifierRules {
    private static final int LONGEST = 64;
    private static final String FORBIDDEN = "*/:;?\\";

    @Override
    public String name(byte[] identifier) {
        return JolietNames.name(identifier);
    }

    @Override
    public int longestPath() {
        return 240;
    }

    @Override
    public void check(DirectoryRecord record, Complaint to) {
        byte[] identifier = record.identifier();
        if (identifier.length % 2 != 0) {
            to.report(Rule.JOLIET_CHARACTERS, "the identifier has " + identifier.length + " bytes, which is no whole number of characters");
        }
        int end = record.has(DirectoryRecord.DIRECTORY) ? identifier.length / 2 : nameLength(identifier);
        int dot = 0;
        for (int i = 0; i < end; i++) {
            char c = unit(identifier, i);
            if (c < ' ' || FORBIDDEN.indexOf(c) >= 0) {
                to.report(Rule.JOLIET_CHARACTERS, "the identifier has the forbidden character "
                        + (c < ' ' ? String.format("U+%04X", (int) c) : "'" + c + "'"));
                break;
            }
            dot = c == '.' ? 1 : dot;
        }
        if (end - dot > LONGEST) {
            to.report(Rule.JOLIET_LENGTH, "the identifier has " + (end - dot) + " characters besides its separators; " + LONGEST
                    + " are allowed");
        }
    }

    private static char unit(byte[] identifier, int number) {
        return (char) ((identifier[2 * number] & 0xFF) << 8 | identifier[2 * number + 1] & 0xFF);
    }

    /// How many characters stand before the version number: a semicolon and digits at the end.
    private static int nameLength(byte[] identifier) {
        int units = identifier.length / 2;
        int at = units - 1;
        while (at > 0 && unit(identifier, at) >= '0' && unit(identifier, at) <= '9') {
            at--;
        }
        return at >= 0 && at < units - 1 && unit(identifier, at) == ';' ? at : units;
    }

    /// The name without its version number decides, as everywhere in ISO 9660.
    @Override
    public int compare(DirectoryRecord one, DirectoryRecord other) {
        byte[] first = one.identifier();
        byte[] second = other.identifier();
        int names = Arrays.compareUnsigned(first, 0, 2 * nameLength(first), second, 0, 2 * nameLength(second));
        return names != 0 ? names : Arrays.compareUnsigned(first, second);
    }
}
