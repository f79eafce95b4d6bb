package org.burnish.layout;

/// How one kind of tree spells names. All methods are pure.
public interface NamingRules {
    /// The legal spelling that is nearest to `name`, without a version number.
    String base(String name, boolean directory);

    /// `base` with a number at the end of its stem, shortened where it must be.
    ///
    /// @param number at most nine characters
    String numbered(String base, boolean directory, String number);

    /// Two spellings with the same key cannot stand in one directory.
    String key(String identifier);

    /// The bytes of a spelling as recorded, without a version number. Records are sorted by them.
    byte[] encode(String identifier);

    /// The spelling of recorded bytes, which may have a version number.
    String decode(byte[] identifier);

    /// The bytes that a file's identifier ends with.
    byte[] version();
}
