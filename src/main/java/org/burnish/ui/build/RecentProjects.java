package org.burnish.ui.build;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.burnish.ui.common.Keepsake;

/// The project files that the user last had to do with.
final class RecentProjects {
    private static final String NAME = "recent-projects";
    private static final int MOST = 8;

    private final Keepsake memory;
    private final ObservableList<Path> files = FXCollections.observableArrayList();

    RecentProjects(Keepsake memory) {
        this.memory = memory;
        for (String line : memory.get(NAME, "").lines().toList()) {
            try {
                files.add(Path.of(line));
            } catch (InvalidPathException e) {
                // From another system; it is of no use here.
                continue;
            }
        }
    }

    /// The last one first.
    ObservableList<Path> files() {
        return files;
    }

    void add(Path file) {
        List<Path> all = new ArrayList<>(files);
        all.remove(file);
        all.addFirst(file);
        files.setAll(all.subList(0, Math.min(MOST, all.size())));
        memory.put(NAME, files.stream().map(Path::toString).collect(Collectors.joining("\n")));
    }
}
