package org.burnish.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.burnish.project.BootChoice;
import org.burnish.project.DiscStyle;
import org.burnish.project.FileItem;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.project.Origin;
import org.burnish.project.StylePreset;
import org.burnish.project.Project;
import org.burnish.project.ProjectOptions;
import org.burnish.project.VolumeTexts;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes the JSON of a project.
final class ProjectWriter {
    private final Path folder;
    private final JsonMapper json;

    /// @param file where the project will be
    ProjectWriter(Path file, JsonMapper json) {
        this.folder = Objects.requireNonNull(file.getParent());
        this.json = json;
    }

    ObjectNode write(Project project) {
        ObjectNode out = json.createObjectNode();
        out.put("format", ProjectFile.FORMAT);
        out.put("version", ProjectFile.VERSION);
        options(project.options(), out);
        children(project.root(), out.putArray("tree"));
        return out;
    }

    private void options(ProjectOptions options, ObjectNode out) {
        out.put("label", options.label());
        out.put("fileSystems", options.preset().token());
        if (options.preset() == StylePreset.CUSTOM) {
            style(options.custom(), out.putObject("custom"));
        }
        out.put("links", options.links().name().toLowerCase(Locale.ROOT));
        ArrayNode exclude = out.putArray("exclude");
        options.excludes().forEach(exclude::add);
        out.put("equalFilesOnce", options.deduplicate());
        if (!options.texts().equals(VolumeTexts.NONE)) {
            texts(options.texts(), out.putObject("volume"));
        }
        if (!options.boot().equals(BootChoice.NONE)) {
            boot(options.boot(), out.putObject("boot"));
        }
        if (options.disc() != null) {
            out.put("disc", options.disc().token());
        }
        path(options.target(), "image", out);
        path(options.basedOn(), "basedOn", out);
    }

    private static void style(DiscStyle style, ObjectNode out) {
        ArrayNode trees = out.putArray("trees");
        style.fileSystems().forEach(fileSystem -> trees.add(fileSystem.token()));
        out.put("udf", style.udfRevision());
        out.put("isoLevel", style.isoLevel());
        out.put("longJoliet", style.longJoliet());
        out.put("deepFolders", style.deepFolders());
        out.put("rights", style.rights());
    }

    private static void texts(VolumeTexts texts, ObjectNode out) {
        out.put("publisher", texts.publisher());
        out.put("preparer", texts.preparer());
        out.put("application", texts.application());
        out.put("system", texts.system());
        out.put("volumeSet", texts.volumeSet());
        out.put("copyrightFile", texts.copyrightFile());
        out.put("abstractFile", texts.abstractFile());
        out.put("bibliographicFile", texts.bibliographicFile());
    }

    private static void boot(BootChoice boot, ObjectNode out) {
        out.put("bios", boot.bios());
        out.put("uefi", boot.uefi());
        out.put("hybrid", boot.hybrid());
    }

    private void children(FolderItem parent, ArrayNode out) {
        for (Item item : parent.children()) {
            ObjectNode one = out.addObject();
            one.put("name", item.name());
            origin(item, parent.origin(), one);
            if (item.wishes().hidden()) {
                one.put("hidden", true);
            }
            if (item.wishes().weight() != 0) {
                one.put("weight", item.wishes().weight());
            }
            switch (item) {
                case FolderItem inner -> {
                    followed(inner.link(), one);
                    children(inner, one.putArray("children"));
                }
                case FileItem file -> file(file, one);
            }
        }
    }

    private static void followed(@Nullable SymbolicLink link, ObjectNode out) {
        if (link != null) {
            out.put("behind", link.target());
        }
    }

    private static void file(FileItem file, ObjectNode out) {
        followed(file.link(), out);
        switch (file.node()) {
            case RegularFile regular -> {
                out.put("size", regular.content().length());
                var modified = regular.attributes().modified();
                if (modified != null) {
                    out.put("modified", modified.toString());
                }
            }
            case SymbolicLink link -> out.put("link", link.target());
            case SpecialFile special -> out.put("special", special.kind().name().toLowerCase(Locale.ROOT));
            default -> throw new IllegalStateException(file.name());
        }
    }

    /// Nothing when it comes from the folder that the one around it comes from, under its own name.
    private void origin(Item item, Origin around, ObjectNode out) {
        switch (item.origin()) {
            case Origin.Host host -> {
                Path path = host.path();
                if (!(around instanceof Origin.Host in && path.equals(in.path().resolve(item.name())))) {
                    out.put("from", relative(path));
                }
            }
            case Origin.InImage(Path image, String path) -> {
                out.put("image", relative(image));
                out.put("path", path);
            }
            case Origin.Made _ -> out.putNull("from");
        }
    }

    private void path(@Nullable Path path, String name, ObjectNode out) {
        if (path != null) {
            out.put(name, relative(path));
        }
    }

    /// With slashes; whole when it lies on another drive.
    private String relative(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        boolean sameRoot = Objects.equals(whole.getRoot(), folder.getRoot());
        String separator = whole.getFileSystem().getSeparator();
        return String.join("/", List.of((sameRoot ? folder.relativize(whole) : whole).toString().split(java.util.regex.Pattern.quote(separator), -1)));
    }
}
