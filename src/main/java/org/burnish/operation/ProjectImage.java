package org.burnish.operation;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.burnish.block.BlockSource;
import org.burnish.bytes.Finding;
import org.burnish.filesystem.DeepDirectories;
import org.burnish.filesystem.MasteredImage;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.NameMapping;
import org.burnish.filesystem.boot.BootImage;
import org.burnish.filesystem.boot.BootOptions;
import org.burnish.filesystem.boot.Hybrid;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.udf.Revision;
import org.burnish.job.Progress;
import org.burnish.project.BootChoice;
import org.burnish.project.DiscStyle;
import org.burnish.project.DiscTree;
import org.burnish.project.Project;
import org.burnish.project.ProjectOptions;
import org.burnish.project.VolumeTexts;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.VolumeDescription;
import org.jspecify.annotations.Nullable;

/// The image of a project: a plan that can be measured, asked for names and written.
public final class ProjectImage {
    private static final String APPLICATION = "BURNISH";

    private final MasteredImage mastered;
    private final BlockSource image;
    private final DiscStyle style;
    private final List<String> notes;

    private ProjectImage(MasteredImage mastered, BlockSource image, DiscStyle style, List<String> notes) {
        this.mastered = mastered;
        this.image = image;
        this.style = style;
        this.notes = notes;
    }

    /// Plans the image. Nothing of the files is read, unless equal ones are to be stored once.
    ///
    /// @param images holds the images that the project refers to
    /// @param equal remembers which files are equal
    /// @param date stands for times that neither the tree nor the old image has
    /// @throws OperationException when the project cannot have an image
    public static ProjectImage plan(
            Project project, ImageShelf images, EqualFiles equal, OffsetDateTime date, Progress progress) throws IOException {
        ProjectOptions options = project.options();
        Directory tree = DiscTree.of(project);
        if (options.deduplicate()) {
            tree = equal.share(tree, progress);
        }
        Path old = options.basedOn();
        if (old != null) {
            Directory root = tree;
            BootOptions boot = options.boot().isNone() ? null : boot(options, root, date, progress);
            Map<String, Long> weights = DiscTree.weights(project);
            EditImage made = EditImage.plan(images.open(old), root, description(options), date, builder -> {
                styled(builder, options.style());
                if (!weights.isEmpty()) {
                    builder.weights(path -> weights.getOrDefault(path, 0L));
                }
                return boot == null ? builder : builder.boot(boot);
            }, progress);
            return new ProjectImage(made.mastered(), made.image(), options.style(), made.notes());
        }
        MasteringOptions.Builder builder = styled(MasteringOptions.builder(), options.style()).description(description(options)).date(date);
        Map<String, Long> weights = DiscTree.weights(project);
        if (!weights.isEmpty()) {
            builder.weights(path -> weights.getOrDefault(path, 0L));
        }
        MasteredImage made = Mastering.plan(tree, builder.boot(boot(options, tree, date, progress)).build(), progress);
        return new ProjectImage(made, made.image(), options.style(), List.of());
    }

    private static MasteringOptions.Builder styled(MasteringOptions.Builder builder, DiscStyle style) {
        return builder.fileSystems(style.fileSystems())
                .udfForLargeFiles(false)
                .udfRevision(Revision.ofTitle(style.udfRevision()).orElse(Revision.V1_02))
                .isoLevel(style.isoLevel())
                .jolietLong(style.longJoliet())
                .deepDirectories(style.deepFolders() ? DeepDirectories.RELAXED : DeepDirectories.RELOCATE);
    }

    private static VolumeDescription description(ProjectOptions options) {
        VolumeTexts texts = options.texts();
        return new VolumeDescription(texts.system(), options.label(), texts.volumeSet(), texts.publisher(), texts.preparer(),
                texts.application().isEmpty() ? APPLICATION : texts.application(), texts.copyrightFile(), texts.abstractFile(),
                texts.bibliographicFile(), null, null, null, null);
    }

    private static BootOptions boot(ProjectOptions options, Directory tree, OffsetDateTime date, Progress progress) throws IOException {
        BootChoice choice = options.boot();
        if (choice.isNone()) {
            return BootOptions.NONE;
        }
        List<BootImage> images = new ArrayList<>();
        if (!choice.bios().isEmpty()) {
            images.add(BootImage.of(new BootImage.Place.InTree(choice.bios()), BootEntry.BIOS));
        }
        if (!choice.uefi().isEmpty()) {
            images.add(BootImage.of(new BootImage.Place.InTree(choice.uefi()), BootEntry.UEFI));
        }
        BootRequest request = new BootRequest(images, null, choice.hybrid() ? Hybrid.GPT : Hybrid.NONE, null);
        return new BootFiles(tree, options.label() + " " + date, progress).find(request);
    }

    /// How many blocks of 2048 bytes the image has.
    public long blocks() {
        return mastered.image().blockCount();
    }

    /// The image as a source of blocks.
    public BlockSource image() {
        return image;
    }

    /// What is worth knowing of the plan.
    List<Finding> findings() {
        return mastered.findings();
    }

    /// What could not be kept of the old image, one sentence each.
    public List<String> notes() {
        return notes;
    }

    /// How the names of a tree of the image differ from those of the project.
    Iterable<NameMapping> names(FileSystem fileSystem) {
        return mastered.names(fileSystem);
    }

    /// What the thing with this path is called in each tree of the image.
    public Map<FileSystem, String> namesOf(String path) {
        Map<FileSystem, String> names = new EnumMap<>(FileSystem.class);
        String own = path.substring(path.lastIndexOf('/') + 1);
        for (FileSystem fileSystem : style.fileSystems()) {
            String listed = find(fileSystem, path);
            boolean asItIs = fileSystem == FileSystem.ROCK_RIDGE || fileSystem == FileSystem.UDF;
            if (listed != null) {
                names.put(fileSystem, listed);
            } else if (asItIs) {
                names.put(fileSystem, own);
            }
        }
        return names;
    }

    private @Nullable String find(FileSystem fileSystem, String path) {
        for (NameMapping mapping : mastered.names(fileSystem)) {
            if (mapping.path().equals(path)) {
                return mapping.identifier();
            }
        }
        return null;
    }

    /// Writes the image to a file, which has its name only once it is whole.
    ///
    /// @param keepUnfinished asked when it is given up: whether what is written by then is to stay, with `.part` in its name
    public void write(Path target, BooleanSupplier keepUnfinished, Progress progress) throws IOException {
        new PlanWriter(image, progress).keepingPartWhen(keepUnfinished).write(target, () -> {});
    }

    /// Writes the image from a channel's position on.
    public void write(WritableByteChannel to, Progress progress) throws IOException {
        new PlanWriter(image, progress).write(to);
    }
}
