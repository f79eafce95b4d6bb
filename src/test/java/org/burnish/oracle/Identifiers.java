package org.burnish.oracle;

/// Identifiers of ISO 9660 as most programs show them.
final class Identifiers {
    private static final String VERSION = ";1";

    private Identifiers() {}

    /// A path without the last name's version number 1 and without the dot of an empty extension before it.
    static String plain(String path) {
        String name = path.endsWith(VERSION) ? path.substring(0, path.length() - VERSION.length()) : path;
        return name.length() < path.length() && !Listing.name(name).matches("\\.{1,3}") ? withoutLastDot(name) : name;
    }

    /// A path without a last dot, unless the last name is a dot.
    static String withoutLastDot(String path) {
        return path.endsWith(".") && !path.endsWith("/.") && !path.equals(".") ? path.substring(0, path.length() - 1) : path;
    }

    /// A path without any dots at the end of its last name; a name of nothing but dots becomes one dot.
    static String withoutLastDots(String path) {
        String name = withoutLastDot(path);
        return name.equals(path) ? path : withoutLastDots(name);
    }
}
