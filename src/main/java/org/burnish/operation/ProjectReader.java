package org.burnish.operation;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.burnish.disc.DiscSize;
import org.burnish.filesystem.udf.Revision;
import org.burnish.job.Progress;
import org.burnish.project.BootChoice;
import org.burnish.project.DiscStyle;
import org.burnish.project.Exclusion;
import org.burnish.project.FolderItem;
import org.burnish.project.LinkPolicy;
import org.burnish.project.Origin;
import org.burnish.project.StylePreset;
import org.burnish.project.Project;
import org.burnish.project.ProjectOptions;
import org.burnish.project.VolumeTexts;
import org.burnish.tree.Attributes;
import org.burnish.tree.FileSystem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes a project of its JSON. What cannot be used is told and left out; what makes no sense at all is refused.
final class ProjectReader {
    private static final Set<String> KNOWN = Set.of("format", "version", "label", "fileSystems", "custom", "links", "exclude",
            "equalFilesOnce", "volume", "boot", "disc", "image", "basedOn", "tree");
    private static final int MOST_NOTES = 50;

    private final Path file;
    private final Path folder;
    private final ImageShelf images;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();
    private long moreNotes;

    ProjectReader(Path file, ImageShelf images, Progress progress) {
        this.file = file;
        this.folder = Objects.requireNonNull(file.getParent());
        this.images = images;
        this.progress = progress;
    }

    ProjectFile.Opened read(JsonNode in) throws IOException {
        if (!in.isObject() || !in.path("format").asString("").equals(ProjectFile.FORMAT)) {
            throw ProjectFile.refusal(file, "it does not say that it is one");
        }
        if (!in.path("version").isInt() || in.path("version").intValue() < 1) {
            throw ProjectFile.refusal(file, "it has no version");
        }
        int version = in.path("version").intValue();
        if (version > ProjectFile.VERSION) {
            throw new OperationException(new Failure.NewerProject(file, version, ProjectFile.VERSION));
        }
        if (!in.path("tree").isArray()) {
            throw ProjectFile.refusal(file, "it has no tree");
        }
        in.propertyNames().stream().filter(name -> !KNOWN.contains(name)).forEach(name -> note("“" + name + "” is not known and was passed over"));
        ProjectOptions options = options(in);
        FolderItem root = FolderItem.empty(Project.ROOT, "", Origin.MADE, Attributes.DIRECTORY);
        FolderItem tree = new ProjectTreeReader(this, images, progress).children(root, in.path("tree"), "/");
        if (moreNotes > 0) {
            notes.add("and " + moreNotes + " more");
        }
        return new ProjectFile.Opened(new Project(tree, options), List.copyOf(notes));
    }

    /// One thing of the file that cannot be used.
    void note(String what) {
        if (notes.size() < MOST_NOTES) {
            notes.add(what);
        } else {
            moreNotes++;
        }
    }

    private ProjectOptions options(JsonNode in) {
        StylePreset preset = choice(in, "fileSystems", StylePreset.values(), StylePreset::token, StylePreset.EVERYWHERE);
        DiscStyle custom = preset == StylePreset.CUSTOM ? style(in.path("custom")) : StylePreset.EVERYWHERE.usual();
        LinkPolicy links = choice(in, "links", LinkPolicy.values(), policy -> policy.name().toLowerCase(Locale.ROOT), LinkPolicy.KEEP);
        DiscSize disc = disc(in);
        return new ProjectOptions(text(in, "label"), preset, custom, links, excludes(in.path("exclude")), flag(in, "equalFilesOnce"),
                texts(in.path("volume")), boot(in.path("boot")), disc, path(in.path("image")), path(in.path("basedOn")));
    }

    private <T> T choice(JsonNode in, String name, T[] values, Function<T, String> token, T otherwise) {
        String wanted = text(in, name);
        Optional<T> found = Stream.of(values).filter(value -> token.apply(value).equals(wanted)).findFirst();
        if (found.isEmpty() && !wanted.isEmpty()) {
            note("“" + wanted + "” is not known for " + name);
        }
        return found.orElse(otherwise);
    }

    private @Nullable DiscSize disc(JsonNode in) {
        String token = text(in, "disc");
        DiscSize disc = DiscSize.ofToken(token).orElse(null);
        if (disc == null && !token.isEmpty()) {
            note("“" + token + "” is not known for disc");
        }
        return disc;
    }

    private DiscStyle style(JsonNode in) {
        Set<FileSystem> trees = EnumSet.noneOf(FileSystem.class);
        for (JsonNode token : in.path("trees")) {
            FileSystem.ofToken(token.asString("")).filter(StylePreset.written()::contains)
                    .ifPresentOrElse(trees::add, () -> note("the tree “" + token.asString("") + "” is not known"));
        }
        String udf = text(in, "udf");
        int level = in.path("isoLevel").asInt(3);
        return new DiscStyle(trees, Revision.ofTitle(udf).isPresent() ? udf : Revision.V1_02.title(), Math.clamp(level, 1, 3),
                flag(in, "longJoliet"), flag(in, "deepFolders"), flag(in, "rights"));
    }

    private List<String> excludes(JsonNode in) {
        List<String> excludes = new ArrayList<>();
        for (JsonNode pattern : in) {
            String text = pattern.isString() ? pattern.stringValue() : pattern.toString();
            if (pattern.isString() && Exclusion.isPattern(text)) {
                excludes.add(text);
            } else {
                note("“" + text + "” is no pattern of what to leave out");
            }
        }
        return excludes;
    }

    private static VolumeTexts texts(JsonNode in) {
        return new VolumeTexts(text(in, "publisher"), text(in, "preparer"), text(in, "application"), text(in, "system"),
                text(in, "volumeSet"), text(in, "copyrightFile"), text(in, "abstractFile"), text(in, "bibliographicFile"));
    }

    private static BootChoice boot(JsonNode in) {
        return new BootChoice(text(in, "bios"), text(in, "uefi"), flag(in, "hybrid"));
    }

    static String text(JsonNode in, String name) {
        return in.path(name).isString() ? in.path(name).stringValue() : "";
    }

    static boolean flag(JsonNode in, String name) {
        return in.path(name).asBoolean(false);
    }

    /// A path as the file has it, or null.
    @Nullable Path path(JsonNode in) {
        if (!in.isString() || in.stringValue().isEmpty()) {
            return null;
        }
        try {
            return folder.resolve(in.stringValue()).normalize();
        } catch (InvalidPathException e) {
            note("“" + in.stringValue() + "” can be no path here");
            return null;
        }
    }
}
