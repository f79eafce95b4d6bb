package org.burnish.filesystem.video;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.burnish.bytes.Findings;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.PlannedTree;
import org.burnish.layout.Region;
import org.burnish.tree.Directory;

/// A folder for players, whose standard says where its files stand.
public sealed interface VideoDisc permits DvdVideo, BluRayVideo {
    /// The folder as it goes onto the disc.
    Directory root();

    /// All contents of the tree that is made of [#root], in the order in which they stand, with what lies between them.
    ///
    /// @throws org.burnish.layout.LayoutException when the files do not belong together
    List<Placed> places(PlannedTree tree, Findings findings) throws IOException;

    /// Contents that are played while they are read.
    Set<ContentRegion> clips(PlannedTree tree);

    /// A region behind the one before it.
    ///
    /// @param alignment blocks, on a multiple of which it starts
    record Placed(Region region, int alignment) {}
}
