package org.burnish.filesystem.udf;

import java.util.function.BiConsumer;

/// How everything is called in a UDF volume.
public final class VolumeNames {
    private final FileSetPlan plan;

    VolumeNames(FileSetPlan plan) {
        this.plan = plan;
    }

    /// Hands over what is not called as in the tree: its path there, and its name in the volume.
    public void forEachChanged(BiConsumer<String, String> names) {
        for (PlannedFolder folder : plan.folders()) {
            for (int child = 0; child < folder.children().length; child++) {
                if (folder.isRenamed(child)) {
                    names.accept(folder.node().pathOf(folder.children()[child].name()), folder.nameOf(child));
                }
            }
        }
    }
}
