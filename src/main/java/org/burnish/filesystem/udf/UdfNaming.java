package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.layout.NamingRules;

/// Names in a UDF directory: nearly any characters, at most 255 bytes, which are 254 characters of Latin-1 or
/// 127 of other scripts.
@Clause("UDF 2.3.4.6")
public final class UdfNaming implements NamingRules {
    private static final int LIMIT = FileIdentifierDescriptor.LONGEST_IDENTIFIER;
    private static final int LONGEST_EXTENSION = 16;
    private static final byte[] NO_VERSION = {};

    @Override
    public String base(String name, boolean directory) {
        String legal = name.replace('\uFEFF', '_').replace('\uFFFE', '_');
        return CompressedUnicode.lengthOf(legal) <= LIMIT ? legal : numbered(legal, directory, "");
    }

    @Override
    public String numbered(String base, boolean directory, String number) {
        int dot = directory ? -1 : base.lastIndexOf('.');
        String extension = dot <= 0 || base.length() - dot > LONGEST_EXTENSION ? "" : base.substring(dot);
        String stem = base.substring(0, base.length() - extension.length());
        String end = number + extension;
        while (CompressedUnicode.lengthOf(stem + end) > LIMIT) {
            stem = CompressedUnicode.cut(stem, CompressedUnicode.lengthOf(stem) - 1);
        }
        return stem + end;
    }

    @Override
    public String key(String identifier) {
        return identifier;
    }

    @Override
    public byte[] encode(String identifier) {
        return CompressedUnicode.encode(identifier);
    }

    @Override
    public String decode(byte[] identifier) {
        return CompressedUnicode.decode(identifier, ByteReader.of(identifier));
    }

    @Override
    public byte[] version() {
        return NO_VERSION;
    }
}
