package org.burnish.check;

import java.util.Locale;

/// What sort of thing owns a sector.
public enum OwnerKind {
    SYSTEM_AREA("system area", "system area"),
    DESCRIPTOR("volume descriptors", "volume descriptor"),
    PATH_TABLE("path tables", "path table"),
    DIRECTORY("directories", "directory"),
    /// System Use entries that found no room in their directory record.
    CONTINUATION("continuation areas", "continuation area"),
    FILE("files", "file"),
    /// A boot catalogue, or a boot image or partition that is no file.
    BOOT("boot and partitions", "boot"),
    /// Structures of UDF and what only UDF reaches.
    UDF("UDF", "UDF"),
    /// Structures of HFS and HFS+ and what only they reach.
    HFS("HFS and HFS+", "HFS"),
    /// What an older session, or another set of volume descriptors, reaches.
    SESSION("other sessions", "session"),
    /// What the program that made the image left for itself.
    MAKER("notes of the maker", "note of the maker"),
    /// Zeros that nobody owns.
    PADDING("padding", "padding"),
    /// Other bytes that nobody owns.
    UNCLAIMED("unclaimed", "unclaimed");

    private final String plural;
    private final String singular;

    OwnerKind(String plural, String singular) {
        this.plural = plural;
        this.singular = singular;
    }

    /// What a table calls all of them together.
    public String plural() {
        return plural;
    }

    /// What a sentence calls one of them.
    public String singular() {
        return singular;
    }

    /// The word for it in JSON.
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
