package org.burnish.filesystem.iso9660;

import org.burnish.bytes.Clause;
import org.burnish.layout.NamingRules;
import org.burnish.layout.Utf8Naming;

/// Identifiers of the tree under an Enhanced Volume Descriptor: any characters, here in UTF-8, up to 207
/// bytes, without a version.
@Clause("ISO 9660:1999 7.5, 7.6")
public final class EnhancedNaming implements NamingRules {
    private static final Utf8Naming BYTES = new Utf8Naming(207);

    @Override
    public String base(String name, boolean directory) {
        StringBuilder printable = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            if (Character.isISOControl(name.charAt(i))) {
                printable.setCharAt(i, '_');
            }
        }
        return withoutVersion(BYTES.base(printable.toString(), directory));
    }

    @Override
    public String numbered(String base, boolean directory, String number) {
        return withoutVersion(BYTES.numbered(base, directory, number));
    }

    /// Readers take a semicolon and digits at the end for a version number and may leave them out.
    private static String withoutVersion(String name) {
        int digits = name.length();
        while (digits > 0 && name.charAt(digits - 1) >= '0' && name.charAt(digits - 1) <= '9') {
            digits--;
        }
        boolean version = digits > 0 && digits < name.length() && name.charAt(digits - 1) == ';';
        return version ? name.substring(0, digits - 1) + '_' + name.substring(digits) : name;
    }

    @Override
    public String key(String identifier) {
        return identifier;
    }

    @Override
    public byte[] encode(String identifier) {
        return BYTES.encode(identifier);
    }

    @Override
    public String decode(byte[] identifier) {
        return BYTES.decode(identifier);
    }

    @Override
    public byte[] version() {
        return BYTES.version();
    }
}
