package org.burnish.ui.common;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.List;
import org.burnish.operation.Failures;

/// What the user reads of things that did not work.
public final class Problems {
    private Problems() {}

    /// The problem behind whatever a job threw.
    public static Problem of(Exception thrown) {
        return FailureWords.of(Failures.of(thrown));
    }

    /// There is no program that shows folders.
    public static Problem noFileManager(Path folder) {
        return new Problem(
                text("problem.no-file-manager"),
                text("problem.no-file-manager.meaning", folder),
                text("problem.no-file-manager.remedy"),
                List.of());
    }
}
