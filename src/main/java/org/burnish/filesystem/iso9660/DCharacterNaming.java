package org.burnish.filesystem.iso9660;

import java.nio.charset.StandardCharsets;
import org.burnish.bytes.Clause;
import org.burnish.layout.NamingRules;

/// File and Directory Identifiers of d-characters: capital letters, digits and the underscore. A file has a
/// dot between name and extension, even when one of them is empty, and version 1.
///
/// @param level 1: eight characters and three more for the extension; 2 and 3: thirty for both
@Clause("ECMA-119 7.4.1, 7.5, 7.6, 10.1")
public record DCharacterNaming(int level) implements NamingRules {
    private static final byte[] VERSION = {';', '1'};
    /// What a long extension leaves to a long name.
    private static final int LONG_NAME = 15;

    @Override
    public String base(String name, boolean directory) {
        int dot = directory ? -1 : name.lastIndexOf('.');
        return dot <= 0
                ? joined(dCharacters(name, 0, name.length()), "", "", directory)
                : joined(dCharacters(name, 0, dot), "", dCharacters(name, dot + 1, name.length()), directory);
    }

    @Override
    public String numbered(String base, boolean directory, String number) {
        int dot = base.indexOf('.');
        return dot < 0
                ? joined(base, number, "", directory)
                : joined(base.substring(0, dot), number, base.substring(dot + 1), directory);
    }

    private String joined(String stem, String number, String extension, boolean directory) {
        if (directory) {
            return cut(stem, (level == 1 ? 8 : 31) - number.length()).concat(number);
        }
        int stemLimit = level == 1 ? 8 : Math.max(30 - extension.length(), LONG_NAME);
        String name = cut(stem, stemLimit - number.length()).concat(number);
        return name.concat(".").concat(cut(extension, level == 1 ? 3 : 30 - name.length()));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /// One character for each code point, an underscore for those that have no capital letter or digit.
    private static String dCharacters(String name, int from, int to) {
        byte[] spelled = new byte[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = name.charAt(i);
            if (c >= 'a' && c <= 'z') {
                c -= 'a' - 'A';
            }
            if (!Character.isLowSurrogate(c)) {
                spelled[count++] = (byte) (isDCharacter(c) ? c : '_');
            }
        }
        return new String(spelled, 0, count, StandardCharsets.ISO_8859_1);
    }

    static boolean isDCharacter(char c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /// Systems that hide the version hide a dot at the end as well, so a file and a directory can collide.
    @Override
    public String key(String identifier) {
        return identifier.endsWith(".") ? identifier.substring(0, identifier.length() - 1) : identifier;
    }

    @Override
    public byte[] encode(String identifier) {
        return identifier.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String decode(byte[] identifier) {
        return new String(identifier, StandardCharsets.ISO_8859_1);
    }

    @Override
    public byte[] version() {
        return VERSION;
    }
}
