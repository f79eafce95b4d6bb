package org.burnish.filesystem;

import java.util.List;
import java.util.Map;
import org.burnish.bytes.Finding;
import org.burnish.bytes.FindingList;
import org.burnish.filesystem.iso9660.Hierarchy;
import org.burnish.layout.PlannedImage;
import org.burnish.tree.FileSystem;

/// An image that is planned and can be read, and what became of the tree in it.
public final class MasteredImage {
    private final PlannedImage image;
    private final Map<FileSystem, Hierarchy> hierarchies;
    private final FindingList findings;

    MasteredImage(PlannedImage image, Map<FileSystem, Hierarchy> hierarchies, FindingList findings) {
        this.image = image;
        this.hierarchies = hierarchies;
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
    /// does not have, or that has the names as they are.
    public Iterable<NameMapping> names(FileSystem fileSystem) {
        Hierarchy hierarchy = hierarchies.get(fileSystem);
        return hierarchy == null ? List.of() : () -> new HierarchyNames(hierarchy);
    }
}
