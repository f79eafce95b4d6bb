package org.burnish.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.burnish.filesystem.Volumes;
import org.burnish.filesystem.udf.Revision;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.project.DiscStyle;
import org.burnish.project.Gathering;
import org.burnish.project.Item;
import org.burnish.project.ItemsOfTree;
import org.burnish.project.StylePreset;
import org.burnish.project.Project;
import org.burnish.project.ProjectOptions;
import org.burnish.project.VolumeTexts;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.TreeChange;
import org.burnish.tree.Volume;
import org.burnish.tree.VolumeDescription;

/// A project that starts as all that is on an image, to make a changed one of. The image is only read.
public final class EditedProject {
    private EditedProject() {}

    /// @throws OperationException when the image cannot be opened
    public static Project of(Path image, ImageShelf images, Progress progress) throws IOException {
        progress.begin(Phase.ofItems("Reading the image", 0));
        OpenedImage opened = images.open(image);
        Volume volume = opened.volumes().preferred();
        AtomicLong ids = new AtomicLong(Project.ROOT + 1);
        List<Item> items = new ItemsOfTree(image, ids::getAndIncrement, progress).childrenOf(volume.root(), "/");
        VolumeDescription old = volume.description();
        VolumeTexts texts = new VolumeTexts(old.publisher(), old.preparer(), old.application(), old.systemIdentifier(),
                old.volumeSetIdentifier(), old.copyrightFile(), old.abstractFile(), old.bibliographicFile());
        ProjectOptions options = ProjectOptions.named(old.volumeIdentifier()).withStyle(style(opened.volumes().last()))
                .withTexts(texts).withBasedOn(image);
        Project empty = Project.empty("");
        return new Project(empty.root().holding(items), options);
    }

    /// Some things of an image, with all that is in them, for a project.
    ///
    /// @param paths of the things in the best tree, with slashes
    /// @param ids gives each a number
    public static Gathering.Gathered some(Path image, List<String> paths, ImageShelf images, LongSupplier ids, Progress progress)
            throws IOException {
        progress.begin(Phase.ofItems("Reading the image", 0));
        OpenedImage opened = images.open(image);
        ItemsOfTree items = new ItemsOfTree(image, ids, progress);
        List<Item> found = new ArrayList<>();
        List<Gathering.LeftOut> missing = new ArrayList<>();
        for (String path : paths) {
            Optional<Node> node = TreeChange.find(opened.volumes().preferred().root(), TreeChange.names(path));
            if (node.isPresent()) {
                found.add(items.item(node.get(), "/" + String.join("/", TreeChange.names(path))));
            } else {
                missing.add(new Gathering.LeftOut(path, Gathering.LeftOut.Why.NOT_IN_IMAGE));
            }
        }
        return new Gathering.Gathered(found, missing, missing.size());
    }

    private static DiscStyle style(Volumes.RecordedSession session) {
        Set<FileSystem> fileSystems = EnumSet.noneOf(FileSystem.class);
        session.volumes().forEach(volume -> fileSystems.add(volume.fileSystem()));
        fileSystems.retainAll(StylePreset.written());
        String revision = Revision.V1_02.title();
        for (Revision known : Revision.values()) {
            if (known.number() <= session.udfRevision()) {
                revision = known.title();
            }
        }
        return new DiscStyle(fileSystems, revision, 3, false, false, true);
    }
}
