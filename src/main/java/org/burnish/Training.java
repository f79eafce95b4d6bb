package org.burnish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.stream.Stream;
import org.burnish.cli.CommandTraining;
import org.burnish.operation.OperationException;
import org.burnish.ui.shell.WindowTraining;

/// Does in one virtual machine what the program will do, so that the build can record what is loaded and what is done
/// most; run only by the build. What is not done here starts slower.
public final class Training {
    private Training() {}

    /// @param arguments `window` when there is a screen to train the window on
    public static void main(String[] arguments) throws IOException, OperationException, InterruptedException {
        Path folder = Files.createTempDirectory("burnish-training");
        try {
            Path image = CommandTraining.run(folder);
            if (arguments.length > 0) {
                WindowTraining.run(image, folder, InstantSource.system());
            }
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
