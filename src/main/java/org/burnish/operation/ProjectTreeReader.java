package org.burnish.operation;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.burnish.job.CancelledException;
import org.burnish.job.Progress;
import org.burnish.project.FileItem;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.project.Origin;
import org.burnish.source.HostFile;
import org.burnish.source.HostLook;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes the tree of a project of its JSON. Files are taken as they were when the project was kept, with what is
/// known of them now where that is the same.
final class ProjectTreeReader {
    private final ProjectReader reader;
    private final ImageShelf images;
    private final Progress progress;
    private final HostLook host = new HostLook();
    private final Map<String, Map<String, Node>> listings = new HashMap<>();
    private long nextId = 1;

    ProjectTreeReader(ProjectReader reader, ImageShelf images, Progress progress) {
        this.reader = reader;
        this.images = images;
        this.progress = progress;
    }

    FolderItem children(FolderItem folder, JsonNode in, String path) throws IOException {
        progress.checkpoint();
        List<Item> items = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode one : in) {
            String name = ProjectReader.text(one, "name");
            if (name.isEmpty() || name.contains("/") || name.equals(".") || name.equals("..") || !names.add(name)) {
                reader.note("“" + path + name + "” can be no name in this folder, or is there twice");
                continue;
            }
            Item item = item(folder, name, one, path + name);
            if (item != null) {
                items.add(item.wishing(new Item.Wishes(ProjectReader.flag(one, "hidden"), one.path("weight").asInt(0))));
            }
        }
        progress.advance(items.size());
        return folder.holding(items);
    }

    private @Nullable Item item(FolderItem around, String name, JsonNode in, String path) throws IOException {
        Origin origin = origin(around, name, in, path);
        if (origin == null) {
            return null;
        }
        if (in.path("children").isArray()) {
            FolderItem folder = FolderItem.empty(nextId++, name, origin, attributes(origin));
            SymbolicLink link = link(in, name, "behind");
            return children(link == null ? folder : folder.behind(link), in.path("children"), path + "/");
        }
        Node node = switch (origin) {
            case Origin.Host from -> onHost(from.path(), name, in);
            case Origin.InImage from -> inImage(from);
            case Origin.Made _ -> null;
        };
        if (node == null || node instanceof Directory) {
            reader.note("“" + path + "” is not where it was and was left out");
            return null;
        }
        return new FileItem(nextId++, name, node, origin, Item.Wishes.NONE, link(in, name, "behind"));
    }

    private @Nullable Origin origin(FolderItem around, String name, JsonNode in, String path) {
        if (in.has("image")) {
            Path image = reader.path(in.path("image"));
            return image == null ? null : new Origin.InImage(image, ProjectReader.text(in, "path"));
        }
        if (in.path("from").isNull() && in.has("from")) {
            return Origin.MADE;
        }
        try {
            Path from = in.has("from") ? reader.path(in.path("from"))
                    : around.origin() instanceof Origin.Host host ? host.path().resolve(name) : null;
            if (from != null) {
                return Origin.Host.of(from, String.valueOf(from.getFileName()));
            }
        } catch (InvalidPathException e) {
            reader.note("“" + path + "” can be no path here");
            return null;
        }
        reader.note("“" + path + "” does not say where it comes from");
        return null;
    }

    private Attributes attributes(Origin origin) throws CancelledException {
        try {
            if (origin instanceof Origin.Host from && host.look(from.path(), true) instanceof HostLook.Found.Folder(var attributes)) {
                return attributes;
            }
            if (origin instanceof Origin.InImage from && inImage(from) instanceof Directory folder) {
                return folder.attributes();
            }
        } catch (CancelledException e) {
            throw e;
        } catch (IOException e) {
            // That it is gone is found when the sources are compared.
        }
        return Attributes.DIRECTORY;
    }

    private @Nullable Node onHost(Path path, String name, JsonNode in) {
        SymbolicLink link = link(in, name, "link");
        Node now = now(path, link == null);
        if (link != null) {
            return now instanceof SymbolicLink ? now : link;
        }
        if (in.has("special")) {
            return new SpecialFile(name, Attributes.FILE, special(ProjectReader.text(in, "special")), 0, 0);
        }
        long size = Math.max(0, in.path("size").asLong(0));
        Instant modified = time(ProjectReader.text(in, "modified"));
        boolean same = now instanceof RegularFile file && file.content().length() == size && modified.equals(file.attributes().modified());
        return same ? now : new RegularFile(name, Attributes.FILE.withModified(modified), HostFile.remembered(path, size, modified));
    }

    private @Nullable Node now(Path path, boolean follow) {
        try {
            return host.look(path, follow) instanceof HostLook.Found.Leaf(var node, boolean _) ? node : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable SymbolicLink link(JsonNode in, String name, String field) {
        return in.path(field).isString() ? new SymbolicLink(name, Attributes.FILE, in.path(field).stringValue()) : null;
    }

    private static SpecialFile.Kind special(String word) {
        for (SpecialFile.Kind kind : SpecialFile.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return kind;
            }
        }
        return SpecialFile.Kind.FIFO;
    }

    private static Instant time(String text) {
        try {
            return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /// Each folder of an image is listed once.
    private @Nullable Node inImage(Origin.InImage from) throws CancelledException {
        int slash = from.path().lastIndexOf('/');
        if (slash < 0) {
            return null;
        }
        String folder = from.path().substring(0, slash);
        Map<String, Node> listing = listings.get(from.image() + "\0" + folder);
        if (listing == null) {
            listing = list(from, folder);
            listings.put(from.image() + "\0" + folder, listing);
        }
        return listing.get(from.path().substring(slash + 1));
    }

    private Map<String, Node> list(Origin.InImage from, String folder) throws CancelledException {
        Map<String, Node> listing = new HashMap<>();
        try {
            Node in = folder.isEmpty() ? images.open(from.image()).volumes().preferred().root() : inImage(new Origin.InImage(from.image(), folder));
            if (in instanceof Directory directory) {
                directory.children().forEach(child -> listing.putIfAbsent(child.name(), child));
            }
        } catch (CancelledException e) {
            throw e;
        } catch (IOException e) {
            reader.note(from.image() + " cannot be read: " + Failures.of(e).what());
        }
        return listing;
    }
}
