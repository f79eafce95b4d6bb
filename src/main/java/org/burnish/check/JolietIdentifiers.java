package org.burnish.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.joliet.JolietNames;
import org.burnish.tree.PrintableName;

/// Identifiers of a Joliet hierarchy: two bytes for a character, and few characters that are forbidden.
@Clause("Joliet 3")
final class JolietIdentifiers implements IdentifierRules {
    private static final int LONGEST = 128;
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
        String text = new String(identifier, 0, identifier.length & ~1, StandardCharsets.UTF_16BE);
        int end = record.has(DirectoryRecord.DIRECTORY) ? text.length() : endOfName(text);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c < ' ' || FORBIDDEN.indexOf(c) >= 0) {
                to.report(Rule.JOLIET_CHARACTERS, "the identifier " + PrintableName.of(text) + " has the forbidden character "
                        + (c < ' ' ? "U+00" + String.format("%02X", (int) c) : "'" + c + "'"));
                break;
            }
        }
        if (end > LONGEST / 2) {
            to.report(Rule.JOLIET_LENGTH, "the identifier has " + end + " characters; Joliet allows "
                    + LONGEST / 2);
        }
    }

    /// Where a version number starts: a semicolon and digits at the end.
    private static int endOfName(String text) {
        int separator = text.lastIndexOf(';');
        boolean version = separator >= 0 && separator + 1 < text.length()
                && text.chars().skip(separator + 1L).allMatch(c -> c >= '0' && c <= '9');
        return version ? separator : text.length();
    }

    /// The name without its version number decides, as everywhere in ISO 9660.
    @Override
    public int compare(DirectoryRecord one, DirectoryRecord other) {
        byte[] first = one.identifier();
        byte[] second = other.identifier();
        int names = Arrays.compareUnsigned(first, 0, nameLength(first), second, 0, nameLength(second));
        return names != 0 ? names : Arrays.compareUnsigned(first, second);
    }

    private static int nameLength(byte[] identifier) {
        int units = identifier.length / 2;
        return 2 * endOfName(new String(identifier, 0, 2 * units, StandardCharsets.UTF_16BE));
    }
}
