package org.burnish.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern for names and paths: `*` and `?` stand for characters of one name, `**` also for slashes, `[a-z]`
/// and `[!a-z]` for one character, `\` takes the next character as it is. A pattern without a slash matches a
/// name in any folder, one with a slash a path from the root; a slash at its end means folders only.
public final class Glob {
    private final String pattern;
    private final boolean foldersOnly;
    private final boolean ofPath;
    private final Pattern compiled;

    public Glob(String pattern) {
        this.pattern = pattern;
        this.foldersOnly = pattern.length() > 1 && pattern.endsWith("/");
        String bare = foldersOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
        this.ofPath = bare.contains("/");
        String fromRoot = bare.startsWith("/") ? bare.substring(1) : bare;
        this.compiled = Pattern.compile(expression(fromRoot), Pattern.DOTALL);
    }

    /// Whether the pattern means this node.
    ///
    /// @param path from the root, with slashes between the names, with or without one before them
    public boolean matches(String path, boolean folder) {
        if (foldersOnly && !folder) {
            return false;
        }
        int start = ofPath ? (path.startsWith("/") ? 1 : 0) : path.lastIndexOf('/') + 1;
        Matcher matcher = compiled.matcher(path).region(start, path.length());
        return matcher.matches();
    }

    private static String expression(String glob) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < glob.length()) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                out.append("(?:.*/)?");
                i += 3;
            } else if (glob.startsWith("**", i)) {
                out.append(".*");
                i += 2;
            } else if (c == '[' && glob.indexOf(']', i + 2) > 0) {
                int end = glob.indexOf(']', i + 2);
                out.append(oneOf(glob.substring(i + 1, end)));
                i = end + 1;
            } else {
                boolean escaped = c == '\\' && i + 1 < glob.length();
                out.append(escaped ? literal(glob.charAt(i + 1)) : single(c));
                i += escaped ? 2 : 1;
            }
        }
        return out.toString();
    }

    private static String single(char c) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            default -> literal(c);
        };
    }

    private static String oneOf(String set) {
        boolean negated = set.startsWith("!") || set.startsWith("^");
        StringBuilder out = new StringBuilder(negated ? "[^/" : "[");
        for (char c : set.substring(negated ? 1 : 0).toCharArray()) {
            out.append(c == '-' ? "-" : literal(c));
        }
        return out.append(']').toString();
    }

    private static String literal(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '/' ? String.valueOf(c) : String.format("\\x{%x}", (int) c);
    }

    @Override
    public String toString() {
        return pattern;
    }
}
