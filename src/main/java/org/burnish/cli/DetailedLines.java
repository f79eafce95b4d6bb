package org.burnish.cli;

import java.time.Instant;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// Nodes with their attributes in columns, a line each. Files that are listed one after the other are mostly alike, so
/// what the line before had is not made again.
final class DetailedLines {
    private static final String PERMISSIONS = "rwxrwxrwx";
    private static final String NO_TIME = " ".repeat(19);

    private final StringBuilder line = new StringBuilder(200);
    private int mode = -1;
    private String permissions = "";
    private @Nullable Instant time;
    private String timeText = NO_TIME;

    /// Type and permissions, links, owner, group, bytes, time, marks and path, and where a link leads.
    String of(String path, Node node) {
        Attributes attributes = node.attributes();
        line.setLength(0);
        line.append(type(node)).append(permissions(attributes.mode()));
        padded(Long.toString(attributes.links()), 4);
        padded(Long.toString(attributes.userId()), 6);
        padded(Long.toString(attributes.groupId()), 6);
        padded(size(node), 12);
        line.append("  ").append(time(attributes.modified())).append(' ');
        line.append(attributes.marks().hidden() ? 'h' : ' ').append(attributes.marks().associated() ? 'a' : ' ').append(' ');
        line.append(NodeLine.brief(path, node));
        if (node instanceof SymbolicLink link) {
            line.append(" -> ").append(NodeLine.printablePath(link.target()));
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

    private String permissions(int wanted) {
        if (wanted != mode) {
            mode = wanted;
            StringBuilder letters = new StringBuilder(PERMISSIONS.length());
            for (int i = 0; i < PERMISSIONS.length(); i++) {
                boolean given = (mode >> (8 - i) & 1) != 0;
                letters.append(special(mode, i, given ? PERMISSIONS.charAt(i) : '-'));
            }
            permissions = letters.toString();
        }
        return permissions;
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

    private void padded(String text, int width) {
        line.repeat(' ', Math.max(1, width - text.length() + 1)).append(text);
    }

    private String time(@Nullable Instant modified) {
        if (modified == null) {
            return NO_TIME;
        }
        if (!modified.equals(time)) {
            time = modified;
            timeText = TimeText.plain(modified);
        }
        return timeText;
    }
}
