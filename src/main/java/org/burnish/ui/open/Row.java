package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burnish.tree.Directory;
import org.burnish.tree.NaturalOrder;
import org.burnish.tree.Node;
import org.burnish.tree.PrintableName;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// One line of the table: something in the folder that is shown.
///
/// @param place names of the folders that it is in, from below the root on
/// @param size bytes in a file, or -1 for what has no size
/// @param modified when it changed, or null when the disc does not say
/// @param sector the first one of a file's content, or -1 when it lies nowhere as it is
public record Row(
        Node node, List<String> place, String name, long size, String kind, @Nullable Instant modified, long sector) {
    /// Folders first, then by name.
    static final Comparator<Row> USUAL_ORDER =
            Comparator.comparing(Row::isFolder).reversed().thenComparing(Row::name, NaturalOrder.INSTANCE);

    static Row of(Node node, List<String> place) {
        return new Row(node, place, PrintableName.of(node.name()), size(node), kind(node), node.attributes().modified(), sector(node));
    }

    public boolean isFolder() {
        return node instanceof Directory;
    }

    /// The path of the folder that it is in, as it may be shown.
    String shownPlace() {
        return place.isEmpty()
                ? text("open.root")
                : place.stream().map(PrintableName::of).collect(Collectors.joining("/", "/", ""));
    }

    /// The names from below the root on that lead to it.
    List<String> path() {
        return Stream.concat(place.stream(), Stream.of(node.name())).toList();
    }

    /// What is unusual about it, in words; most often nothing.
    String notes() {
        List<String> notes = new ArrayList<>();
        if (node.attributes().marks().hidden()) {
            notes.add(text("trait.hidden"));
        }
        if (node.attributes().marks().associated()) {
            notes.add(text("trait.associated"));
        }
        if (node instanceof RegularFile file) {
            if (file.content().extents().size() > 1) {
                notes.add(text("note.pieces", file.content().extents().size()));
            }
            if (node.attributes().links() > 1) {
                notes.add(text("note.links", node.attributes().links()));
            }
            if (file.content().length() > 0 && sector < 0) {
                notes.add(text("note.inside"));
            }
        }
        return String.join(text("list.comma"), notes);
    }

    private static long sector(Node node) {
        return node instanceof RegularFile file && file.content().length() > 0 && !file.content().extents().isEmpty()
                ? file.content().extents().getFirst().first()
                : -1;
    }

    private static long size(Node node) {
        return node instanceof RegularFile file ? file.content().length() : -1;
    }

    static String kind(Node node) {
        return switch (node) {
            case Directory _ -> text("kind.folder");
            case RegularFile file -> extension(file.name());
            case SymbolicLink link -> text("kind.link", path(link.target()));
            case SpecialFile special ->
                switch (special.kind()) {
                    case BLOCK_DEVICE, CHARACTER_DEVICE -> text("kind.device");
                    case FIFO -> text("kind.fifo");
                    case SOCKET -> text("kind.socket");
                };
        };
    }

    private static String path(String target) {
        return Stream.of(target.split("/", -1))
                .map(name -> name.isEmpty() ? "" : PrintableName.of(name))
                .collect(Collectors.joining("/"));
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        boolean useful = dot > 0 && dot < name.length() - 1 && name.length() - dot <= 9;
        return useful
                ? text("kind.file-of", PrintableName.of(name.substring(dot + 1)).toUpperCase(Locale.ROOT))
                : text("kind.file");
    }
}
