package org.burnish.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.burnish.filesystem.boot.BootOptions;
import org.burnish.filesystem.boot.RecordedImage;
import org.burnish.filesystem.boot.SlicedContent;
import org.burnish.job.Progress;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.Volume;
import org.burnish.tree.VolumeDescription;

/// Extracts what an image starts a computer with: `boot1-bios.img` and so on, the catalogue `boot.cat`, and the
/// boot code for disks `mbr.bin`.
public final class ExtractBoot {
    private static final int SECTOR = 2048;

    private ExtractBoot() {}

    /// @throws OperationException when the image has nothing of the kind, or it cannot be written
    public static ExtractionReport run(OpenedImage image, Path target, boolean replace, Progress progress) throws IOException {
        ImageBoot boot = ImageBoot.of(image, progress);
        List<Node> files = new ArrayList<>();
        for (RecordedImage found : boot.equipment().images()) {
            String platform = found.entry().platformName().toLowerCase(Locale.ROOT).replace(' ', '-');
            files.add(new RegularFile("boot" + found.number() + "-" + platform + ".img", Attributes.FILE, found.content()));
        }
        var blocks = image.image().blocks();
        var catalogue = boot.equipment().catalogue();
        if (catalogue != null) {
            files.add(new RegularFile("boot.cat", Attributes.FILE,
                    SlicedContent.of(blocks, boot.equipment().catalogueBlock() * SECTOR, catalogue.length())));
        }
        if (boot.equipment().tables().code().length > 0) {
            files.add(new RegularFile("mbr.bin", Attributes.FILE, SlicedContent.of(blocks, 0, BootOptions.CODE)));
        }
        if (files.isEmpty()) {
            throw new OperationException(new Failure.NothingToDo(image.file() + " has nothing to start a computer with."));
        }
        Volume volume = new Volume(FileSystem.ISO9660, 1, VolumeDescription.named(""), new Directory("", Attributes.DIRECTORY, files));
        return ExtractFiles.run(volume, new ExtractionRequest(new ViewChoice(null, 0), List.of(), target, replace), progress);
    }
}
