package org.burnish.tree;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names as they can be shown: what would steer a terminal or hide the rest of a line is written in its code.
public final class PrintableName {
    private PrintableName() {}

    /// A path with slashes, each name as [#of] has it.
    public static String ofPath(String path) {
        return Stream.of(path.split("/", -1)).map(name -> name.isEmpty() ? "" : of(name)).collect(Collectors.joining("/"));
    }

    /// The name itself when all of it can be shown, else with `\x1B` or `\u202E` for what cannot.
    public static String of(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isPrintable(name, i)) {
                return escaped(name);
            }
        }
        return name.isEmpty() ? "\\" : name;
    }

    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isPrintable(name, i)) {
                text.append(c);
            } else {
                text.append(c < 0x100 ? String.format("\\x%02X", (int) c) : String.format("\\u%04X", (int) c));
            }
        }
        return text.toString();
    }

    private static boolean isPrintable(String name, int at) {
        char c = name.charAt(at);
        if (c < 0x80) {
            return c >= ' ' && c != 0x7F && c != '/';
        }
        if (Character.isSurrogate(c)) {
            return Character.isHighSurrogate(c)
                    ? at + 1 < name.length() && Character.isLowSurrogate(name.charAt(at + 1))
                    : at > 0 && Character.isHighSurrogate(name.charAt(at - 1));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            // Marks that turn the direction of writing make a name look like another.
            case Character.FORMAT -> c < 0x200E || c > 0x202E && c < 0x2066 || c > 0x2069;
            default -> true;
        };
    }
}
