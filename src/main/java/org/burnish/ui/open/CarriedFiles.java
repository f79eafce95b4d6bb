package org.burnish.ui.open;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Private folders with files that other programs may be reading because they were dragged or copied out of the window. They
/// stay until the program ends.
final class CarriedFiles {
    private final ObservableValue<String> place;
    private final List<Path> folders = new ArrayList<>();

    /// @param place where they go, as a path; empty for the system's folder of such files
    CarriedFiles(ObservableValue<String> place) {
        this.place = place;
    }

    /// A folder that only this user can look into.
    Path newFolder() throws IOException {
        String wanted = place.getValue().strip();
        Path folder = wanted.isEmpty() ? Files.createTempDirectory("burnish-") : Files.createTempDirectory(Path.of(wanted), "burnish-");
        synchronized (folders) {
            folders.add(folder);
        }
        return folder;
    }

    /// Removes all of them.
    void clean() {
        List<Path> all;
        synchronized (folders) {
            all = List.copyOf(folders);
            folders.clear();
        }
        all.forEach(CarriedFiles::remove);
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                    // What an image does not let its owner write to could not be emptied.
                    entered.toFile().setWritable(true, true);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failure) throws IOException {
                    Files.delete(left);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException _) {
            // The system empties its folder for such files itself.
        }
    }
}
