package org.burnish.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small tree with something of everything, in a folder.
final class SampleTree {
    static final String LONG = "a-long-name-".repeat(15) + ".txt";

    private SampleTree() {}

    static Path in(Path folder) throws IOException {
        Path root = Files.createDirectory(folder.resolve("tree"));
        Files.createDirectories(root.resolve("docs/sub"));
        Files.createDirectories(root.resolve("deep/b/c/d/e/f/g/h/i"));
        Files.createDirectories(root.resolve("many"));
        Files.createDirectories(root.resolve("boot"));
        Files.writeString(root.resolve("docs/readme.txt"), "hello\n");
        Files.createLink(root.resolve("docs/hard.txt"), root.resolve("docs/readme.txt"));
        Files.createSymbolicLink(root.resolve("docs/link"), Path.of("../docs/readme.txt"));
        Files.writeString(root.resolve("docs/alpha.txt"), "a".repeat(1000));
        Files.writeString(root.resolve("docs/beta.txt"), "b".repeat(1000));
        Files.writeString(root.resolve("docs/data.bin"), "0123456789".repeat(500));
        Files.writeString(root.resolve("docs/empty"), "");
        Files.writeString(root.resolve("docs").resolve(LONG), "long");
        Files.writeString(root.resolve("docs").resolve("another-" + LONG), "another");
        Files.writeString(root.resolve("docs/sub/inner.txt"), "inner");
        Files.writeString(root.resolve("deep/b/c/d/e/f/g/h/i/end.txt"), "deep");
        Files.writeString(root.resolve("boot/boot.img"), "boot".repeat(512));
        for (int i = 0; i < 60; i++) {
            Files.writeString(root.resolve("many/file" + i + ".txt"), "file " + i);
        }
        return root;
    }
}
