package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.time.Instant;
import org.burnish.project.FileItem;
import org.burnish.project.FolderItem;
import org.burnish.ui.build.Arrangement.Column;
import org.burnish.ui.common.Amounts;
import org.jspecify.annotations.Nullable;

/// What the columns of the table say of a row.
final class Columns {
    private static final String HOME = System.getProperty("user.home", "");

    private Columns() {}

    /// What a click on a column's head orders the rows by, or null when it cannot.
    static @Nullable Column arrangement(String columnId) {
        return switch (columnId) {
            case "column-name" -> Column.NAME;
            case "column-size" -> Column.SIZE;
            case "column-kind" -> Column.KIND;
            case "column-modified" -> Column.MODIFIED;
            case "column-from" -> Column.FROM;
            case "column-weight" -> Column.WEIGHT;
            default -> null;
        };
    }

    static String modified(Entry entry) {
        Instant time = switch (entry.item()) {
            case FolderItem folder -> folder.attributes().modified();
            case FileItem file -> file.node().attributes().modified();
        };
        return time == null ? "" : Amounts.moment(time);
    }

    static String weight(Entry entry) {
        int weight = entry.item().wishes().weight();
        return weight == 0 ? "" : Amounts.count(weight);
    }

    static String note(Entry entry) {
        if (entry.leftOut()) {
            return text("build.left-out");
        }
        return entry.item().wishes().hidden() ? text("build.hidden") : "";
    }

    /// The path with the user's own folder as `~`.
    static String shortened(String path) {
        return HOME.length() > 1 && path.startsWith(HOME) ? "~" + path.substring(HOME.length()) : path;
    }
}
