package org.burnish.filesystem.joliet;

import java.nio.charset.StandardCharsets;
import org.burnish.bytes.Clause;
import org.burnish.layout.NamingRules;

/// File and Directory Identifiers of Joliet: UCS-2, most significant byte first, without the characters that
/// Windows does not take. Differences of case alone do not count, as there. A file has version 1.
///
/// @param limit most 16-bit units of a name: 64, or 103 as far as a directory record reaches
@Clause("Joliet 4")
public record JolietNaming(int limit) implements NamingRules {
    /// As the specification has it.
    public static final int STANDARD = 64;
    /// What most systems read all the same.
    public static final int LONG = 103;

    private static final byte[] VERSION = {0, ';', 0, '1'};
    /// A longer part behind the last dot is no extension that anybody would miss.
    private static final int LONGEST_EXTENSION = 16;

    @Override
    public String base(String name, boolean directory) {
        return shortened(allowed(name), "", directory);
    }

    @Override
    public String numbered(String base, boolean directory, String number) {
        return shortened(base, number, directory);
    }

    private String shortened(String name, String number, boolean directory) {
        if (name.length() + number.length() <= limit && number.isEmpty()) {
            return withSoundEnd(name);
        }
        int dot = directory ? -1 : name.lastIndexOf('.');
        boolean extended = dot > 0 && name.length() - dot <= LONGEST_EXTENSION;
        String extension = extended ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - extension.length());
        return withSoundEnd(cut(stem, limit - number.length() - extension.length()) + number + extension);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /// Windows cannot open a name that ends with a dot or a space, and Linux leaves the dot out.
    private static String withSoundEnd(String name) {
        char last = name.charAt(name.length() - 1);
        return last == '.' || last == ' ' ? name.substring(0, name.length() - 1) + '_' : name;
    }

    private static String allowed(String name) {
        char[] units = null;
        for (int i = 0; i < name.length(); i++) {
            if (!isAllowed(name.charAt(i))) {
                units = units == null ? name.toCharArray() : units;
                units[i] = '_';
            }
        }
        return units == null ? name : new String(units);
    }

    @Clause("Joliet 4.1")
    static boolean isAllowed(char c) {
        return switch (c) {
            case '*', '/', ':', ';', '?', '\\' -> false;
            default -> c >= 0x20;
        };
    }

    @Override
    public String key(String identifier) {
        char[] units = identifier.toCharArray();
        for (int i = 0; i < units.length; i++) {
            char unit = units[i];
            if (unit >= 'a') {
                units[i] = unit <= 'z' ? (char) (unit - 0x20) : Character.toUpperCase(unit);
            }
        }
        return new String(units);
    }

    @Override
    public byte[] encode(String identifier) {
        byte[] bytes = new byte[identifier.length() * 2];
        for (int i = 0; i < identifier.length(); i++) {
            char unit = identifier.charAt(i);
            bytes[2 * i] = (byte) (unit >> 8);
            bytes[2 * i + 1] = (byte) unit;
        }
        return bytes;
    }

    @Override
    public String decode(byte[] identifier) {
        return new String(identifier, StandardCharsets.UTF_16BE);
    }

    @Override
    public byte[] version() {
        return VERSION;
    }
}
