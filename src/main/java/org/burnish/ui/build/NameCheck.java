package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import org.burnish.project.DiscStyle;
import org.burnish.project.Item;
import org.burnish.tree.FileSystem;
import org.burnish.tree.PrintableName;

/// Says what is to be said of a name while it is typed.
final class NameCheck {
    private static final int JOLIET = 64;
    private static final int LONG_JOLIET = 103;
    private static final int LABEL = 32;
    private static final int JOLIET_LABEL = 16;

    private NameCheck() {}

    static String of(String name, Entry entry, DiscStyle style, boolean hindering) {
        Entry in = entry.parent();
        if (name.isBlank()) {
            return text("build.name-empty");
        }
        if (name.contains("/")) {
            return text("build.name-slash");
        }
        if (name.equals(".") || name.equals("..")) {
            return text("build.name-dots", name);
        }
        if (!PrintableName.of(name).equals(name)) {
            return text("build.name-control");
        }
        if (in != null && in.item() instanceof org.burnish.project.FolderItem folder) {
            Item other = folder.child(name);
            if (other != null && other.id() != entry.item().id()) {
                return text("build.name-taken", name);
            }
        }
        return hindering ? "" : remark(name, style);
    }

    private static String remark(String name, DiscStyle style) {
        int most = style.longJoliet() ? LONG_JOLIET : JOLIET;
        if (style.has(FileSystem.JOLIET) && name.length() > most) {
            return text("build.name-long-for-windows", most, name.length());
        }
        return "";
    }

    static String ofLabel(String label, DiscStyle style) {
        if (style.has(FileSystem.JOLIET) && label.length() > JOLIET_LABEL) {
            return text("build.label-long-for-windows", LABEL, JOLIET_LABEL);
        }
        return label.length() > LABEL ? text("build.label-long", LABEL) : "";
    }
}
