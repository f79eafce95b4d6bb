package org.burnish.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of files that did not stay as they were found: the first one ends the work, or all are noted
/// and the image gets as many bytes of them as were planned, cut or filled with zeros. Safe for several threads.
public final class SourceChanges {
    private final boolean tolerated;
    private final Map<Path, String> noted = new TreeMap<>();

    private SourceChanges(boolean tolerated) {
        this.tolerated = tolerated;
    }

    /// Any change ends the work.
    public static SourceChanges refused() {
        return new SourceChanges(false);
    }

    /// Changes are noted.
    public static SourceChanges tolerated() {
        return new SourceChanges(true);
    }

    /// @param what end of a sentence that starts with the file, such as `has shrunk`
    void report(Path file, String what) throws SourceChangedException {
        if (!tolerated) {
            throw new SourceChangedException(file, what);
        }
        synchronized (noted) {
            noted.putIfAbsent(file, what);
        }
    }

    /// One sentence for each file, in the order of their paths.
    public List<String> noted() {
        List<String> sentences = new ArrayList<>();
        synchronized (noted) {
            noted.forEach((file, what) -> sentences.add(file + " " + what));
        }
        return sentences;
    }
}
