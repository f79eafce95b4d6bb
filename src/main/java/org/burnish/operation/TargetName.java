package org.burnish.operation;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.util.Locale;
import java.util.Set;

/// Names from a disc as this computer can have them: never a path, never `..`, nothing that a system refuses.
final class TargetName {
    private static final int LONGEST = 255;
    private static final Set<String> WINDOWS_DEVICES = Set.of("CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4",
            "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    private final boolean windows;

    TargetName(FileSystem host) {
        this.windows = host.getSeparator().equals("\\");
    }

    /// The name itself when it can be used, else one that resembles it.
    String of(String name) {
        String plain = replaceIllegal(name);
        if (windows) {
            plain = forWindows(plain);
        }
        if (plain.isEmpty() || plain.equals(".") || plain.equals("..")) {
            plain = "_" + plain.substring(Math.min(1, plain.length()));
        }
        return shortened(plain, 0);
    }

    /// The name with a number before its extension.
    String numbered(String name, int number) {
        String suffix = " (" + number + ")";
        int dot = name.lastIndexOf('.');
        boolean hasExtension = dot > 0 && name.length() - dot <= 16;
        String extension = hasExtension ? name.substring(dot) : "";
        String base = hasExtension ? name.substring(0, dot) : name;
        return shortened(base, bytes(suffix + extension)) + suffix + extension;
    }

    private String replaceIllegal(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean illegal = c == '/' || Character.isISOControl(c) || isHalfPair(name, i) || windows && "<>:\"\\|?*".indexOf(c) >= 0;
            plain.append(illegal ? '_' : c);
        }
        return plain.toString();
    }

    private static String forWindows(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        String plain = end == name.length() ? name : name.substring(0, end) + "_";
        int dot = plain.indexOf('.');
        String base = dot < 0 ? plain : plain.substring(0, dot);
        return WINDOWS_DEVICES.contains(base.toUpperCase(Locale.ROOT)) ? "_" + plain : plain;
    }

    /// Cut so that it leaves so many bytes of the longest name free.
    private static String shortened(String name, int reserve) {
        String shorter = name;
        while (bytes(shorter) > LONGEST - reserve) {
            int last = shorter.offsetByCodePoints(shorter.length(), -1);
            shorter = shorter.substring(0, last);
        }
        return shorter;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /// Half a surrogate pair stands for no character.
    private static boolean isHalfPair(String name, int at) {
        char c = name.charAt(at);
        return Character.isHighSurrogate(c) && (at + 1 == name.length() || !Character.isLowSurrogate(name.charAt(at + 1)))
                || Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(name.charAt(at - 1)));
    }
}
