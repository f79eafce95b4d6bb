package org.burnish.ui.open;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.burnish.block.BlockDigest;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.check.CheckReport;
import org.burnish.check.ImageCheck;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.operation.CompareViews.ViewDifference;
import org.burnish.operation.HashFiles.FileSum;
import org.burnish.operation.ImplantedCheck;
import org.burnish.tree.Attributes;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.Structure;
import org.burnish.tree.SymbolicLink;
import org.burnish.tree.Volume;
import org.burnish.tree.VolumeDescription;
import org.burnish.ui.open.ImageAccess.Extracted;
import org.burnish.ui.open.ImageAccess.BrowsedImage;

/// An image that exists only on paper: a tree made by a test, which nothing has to read.
public final class PaperImage implements BrowsedImage {
    private static final Instant DAY = Instant.parse("2024-02-10T09:30:00Z");

    private final Path file;
    private final List<Volume> volumes;
    public boolean closed;

    /// What carrying anything out would weigh.
    public long size = 1000;

    /// What reading structures and checking come to, unless empty.
    public Optional<IOException> trouble = Optional.empty();

    /// Extracting waits half-way until this opens.
    public CountDownLatch gate = new CountDownLatch(0);

    PaperImage(List<Volume> volumes) {
        this(Path.of("/images/paper.iso"), volumes);
    }

    private PaperImage(Path file, List<Volume> volumes) {
        this.file = file;
        this.volumes = volumes;
    }

    /// The same under another name.
    PaperImage under(Path other) {
        return new PaperImage(other, volumes);
    }

    /// Two sessions; the second has two file systems.
    public static PaperImage typical() {
        Directory plain = folder("", folder("POOL", file("README.TXT", "plain")), file("A.TXT", "a"));
        Directory rich = folder(
                "",
                file("track 10.txt", "ten"),
                file("track 9.txt", "nine"),
                folder("pool", folder("main", file("deep.txt", "deep")), file("readme.txt", "rich")),
                folder("Empty"),
                new SymbolicLink("latest", Attributes.FILE.withModified(DAY), "pool/main"));
        return new PaperImage(List.of(
                volume(FileSystem.ISO9660, 1, plain),
                volume(FileSystem.ROCK_RIDGE, 2, rich),
                volume(FileSystem.ISO9660, 2, plain)));
    }

    static Volume volume(FileSystem fileSystem, int session, Directory root) {
        return new Volume(fileSystem, session, VolumeDescription.named("PAPER_DISC"), root);
    }

    static Directory folder(String name, Node... children) {
        return new Directory(name, Attributes.DIRECTORY.withModified(DAY), List.of(children));
    }

    static RegularFile file(String name, String text) {
        return new RegularFile(name, Attributes.FILE.withModified(DAY), new Text(text));
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public long length() {
        return 4_380_000_000L;
    }

    @Override
    public List<Volume> volumes() {
        return volumes;
    }

    @Override
    public Volume preferred() {
        return volumes.get(volumes.size() > 1 ? 1 : 0);
    }

    @Override
    public List<ViewDifference> differences(Progress progress) {
        return volumes.stream().map(volume -> new ViewDifference(volume, 0, volume.fileSystem() == FileSystem.ISO9660 && volume.session() == 2 ? 2 : 0)).toList();
    }

    @Override
    public Map<Long, String> bootRoles() {
        return Map.of(700L, "boot image 1 for UEFI");
    }

    @Override
    public List<Structure> structure(Progress progress) throws IOException {
        if (trouble.isPresent()) {
            throw trouble.get();
        }
        Structure inner = new Structure("Path Table", 20 * 2048, 10, List.of(), Structure.Parts.NONE);
        return List.of(
                new Structure("Primary Volume Descriptor", 16 * 2048, 2048, List.of(
                        new Structure.Field("Volume Identifier", "PAPER_DISC", 16 * 2048 + 40, 32),
                        Structure.Field.derived("Mood", "calm")), () -> List.of(inner)),
                Structure.heading("UDF", () -> {
                    throw new IOException("sector 256 is unreadable");
                }));
    }

    @Override
    public byte[] bytes(long position, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (position / 2048 + i);
        }
        return bytes;
    }

    @Override
    public CheckReport check(Progress progress) throws IOException {
        progress.begin(Phase.ofItems("Checking", 0));
        pass(progress);
        if (trouble.isPresent()) {
            throw trouble.get();
        }
        return ImageCheck.run(Mastering.plan(volumes.getLast().root(), MasteringOptions.builder().build(), progress).image(), progress);
    }

    @Override
    public Map<Algorithm, String> sums(Progress progress) throws IOException {
        progress.begin(Phase.ofBytes("Reading", length()));
        pass(progress);
        return new BlockDigest.Running(EnumSet.allOf(Algorithm.class)).digests();
    }

    @Override
    public List<FileSum> sums(ImageAccess.Wanted wanted, Progress progress) {
        return wanted.paths().stream().map(path -> {
            BlockDigest.Running running = new BlockDigest.Running(EnumSet.allOf(Algorithm.class));
            running.update(ByteBuffer.wrap(path.getLast().getBytes(StandardCharsets.UTF_8)));
            return new FileSum("/" + String.join("/", path), 4, running.digests(), "");
        }).toList();
    }

    @Override
    public Optional<ImplantedCheck> implanted() {
        return Optional.empty();
    }

    @Override
    public long size(ImageAccess.Wanted wanted, long most, Progress progress) {
        return size;
    }

    @Override
    public Extracted extract(ImageAccess.Wanted wanted, Path target, Progress progress) throws IOException {
        Directory from = wanted.volume().root();
        for (String name : wanted.from()) {
            from = (Directory) child(from, name);
        }
        List<Node> nodes = wanted.paths().isEmpty() ? from.children() : new ArrayList<>();
        for (List<String> path : wanted.paths()) {
            Node at = from;
            for (String name : path) {
                at = child((Directory) at, name);
            }
            nodes.add(at);
        }
        return extract(nodes, target, wanted.replace(), progress);
    }

    private static Node child(Directory folder, String name) throws IOException {
        return folder.children().stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
    }

    private Extracted extract(List<Node> nodes, Path target, boolean replace, Progress progress) throws IOException {
        List<String> problems = new ArrayList<>();
        long bytes = 0;
        long existing = 0;
        progress.begin(Phase.ofItems("Extracting", nodes.size()));
        for (Node node : nodes) {
            progress.checkpoint();
            if (Files.exists(target.resolve(node.name())) && !replace) {
                problems.add(node.name() + " exists already");
                existing++;
            } else if (node instanceof RegularFile(String name, var _, Content content)) {
                Files.writeString(target.resolve(name), ((Text) content).text);
                bytes += content.length();
            } else {
                problems.add(node.name() + " is no file");
            }
            progress.advance(1);
        }
        pass(progress);
        return new Extracted(nodes.size() - problems.size(), bytes, problems, List.of(), existing);
    }

    private void pass(Progress progress) throws IOException {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        progress.checkpoint();
    }

    @Override
    public void close() {
        closed = true;
    }

    /// A content that is a text.
    record Text(String text) implements Content {
        @Override
        public long length() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }

        @Override
        public int read(long position, ByteBuffer into) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int count = Math.min(into.remaining(), bytes.length - (int) position);
            into.put(bytes, (int) position, count);
            return count == 0 ? -1 : count;
        }
    }
}
