package org.burnish.filesystem.eltorito;

import org.burnish.bytes.Clause;

/// What firmware is to look at before it chooses an entry, in words of the disc's vendor.
///
/// @param type 0 for none, 1 for language and version, others are not defined
/// @param bytes 19 bytes of the entry, then 30 of each extension
@Clause("El Torito 2.4")
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record SelectionCriteria(int type, byte[] bytes) {
    static final int IN_ENTRY = 19;
    static final int IN_EXTENSION = 30;

    public static final SelectionCriteria NONE = new SelectionCriteria(0, new byte[0]);

    /// How many extensions carry what the entry has no room for.
    int extensions() {
        return Math.max(0, Math.ceilDiv(bytes.length - IN_ENTRY, IN_EXTENSION));
    }
}
