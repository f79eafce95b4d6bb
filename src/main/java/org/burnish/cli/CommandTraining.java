package org.burnish.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Runs commands so that the build can record what they load and what they do most; run only by the build.
public final class CommandTraining {
    private static final int FOLDERS = 20;
    private static final int FILES = 100;

    private final Terminal terminal = nowhere();
    private final Path folder;

    private CommandTraining(Path folder) {
        this.folder = folder;
    }

    /// Runs the commands.
    ///
    /// @param folder for what they make
    /// @return an image that they made
    public static Path run(Path folder) throws IOException {
        new CommandTraining(folder).run();
        return folder.resolve("image.iso");
    }

    private void run() throws IOException {
        String tree = makeTree().toString();
        String image = folder.resolve("image.iso").toString();
        command("--version");
        command("--help");
        command("build", "--help");
        command("frobnicate");
        for (int i = 0; i < 4; i++) {
            command("build", tree, "-o", image);
        }
        command("build", tree, "-o", "-");
        command("build", tree, "-o", image, "--json", "--exclude", "*.none");
        for (String shown : List.of("info", "ls", "check")) {
            command(shown, image);
            command(shown, image, "--json");
        }
        command("ls", "-l", "-R", image);
        command("cat", image, "/folder1/file1.txt");
        command("extract", image, "-d", folder.resolve("out").toString());
        command("hash", image);
    }

    private Path makeTree() throws IOException {
        Path tree = folder.resolve("tree");
        for (int f = 0; f < FOLDERS; f++) {
            Path inner = Files.createDirectories(tree.resolve("folder" + f));
            for (int i = 0; i < FILES; i++) {
                Files.write(inner.resolve("file" + i + ".txt"), new byte[100 + i * 41]);
            }
        }
        Files.write(tree.resolve("large.bin"), new byte[1 << 20]);
        Files.createSymbolicLink(tree.resolve("link"), Path.of("folder1"));
        return tree;
    }

    private void command(String... arguments) {
        Burnish.run(terminal, arguments);
    }

    private static Terminal nowhere() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Terminal(
                nowhere,
                nowhere,
                Channels.newChannel(OutputStream.nullOutputStream()),
                true,
                Map.of(),
                InstantSource.system());
    }
}
