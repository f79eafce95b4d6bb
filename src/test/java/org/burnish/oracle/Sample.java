package org.burnish.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The trees that images are made of, on disk, each made when it is first asked for and gone at the end of the run.
public enum Sample {
    /// A handful of files whose names fit every file system.
    PLAIN(SampleTrees::plain),
    /// Few files, with all that POSIX says of files.
    FEW(SampleTrees::plain, SampleTrees::links, SampleTrees::attributes),
    /// What every program copes with.
    MODERATE(SampleTrees::plain, SampleTrees::sizes, SampleTrees::names, SampleTrees::links, SampleTrees::attributes),
    /// What every program that reads copes with.
    USUAL(SampleTrees::plain, SampleTrees::sizes, SampleTrees::names, SampleTrees::planes, SampleTrees::links,
            SampleTrees::attributes, SampleTrees::collisions),
    /// A file and folders whose names become equal when version numbers and dots go.
    KINDS(SampleTrees::plain, SampleTrees::foldersAndFiles),
    /// Text.
    COMPRESSIBLE(SampleTrees::plain, SampleTrees::compressible),
    /// Ten levels.
    TEN_LEVELS(SampleTrees::plain, SampleTrees::tenLevels),
    /// 40 levels.
    DEEP(SampleTrees::plain, SampleTrees::deep),
    /// A path of more than 1024 bytes.
    LONG_PATH(SampleTrees::plain, SampleTrees::longPath),
    /// Names of 255 bytes.
    LONG_NAMES(SampleTrees::plain, SampleTrees::longNames),
    /// What some programs do not survive.
    EXTREME(SampleTrees::plain, SampleTrees::longNames, SampleTrees::longPath, SampleTrees::deep, SampleTrees::longLinks, SampleTrees::pipe,
            SampleTrees::ownRelocationFolder);

    private final List<Consumer<SampleTree>> parts;
    private @Nullable Path root;
    private @Nullable Listing listing;

    @SafeVarargs
    Sample(Consumer<SampleTree>... parts) {
        this.parts = List.of(parts);
    }

    /// The folder with the tree. Nobody may change anything in it.
    public synchronized Path root() {
        if (root == null) {
            root = newFolder();
            var tree = new SampleTree(root);
            parts.forEach(part -> part.accept(tree));
            listing = tree.done();
        }
        return root;
    }

    public synchronized Listing listing() {
        var made = root();
        if (listing == null) {
            throw new IllegalStateException(made + " was not made");
        }
        return listing;
    }

    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("burnish-sample");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
            return folder.resolve("tree");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
