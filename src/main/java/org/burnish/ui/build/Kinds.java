package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.Locale;
import org.burnish.project.FileItem;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.project.Origin;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// What things are and where they come from, in words.
public final class Kinds {
    private Kinds() {}

    /// Such as `Folder` or `JPG file`.
    public static String of(Item item) {
        return switch (item) {
            case FolderItem _ -> text("kind.folder");
            case FileItem file -> switch (file.node()) {
                case SymbolicLink link -> text("kind.link", link.target());
                case SpecialFile special -> special(special.kind());
                default -> file(item.name());
            };
        };
    }

    /// The folder that a thing comes from; of this computer, or an image.
    public static String from(Item item) {
        return switch (item.origin()) {
            case Origin.Host host -> {
                Path in = host.path().getParent();
                yield in == null ? "" : in.toString();
            }
            case Origin.InImage(Path image, String _) -> String.valueOf(image.getFileName());
            case Origin.Made _ -> "";
        };
    }

    /// By which things of one kind stand together.
    static String key(Item item) {
        int dot = item.name().lastIndexOf('.');
        boolean file = item instanceof FileItem of && of.node() instanceof RegularFile;
        return !file ? item.getClass().getSimpleName() : dot > 0 ? item.name().substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /// By which things from one folder stand together.
    static String place(Item item) {
        return switch (item.origin()) {
            case Origin.Host(Path folder, String _) -> folder.toString();
            case Origin.InImage(Path image, String _) -> image.toString();
            case Origin.Made _ -> "";
        };
    }

    /// The file or folder of this computer that a thing refers to; null when it is none.
    public static @Nullable Path onHost(Item item) {
        return item.origin() instanceof Origin.Host host ? host.path() : null;
    }

    private static String file(String name) {
        int dot = name.lastIndexOf('.');
        boolean extended = dot > 0 && dot < name.length() - 1 && name.length() - dot <= 6;
        return extended ? text("kind.file-of", name.substring(dot + 1).toUpperCase(Locale.ROOT)) : text("kind.file");
    }

    private static String special(SpecialFile.Kind kind) {
        return switch (kind) {
            case BLOCK_DEVICE, CHARACTER_DEVICE -> text("kind.device");
            case FIFO -> text("kind.fifo");
            case SOCKET -> text("kind.socket");
        };
    }
}
