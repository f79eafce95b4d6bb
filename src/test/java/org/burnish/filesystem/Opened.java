package org.burnish.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.block.FileBlockSource;
import org.burnish.bytes.Finding;
import org.burnish.bytes.FindingList;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.TreeText;
import org.burnish.tree.Volume;

/// An image file opened for a test, with what was found wrong.
final class Opened implements AutoCloseable {
    private final FileBlockSource source;
    final FindingList findings = new FindingList(100);
    final Volumes volumes;

    Opened(Path image) throws IOException {
        source = FileBlockSource.open(image, 2048);
        volumes = Volumes.open(source, findings);
    }

    static Opened of(byte[] image, Path folder) throws IOException {
        return new Opened(Files.write(folder.resolve("handmade.iso"), image));
    }

    Directory root() {
        return volumes.preferred().root();
    }

    Directory root(FileSystem fileSystem) {
        return volumes.last().volumes().stream().filter(v -> v.fileSystem() == fileSystem).findFirst()
                .map(Volume::root).orElseThrow(() -> new AssertionError("no " + fileSystem));
    }

    /// The best view of the session with this number.
    Directory session(int number) {
        return volumes.sessions().get(number - 1).volumes().getFirst().root();
    }

    List<String> tree() throws IOException {
        return TreeText.of(root());
    }

    /// The rules of the findings.
    List<String> rules() {
        return findings.kept().stream().map(Finding::rule).toList();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
