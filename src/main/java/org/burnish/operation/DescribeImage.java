package org.burnish.operation;

import java.io.IOException;
import java.util.List;
import org.burnish.job.Progress;
import org.burnish.structure.ImageStructure;
import org.burnish.tree.Structure;

/// Describes what is recorded on an image, structure by structure and field by field.
public final class DescribeImage {
    private DescribeImage() {}

    /// The structures in the order of their importance. Parts are read when they are asked for, so the image has to stay open.
    public static List<Structure> run(OpenedImage image, Progress progress) throws IOException {
        ImageBoot boot = ImageBoot.of(image, progress);
        return ImageStructure.of(image.image().blocks(), image.volumes().sessions(), boot.equipment(), boot::fileAt);
    }
}
