package org.burnish.ui.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.burnish.ui.common.ImageEdit;
import org.jspecify.annotations.Nullable;

/// Makes the change for which the copy of an image was begun.
final class FirstEdit {
    private FirstEdit() {}

    static void make(OpenProject project, ImageEdit wanted) {
        switch (wanted) {
            case ImageEdit.Nothing _ -> {}
            case ImageEdit.Remove(List<List<String>> paths) ->
                project.edits().remove(paths.stream().map(path -> find(project, path)).filter(Objects::nonNull).toList());
            case ImageEdit.Rename(List<String> path) -> {
                Entry entry = find(project, path);
                if (entry != null) {
                    project.tree().point(List.of(entry.item().id()));
                    project.tree().name(entry);
                }
            }
            case ImageEdit.Add(List<Path> files, List<String> folder) -> project.intake().add(files, find(project, folder));
        }
    }

    /// The row with this path, or null when there is none, or for the root.
    private static @Nullable Entry find(OpenProject project, List<String> path) {
        Entry at = project.tree().root();
        for (String name : path) {
            Entry next = at.children().stream().filter(child -> child.name().equals(name)).findFirst().orElse(null);
            if (next == null) {
                return null;
            }
            at = next;
        }
        return path.isEmpty() ? null : at;
    }
}
