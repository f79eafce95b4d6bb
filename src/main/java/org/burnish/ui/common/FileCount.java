package org.burnish.ui.common;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// How much is in some files and folders, all that lies in them included. What cannot be read is left out.
///
/// @param items files and folders
/// @param bytes what the files hold
public record FileCount(long items, long bytes) {

    /// Counts. Takes as long as reading all folders takes, so it is no work for the screen's thread.
    ///
    /// @param unwanted whether nobody waits for the answer any more
    public static FileCount of(List<Path> files, BooleanSupplier unwanted) throws IOException {
        Counter counter = new Counter(unwanted);
        for (Path file : files) {
            Files.walkFileTree(file, counter);
        }
        return new FileCount(counter.items, counter.bytes);
    }

    private static final class Counter extends SimpleFileVisitor<Path> {
        private final BooleanSupplier unwanted;
        private long items;
        private long bytes;

        Counter(BooleanSupplier unwanted) {
            this.unwanted = unwanted;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            items++;
            return next();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            items++;
            bytes += attributes.isRegularFile() ? attributes.size() : 0;
            return next();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException exc) {
            return next();
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException exc) {
            return next();
        }

        private FileVisitResult next() {
            return unwanted.getAsBoolean() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
