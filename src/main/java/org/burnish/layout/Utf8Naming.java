package org.burnish.layout;

import java.nio.charset.StandardCharsets;

/// Names as POSIX has them, cut to a number of bytes in UTF-8: no slash, no NUL, not empty, not `.` or `..`,
/// and every surrogate paired.
///
/// @param limit most bytes of a name
public record Utf8Naming(int limit) implements NamingRules {
    private static final byte[] NO_VERSION = {};

    @Override
    public String base(String name, boolean directory) {
        return isPlain(name) ? name : cut(cleaned(name), limit);
    }

    /// Whether the name needs no closer look.
    private boolean isPlain(String name) {
        int length = name.length();
        if (length == 0 || length > limit || name.charAt(0) == '.' && length <= 2) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            if (c == '/' || c == 0 || c > 0x7E) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return name.isEmpty() ? "_" : name.replace('.', '_');
        }
        StringBuilder cleaned = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); ) {
            int point = name.codePointAt(i);
            boolean unusable = point == '/' || point == 0 || point <= 0xFFFF && Character.isSurrogate((char) point);
            cleaned.appendCodePoint(unusable ? '_' : point);
            i += Character.charCount(point);
        }
        return cleaned.toString();
    }

    /// Bytes of a name in UTF-8.
    public static int length(String name) {
        int length = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            // each half of a surrogate pair counts for two of the four bytes
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }

    /// The longest beginning of `name` that has at most `bytes` bytes in UTF-8.
    private static String cut(String name, int bytes) {
        int used = 0;
        for (int i = 0; i < name.length(); ) {
            int point = name.codePointAt(i);
            used += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (used > bytes) {
                return name.substring(0, i);
            }
            i += Character.charCount(point);
        }
        return name;
    }

    @Override
    public String numbered(String base, boolean directory, String number) {
        int dot = directory ? -1 : base.lastIndexOf('.');
        String extension = dot <= 0 || base.length() - dot > 16 ? "" : base.substring(dot);
        String stem = base.substring(0, base.length() - extension.length());
        int room = limit - number.length() - length(extension);
        return cut(stem, room) + number + extension;
    }

    @Override
    public String key(String identifier) {
        return identifier;
    }

    @Override
    public byte[] encode(String identifier) {
        return identifier.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String decode(byte[] identifier) {
        return new String(identifier, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] version() {
        return NO_VERSION;
    }
}
