package org.burnish.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Severity;
import org.burnish.filesystem.MasteredImage;
import org.burnish.filesystem.NameMapping;
import org.burnish.operation.CreateImage;
import org.burnish.tree.FileSystem;

/// What `burnish build` has to say when the image is there.
///
/// @param output the image's file, or `-`
/// @param contentBytes sum of the lengths of all files, those counted twice that share their bytes
/// @param namesChanged how many names each tree could not have as they were
/// @param leftOut what was not taken
/// @param unfollowed links that could not be followed
/// @param changed what became of files that changed meanwhile
record BuildReport(
        String output,
        String volume,
        long bytes,
        long sectors,
        long files,
        long folders,
        long contentBytes,
        Map<String, Long> namesChanged,
        List<String> leftOut,
        List<String> changed,
        List<String> unfollowed,
        List<String> remarks) {
    private static final int MOST_LINES = 10;
    private static final Set<FileSystem> NAMED =
            EnumSet.of(FileSystem.ISO9660, FileSystem.JOLIET, FileSystem.ISO9660_1999, FileSystem.UDF);

    static BuildReport of(CreateImage made, String output, String volume) {
        Map<String, Long> changed = new LinkedHashMap<>();
        for (FileSystem fileSystem : NAMED) {
            long count = changedNames(made.mastered(), fileSystem);
            if (count > 0) {
                changed.put(fileSystem.token(), count);
            }
        }
        return new BuildReport(
                output,
                volume,
                made.image().length(),
                made.image().blockCount(),
                made.sources().files(),
                made.sources().folders(),
                made.sources().bytes(),
                changed,
                made.sources().leftOut(),
                made.changes(),
                made.sources().unfollowed(),
                remarks(made.mastered()));
    }

    private static long changedNames(MasteredImage image, FileSystem fileSystem) {
        long count = 0;
        for (NameMapping name : image.names(fileSystem)) {
            count += name.changed() ? 1 : 0;
        }
        return count;
    }

    private static List<String> remarks(MasteredImage image) {
        return image.findings().stream().filter(f -> f.severity() != Severity.NOTE).map(BuildReport::line).toList();
    }

    private static String line(Finding finding) {
        return finding.subject() + ": " + finding.what();
    }

    void print(Terminal terminal) {
        PrintStream to = output.equals("-") ? terminal.err() : terminal.out();
        if (!terminal.quiet()) {
            to.println(String.format(Locale.ROOT, "%s: volume %s, %,d bytes, %,d sectors",
                    output.equals("-") ? "Image" : output, volume.isEmpty() ? "without a name" : NodeLine.printablePath(volume), bytes, sectors));
            to.println(String.format(Locale.ROOT, "    %s and %s with %,d bytes", counted(files, "file"), counted(folders, "folder"), contentBytes));
            namesChanged.forEach((tree, count) -> to.println(String.format(
                    Locale.ROOT, "    %s changed for the %s tree; --names FILE lists them", counted(count, "name"), tree)));
            list("left out:", leftOut, to);
            list("still links:", unfollowed, to);
            list("worth knowing:", remarks, to);
        }
        list("burnish: these files changed while they were copied, and are cut or filled up with zeros in the image:",
                changed, terminal.err());
    }

    static String counted(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    static void list(String title, List<String> lines, PrintStream to) {
        if (lines.isEmpty()) {
            return;
        }
        to.println(title);
        lines.stream().limit(MOST_LINES).forEach(line -> to.println("    " + NodeLine.printablePath(line)));
        if (lines.size() > MOST_LINES) {
            to.println("    and " + (lines.size() - MOST_LINES) + " more");
        }
    }

    /// Writes how everything is called in every tree: tree, `changed` or `same`, path, recorded path, with
    /// tabs between them.
    static void writeNames(MasteredImage image, Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (FileSystem fileSystem : NAMED) {
                for (NameMapping name : image.names(fileSystem)) {
                    out.println(String.join("\t", fileSystem.token(), name.changed() ? "changed" : "same",
                            NodeLine.printablePath(name.path()), NodeLine.printablePath(name.recorded())));
                }
            }
        }
    }
}
