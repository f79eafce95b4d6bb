package org.burnish.oracle;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Makes a tree of files on disk, the same one whenever and wherever it is made. Paths are relative, with `/` in
/// between; folders that they need are made on the way. [#done] sets the modes and times last and lists the result.
public final class SampleTree {
    /// What everything was modified at that no other time was asked for.
    public static final Instant USUAL_TIME = Instant.parse("2021-03-04T05:06:07Z");

    private final Path root;
    private final Map<Path, Integer> modes = new LinkedHashMap<>();
    private final Map<Path, Instant> times = new LinkedHashMap<>();

    public SampleTree(Path root) {
        this.root = root;
        io(() -> Files.createDirectories(root));
    }

    /// Something that reads or writes files.
    private interface Work {
        void run() throws IOException;
    }

    private SampleTree io(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Path root() {
        return root;
    }

    private Path at(String path) {
        Path node = root.resolve(path);
        io(() -> Files.createDirectories(node.getParent()));
        return node;
    }

    public SampleTree folder(String path) {
        return io(() -> Files.createDirectories(at(path)));
    }

    public SampleTree file(String path, byte[] bytes) {
        return io(() -> Files.write(at(path), bytes));
    }

    public SampleTree text(String path, String text) {
        return io(() -> Files.writeString(at(path), text));
    }

    /// A file of so many bytes, which its path decides: no two files are alike unless they are very short.
    public SampleTree file(String path, int size) {
        return file(path, bytes(path.hashCode(), size));
    }

    public static byte[] bytes(long seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /// A file that is one big hole, but for its path at these positions.
    public SampleTree sparse(String path, long size, long... marks) {
        return io(() -> {
            try (var file = new RandomAccessFile(at(path).toFile(), "rw")) {
                file.setLength(size);
                for (long mark : marks) {
                    file.seek(mark);
                    file.write((path + mark).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
                file.setLength(size);
            }
        });
    }

    public SampleTree link(String path, String target) {
        return io(() -> Files.createSymbolicLink(at(path), Path.of(target)));
    }

    public SampleTree hardLink(String path, String existing) {
        return io(() -> Files.createLink(at(path), root.resolve(existing)));
    }

    /// A pipe, for which Java has no call.
    public SampleTree fifo(String path) {
        Command.of(List.of("mkfifo", at(path).toString())).run().succeeded();
        return this;
    }

    public SampleTree mode(String path, int mode) {
        modes.put(root.resolve(path), mode);
        return this;
    }

    public SampleTree time(String path, String instant) {
        times.put(root.resolve(path), Instant.parse(instant));
        return this;
    }

    /// Sets all modes and times and lists the whole tree.
    public Listing done() {
        List<Path> deepestFirst = new ArrayList<>();
        io(() -> {
            try (var walk = Files.walk(root)) {
                walk.forEach(deepestFirst::addFirst);
            }
        });
        deepestFirst.forEach(node -> io(() -> {
            if (!Files.isSymbolicLink(node)) {
                Files.setAttribute(node, "unix:mode", modes.getOrDefault(node, Files.isDirectory(node) ? 0755 : 0644));
            }
        }));
        deepestFirst.forEach(this::setTime);
        return Folders.list(root);
    }

    private void setTime(Path node) {
        FileTime time = FileTime.from(times.getOrDefault(node, USUAL_TIME));
        io(() -> {
            // Java would open a pipe, and wait for ever for somebody to write into it.
            if (Files.isSymbolicLink(node) || !Files.isRegularFile(node) && !Files.isDirectory(node)) {
                Command.of(List.of("touch", "-h", "-d", time.toString(), node.toString())).run().succeeded();
            } else {
                Files.getFileAttributeView(
                                node, java.nio.file.attribute.BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setTimes(time, null, null);
            }
        });
    }
}
