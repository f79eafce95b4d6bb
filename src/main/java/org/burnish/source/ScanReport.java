package org.burnish.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a scan noticed. Safe for use by several threads.
final class ScanReport {
    private final List<String> problems = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> unfollowed = new ArrayList<>();

    synchronized void problem(Path path, String what) {
        problems.add(path + " " + what);
    }

    void problem(Path path, IOException thrown) {
        problem(path, switch (thrown) {
            case AccessDeniedException _ -> "cannot be read: access is denied";
            case NoSuchFileException _ -> "has vanished while the folders were read";
            case FileSystemException file when file.getReason() != null -> "cannot be read: " + file.getReason();
            default -> "cannot be read: " + thrown.getMessage();
        });
    }

    synchronized void leftOut(Path path, String what) {
        leftOut.add(path + " " + what);
    }

    synchronized void unfollowed(Path link, String why) {
        unfollowed.add(link + " " + why);
    }

    /// In an order that does not depend on the threads.
    synchronized List<String> problems() {
        return problems.stream().sorted().toList();
    }

    synchronized List<String> leftOut() {
        return leftOut.stream().sorted().toList();
    }

    synchronized List<String> unfollowed() {
        return unfollowed.stream().sorted().toList();
    }
}
