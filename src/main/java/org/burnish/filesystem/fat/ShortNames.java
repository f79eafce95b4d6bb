package org.burnish.filesystem.fat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.burnish.bytes.Clause;

/// Gives every name of a directory a short one of eight and three characters.
@Clause("FAT 7.3")
final class ShortNames {
    private static final String ALLOWED = "!#$%&'()-@^_`{}~";
    private static final int BASE = 8;
    private static final int EXTENSION = 3;

    private final Set<String> taken = new HashSet<>();

    /// Whether a name needs no long form.
    static boolean isShort(String name) {
        int dot = name.indexOf('.');
        String base = dot < 0 ? name : name.substring(0, dot);
        String extension = dot < 0 ? "" : name.substring(dot + 1);
        return !base.isEmpty() && base.length() <= BASE && extension.length() <= EXTENSION && dot != name.length() - 1
                && base.chars().allMatch(ShortNames::isAllowed) && extension.chars().allMatch(ShortNames::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c < 128 && ALLOWED.indexOf(c) >= 0;
    }

    /// Keeps a short name from being given out.
    void reserve(String name) {
        taken.add(name);
    }

    /// A short name that no other one here has, with a dot.
    String of(String name) {
        String upper = name.toUpperCase(Locale.ROOT).replace(" ", "");
        int start = 0;
        while (start < upper.length() && upper.charAt(start) == '.') {
            start++;
        }
        int dot = upper.lastIndexOf('.');
        String base = cleaned(dot <= start ? upper.substring(start) : upper.substring(start, dot));
        String extension = dot <= start ? "" : cut(cleaned(upper.substring(dot + 1)), EXTENSION);
        String suffix = extension.isEmpty() ? "" : "." + extension;
        for (int number = 1; ; number++) {
            String tail = "~" + number;
            String candidate = cut(base, BASE - tail.length()) + tail + suffix;
            if (taken.add(candidate)) {
                return candidate;
            }
        }
    }

    private static String cleaned(String part) {
        StringBuilder cleaned = new StringBuilder();
        part.chars().filter(c -> c != '.').forEach(c -> cleaned.append(isAllowed(c) ? (char) c : '_'));
        return cleaned.toString();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /// The eleven bytes of a short name.
    static byte[] bytes(String name) {
        byte[] bytes = new byte[BASE + EXTENSION];
        Arrays.fill(bytes, (byte) ' ');
        int dot = name.indexOf('.');
        int base = dot < 0 ? name.length() : dot;
        for (int i = 0; i < base; i++) {
            bytes[i] = (byte) name.charAt(i);
        }
        for (int i = base + 1; i < name.length(); i++) {
            bytes[BASE + i - base - 1] = (byte) name.charAt(i);
        }
        return bytes;
    }
}
