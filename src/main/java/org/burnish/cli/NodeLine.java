package org.burnish.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.PrintableName;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;

/// A node in one line: its path, or its attributes in columns before that.
final class NodeLine {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String PERMISSIONS = "rwxrwxrwx";

    private NodeLine() {}

    /// The path, with a slash behind a folder's.
    static String brief(String path, Node node) {
        return node instanceof Directory ? path + "/" : path;
    }

    /// Type and permissions, links, owner, group, bytes, time, marks and path, and where a link leads.
    static String detailed(String path, Node node) {
        Attributes attributes = node.attributes();
        StringBuilder line = new StringBuilder(80).append(type(node));
        for (int i = 0; i < PERMISSIONS.length(); i++) {
            boolean given = (attributes.mode() >> (8 - i) & 1) != 0;
            line.append(special(attributes.mode(), i, given ? PERMISSIONS.charAt(i) : '-'));
        }
        padded(line, Long.toString(attributes.links()), 4);
        padded(line, Long.toString(attributes.userId()), 6);
        padded(line, Long.toString(attributes.groupId()), 6);
        padded(line, size(node), 12);
        line.append("  ").append(time(attributes)).append(' ');
        line.append(attributes.marks().hidden() ? 'h' : ' ').append(attributes.marks().associated() ? 'a' : ' ').append(' ');
        line.append(brief(path, node));
        if (node instanceof SymbolicLink link) {
            line.append(" -> ").append(printablePath(link.target()));
        }
        return line.toString();
    }

    private static char type(Node node) {
        return switch (node) {
            case Directory _ -> 'd';
            case RegularFile _ -> '-';
            case SymbolicLink _ -> 'l';
            case SpecialFile file -> switch (file.kind()) {
                case BLOCK_DEVICE -> 'b';
                case CHARACTER_DEVICE -> 'c';
                case FIFO -> 'p';
                case SOCKET -> 's';
            };
        };
    }

    private static char special(int mode, int position, char plain) {
        int bit = switch (position) {
            case 2 -> 04000;
            case 5 -> 02000;
            case 8 -> 01000;
            default -> 0;
        };
        if ((mode & bit) == 0) {
            return plain;
        }
        char letter = bit == 01000 ? 't' : 's';
        return plain == '-' ? Character.toUpperCase(letter) : letter;
    }

    private static String size(Node node) {
        return switch (node) {
            case RegularFile file -> Long.toString(file.content().length());
            case SpecialFile file when file.kind() == SpecialFile.Kind.BLOCK_DEVICE || file.kind() == SpecialFile.Kind.CHARACTER_DEVICE ->
                file.major() + "," + file.minor();
            default -> "-";
        };
    }

    private static void padded(StringBuilder line, String text, int width) {
        line.repeat(' ', Math.max(1, width - text.length() + 1)).append(text);
    }

    private static String time(Attributes attributes) {
        Instant time = attributes.modified();
        return time == null ? "                   " : TIME.format(time);
    }

    static String printablePath(String path) {
        StringBuilder text = new StringBuilder();
        for (String name : path.split("/", -1)) {
            text.append(name.isEmpty() ? "" : PrintableName.of(name)).append('/');
        }
        return text.substring(0, text.length() - 1);
    }
}
