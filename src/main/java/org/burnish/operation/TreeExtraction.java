package org.burnish.operation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burnish.job.CancelledException;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;

/// One extraction: makes folders as it comes to them, has files written by several threads, and does the
/// rest when these are done: links, which nothing may follow, and what writing into a folder changes of it.
final class TreeExtraction implements TreeWalk.Visitor, Closeable {
    private static final int MOST_IN_BATCH = 32;
    private static final long MOST_BYTES_IN_BATCH = 1 << 22;

    private final Restoration restoration;
    private final FileWriter writer;
    private final boolean replace;
    private final Progress progress;
    private final Path target;
    private final ExtractionReport report = new ExtractionReport();
    private final Workers workers = new Workers();
    private final Deque<TargetFolder> open = new ArrayDeque<>();
    private final Map<LinkedFile, Path> linkedFiles = new HashMap<>();
    private final List<Later> hardLinks = new ArrayList<>();
    private final List<Later> symbolicLinks = new ArrayList<>();
    private final List<Later> folders = new ArrayList<>();
    private List<Later> batch = new ArrayList<>();
    private long bytesInBatch;

    /// A node and the place where it goes.
    private record Later(Path path, String imagePath, Node node) {}

    /// A step that may fail for one node alone.
    private interface Step {
        void run() throws IOException;
    }

    TreeExtraction(TargetFolder root, Restoration restoration, boolean replace, Progress progress) {
        this.restoration = restoration;
        this.writer = new FileWriter(restoration, replace, progress);
        this.replace = replace;
        this.progress = progress;
        this.target = root.path();
        open.addLast(root);
    }

    @Override
    public boolean node(String path, Node node) throws IOException {
        TargetFolder in = open.getLast();
        String name = in.claim(node.name());
        if (!name.equals(node.name()) && !(node instanceof SpecialFile)) {
            report.note(path, "is named " + name + " here");
        }
        Later later = new Later(in.place(name), path, node);
        switch (node) {
            case Directory _ -> {
                return enter(in, name, later);
            }
            case RegularFile file -> file(file, later);
            case SymbolicLink _ -> symbolicLinks.add(later);
            case SpecialFile special -> report.note(path, "is left out: " + words(special.kind()));
        }
        return false;
    }

    private static String words(SpecialFile.Kind kind) {
        return switch (kind) {
            case BLOCK_DEVICE, CHARACTER_DEVICE -> "it is a device";
            case FIFO -> "it is a named pipe";
            case SOCKET -> "it is a socket";
        };
    }

    private boolean enter(TargetFolder in, String name, Later later) throws IOException {
        return attempt(later, "it and all that is in it is left out: ", () -> {
            open.addLast(in.enter(name, replace));
            folders.add(later);
            report.folder();
        });
    }

    @Override
    public void unreadable(String path, IOException reason) {
        report.failed(path, "its content is left out: " + reason.getMessage());
    }

    @Override
    public void leave(Directory folder) throws IOException {
        flush();
        open.removeLast();
    }

    private void file(RegularFile file, Later later) throws IOException {
        if (LinkedFile.isLinked(file) && linkedFiles.putIfAbsent(LinkedFile.of(file), later.path) != null) {
            hardLinks.add(later);
            return;
        }
        batch.add(later);
        bytesInBatch += file.content().length();
        if (batch.size() >= MOST_IN_BATCH || bytesInBatch >= MOST_BYTES_IN_BATCH) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (!batch.isEmpty()) {
            List<Later> files = batch;
            batch = new ArrayList<>();
            bytesInBatch = 0;
            workers.submit(() -> {
                for (Later file : files) {
                    progress.checkpoint();
                    write(file);
                }
            });
        }
    }

    private void write(Later later) throws IOException {
        attempt(later, "", () -> {
            RegularFile file = (RegularFile) later.node;
            String lacking = writer.write(file, later.path);
            if (lacking != null) {
                report.note(later.imagePath, lacking);
            }
            report.file(file.content().length());
        });
    }

    /// Does what can be done only when all files are there.
    ExtractionReport finish() throws IOException {
        flush();
        workers.finish();
        for (Later later : hardLinks) {
            hardLink(later);
        }
        for (Later later : symbolicLinks) {
            symbolicLink(later);
        }
        // The deepest first, as what is done in a folder changes its times.
        for (Later later : folders.reversed()) {
            attempt(later, "its times, permissions or owner cannot be restored: ",
                    () -> restoration.apply(later.path, later.node.attributes(), false));
        }
        return report;
    }

    private void hardLink(Later later) throws IOException {
        Path first = linkedFiles.get(LinkedFile.of((RegularFile) later.node));
        if (first == null || !Files.isRegularFile(first, LinkOption.NOFOLLOW_LINKS)) {
            write(later);
            return;
        }
        attempt(later, "", () -> {
            removeWhenReplacing(later.path);
            try {
                Files.createLink(later.path, first);
                report.file(0);
            } catch (UnsupportedOperationException e) {
                write(later);
            }
        });
    }

    private void symbolicLink(Later later) throws IOException {
        SymbolicLink link = (SymbolicLink) later.node;
        attempt(later, "", () -> {
            removeWhenReplacing(later.path);
            Files.createSymbolicLink(later.path, HostPath.of(link.target(), later.path.getFileSystem()));
            report.link();
            restoration.applyToLink(later.path, link.attributes());
        });
    }

    private void removeWhenReplacing(Path path) throws IOException {
        if (replace && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(path);
        }
    }

    /// Does a step; when it fails for this node alone, that is reported and the extraction goes on.
    private boolean attempt(Later later, String consequence, Step step) throws IOException {
        try {
            step.run();
            return true;
        } catch (CancelledException e) {
            throw e;
        } catch (FileAlreadyExistsException e) {
            report.failed(later.imagePath, consequence + later.path + " exists already");
        } catch (IOException e) {
            if (Failures.isNoSpace(e)) {
                throw new OperationException(new Failure.NoRoomLeft(target, report.files()), e);
            }
            report.failed(later.imagePath, consequence + Failures.reason(e));
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            report.failed(later.imagePath, consequence + e.getMessage());
        }
        return false;
    }

    @Override
    public void close() {
        workers.close();
    }
}
