package org.burnish.filesystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.burnish.bytes.Finding;
import org.burnish.bytes.FindingList;
import org.burnish.filesystem.iso9660.Hierarchy;
import org.burnish.filesystem.udf.VolumeNames;
import org.burnish.layout.PlannedImage;
import org.burnish.tree.FileSystem;
import org.jspecify.annotations.Nullable;

/// An image that is planned and can be read, and what became of the tree in it.
public final class MasteredImage {
    private final PlannedImage image;
    private final Map<FileSystem, Hierarchy> hierarchies;
    private final @Nullable VolumeNames udf;
    private final FindingList findings;

    MasteredImage(PlannedImage image, Map<FileSystem, Hierarchy> hierarchies, @Nullable VolumeNames udf, FindingList findings) {
        this.image = image;
        this.hierarchies = hierarchies;
        this.udf = udf;
        this.findings = findings;
    }

    public PlannedImage image() {
        return image;
    }

    /// What is worth knowing: names that were mended, what was left out of a tree, times out of reach. Of a
    /// rule that concerns many nodes, the first ones.
    public List<Finding> findings() {
        return findings.kept();
    }

    /// How many findings each rule has had.
    public Map<String, Long> findingCounts() {
        return findings.counts();
    }

    /// How everything is called in one of the trees, made anew each time; nothing for a tree that the image
    /// does not have, or that has the names as they are. Of UDF, only what is called otherwise.
    public Iterable<NameMapping> names(FileSystem fileSystem) {
        if (fileSystem == FileSystem.UDF) {
            return udf == null ? List.of() : changedIn(udf);
        }
        Hierarchy hierarchy = hierarchies.get(fileSystem);
        return hierarchy == null ? List.of() : () -> new HierarchyNames(hierarchy);
    }

    private static List<NameMapping> changedIn(VolumeNames udf) {
        List<NameMapping> changed = new ArrayList<>();
        udf.forEachChanged((path, name) ->
                changed.add(new NameMapping(path, path.substring(0, path.lastIndexOf('/') + 1) + name, true)));
        return changed;
    }
}
