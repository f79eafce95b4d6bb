package org.burnish.operation;

import java.util.ArrayList;
import java.util.List;

/// What came of an extraction. Counts go on when the lists are full.
public final class ExtractionReport {
    private static final int MOST = 10_000;

    private final List<Line> failures = new ArrayList<>();
    private final List<Line> notes = new ArrayList<>();
    private long failureCount;
    private long noteCount;
    private long files;
    private long folders;
    private long links;
    private long bytes;

    /// Something about one path of the image.
    public record Line(String path, String what) {}

    synchronized void failed(String path, String why) {
        failureCount++;
        if (failures.size() < MOST) {
            failures.add(new Line(path, why));
        }
    }

    synchronized void note(String path, String what) {
        noteCount++;
        if (notes.size() < MOST) {
            notes.add(new Line(path, what));
        }
    }

    synchronized void file(long length) {
        files++;
        bytes += length;
    }

    synchronized void folder() {
        folders++;
    }

    synchronized void link() {
        links++;
    }

    /// What could not be extracted, and why.
    public synchronized List<Line> failures() {
        return List.copyOf(failures);
    }

    /// What was extracted otherwise than the image has it, or left out on purpose.
    public synchronized List<Line> notes() {
        return List.copyOf(notes);
    }

    public synchronized long failureCount() {
        return failureCount;
    }

    public synchronized long noteCount() {
        return noteCount;
    }

    public synchronized long files() {
        return files;
    }

    public synchronized long folders() {
        return folders;
    }

    /// Symbolic links.
    public synchronized long links() {
        return links;
    }

    /// Bytes of all files.
    public synchronized long bytes() {
        return bytes;
    }
}
