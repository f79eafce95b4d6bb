package org.burnish.check;

import org.burnish.bytes.Clause;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.iso9660.IdentifierText;
import org.burnish.tree.PrintableName;

/// Identifiers of a primary hierarchy: capital letters, digits and underscores, `NAME.EXTENSION;VERSION` for
/// a file.
@Clause("ECMA-119 7.5, 7.6, 9.3")
final class PlainIdentifiers implements IdentifierRules {
    private static final int LONGEST_DIRECTORY = 31;
    private static final int LONGEST_NAME_AND_EXTENSION = 30;
    private static final int HIGHEST_VERSION = 32767;

    @Override
    public String name(byte[] identifier) {
        return IdentifierText.name(identifier);
    }

    @Override
    public int longestPath() {
        return 255;
    }

    @Override
    public void check(DirectoryRecord record, Complaint to) {
        byte[] identifier = record.identifier();
        if (record.has(DirectoryRecord.DIRECTORY)) {
            checkCharacters(identifier, 0, identifier.length, -1, identifier, to);
            if (identifier.length > LONGEST_DIRECTORY) {
                to.report(Rule.IDENTIFIER_LENGTH, "the identifier has " + identifier.length + " characters; "
                        + LONGEST_DIRECTORY + " are allowed");
            }
            return;
        }
        Parts parts = Parts.of(identifier);
        checkCharacters(identifier, 0, parts.end, parts.dot, identifier, to);
        checkVersion(identifier, parts, to);
        int length = parts.end - (parts.dot < parts.end ? 1 : 0);
        if (length > LONGEST_NAME_AND_EXTENSION) {
            to.report(Rule.IDENTIFIER_LENGTH, "name and extension have " + length + " characters; "
                    + LONGEST_NAME_AND_EXTENSION + " are allowed");
        }
    }

    private static void checkCharacters(byte[] bytes, int from, int end, int except, byte[] identifier, Complaint to) {
        for (int i = from; i < end; i++) {
            if (i != except && !isDCharacter(bytes[i])) {
                to.report(Rule.IDENTIFIER_CHARACTERS, "the identifier " + text(identifier)
                        + " has characters other than capital letters, digits and underscores");
                return;
            }
        }
    }

    private static void checkVersion(byte[] identifier, Parts parts, Complaint to) {
        if (parts.end == identifier.length) {
            to.report(Rule.IDENTIFIER_VERSION, "the identifier " + text(identifier) + " has no version number");
        } else if (parts.version < 1 || parts.version > HIGHEST_VERSION) {
            to.report(Rule.IDENTIFIER_VERSION, "the version number of " + text(identifier) + " is not one from 1 to "
                    + HIGHEST_VERSION);
        } else if (parts.dot == parts.end) {
            to.report(Rule.IDENTIFIER_CHARACTERS, "the identifier " + text(identifier) + " has no dot");
        }
    }

    static boolean isDCharacter(int b) {
        return b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
    }

    private static String text(byte[] identifier) {
        return PrintableName.of(IdentifierText.decode(identifier));
    }

    /// By name, then extension, both as if padded with spaces; of versions the highest first, of an
    /// associated file and its file the associated first.
    @Override
    public int compare(DirectoryRecord one, DirectoryRecord other) {
        Parts a = Parts.of(one.identifier());
        Parts b = Parts.of(other.identifier());
        int order = comparePadded(one.identifier(), 0, a.dot, other.identifier(), 0, b.dot);
        if (order == 0) {
            order = comparePadded(one.identifier(), a.dot + 1, a.end, other.identifier(), b.dot + 1, b.end);
        }
        if (order == 0) {
            order = Integer.compare(b.version, a.version);
        }
        if (order == 0) {
            order = Boolean.compare(other.has(DirectoryRecord.ASSOCIATED), one.has(DirectoryRecord.ASSOCIATED));
        }
        return order;
    }

    private static int comparePadded(byte[] a, int aFrom, int aEnd, byte[] b, int bFrom, int bEnd) {
        int length = Math.max(aEnd - aFrom, bEnd - bFrom);
        for (int i = 0; i < length; i++) {
            int left = aFrom + i < aEnd ? a[aFrom + i] & 0xFF : ' ';
            int right = bFrom + i < bEnd ? b[bFrom + i] & 0xFF : ' ';
            if (left != right) {
                return left - right;
            }
        }
        return 0;
    }

    /// Where the parts of an identifier are.
    ///
    /// @param dot where the separator before the extension is, or `end` without one
    /// @param end where the separator before the version is, or the identifier's end without one
    /// @param version the version number, 0 when it is none
    private record Parts(int dot, int end, int version) {
        static Parts of(byte[] identifier) {
            int end = identifier.length;
            for (int i = 0; i < identifier.length; i++) {
                if (identifier[i] == ';') {
                    end = i;
                    break;
                }
            }
            int dot = end;
            for (int i = 0; i < end; i++) {
                if (identifier[i] == '.') {
                    dot = i;
                    break;
                }
            }
            return new Parts(dot, end, version(identifier, end + 1));
        }

        private static int version(byte[] identifier, int from) {
            int version = 0;
            for (int i = from; i < identifier.length; i++) {
                int digit = identifier[i] - '0';
                if (digit < 0 || digit > 9 || version > HIGHEST_VERSION) {
                    return 0;
                }
                version = version * 10 + digit;
            }
            return version;
        }
    }
}
