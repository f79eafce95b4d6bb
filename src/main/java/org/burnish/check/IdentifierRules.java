package org.burnish.check;

import org.burnish.filesystem.iso9660.DirectoryRecord;

/// How identifiers of one hierarchy are to be written and ordered.
interface IdentifierRules {
    /// Says what is wrong with the identifier of a file or directory.
    void check(DirectoryRecord record, Complaint to);

    /// Which of two identifiers comes first in a directory, or 0 when the order is free.
    int compare(DirectoryRecord one, DirectoryRecord other);

    /// The name that an identifier stands for.
    String name(byte[] identifier);

    /// Most bytes of a path, and how it is called when it is too long.
    int longestPath();

    /// Takes a breach of a rule.
    @FunctionalInterface
    interface Complaint {
        void report(Rule rule, String what);
    }
}
