package org.burnish.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;
import org.burnish.filesystem.DeepDirectories;
import org.burnish.filesystem.FileAlignment;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.udf.Revision;
import org.burnish.operation.Failure;
import org.burnish.operation.OperationException;
import org.burnish.operation.Preset;
import org.burnish.source.Glob;
import org.burnish.tree.FileSystem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What an image is like inside, to be mixed in.
final class LayoutOptions {
    static final Set<FileSystem> WRITTEN =
            EnumSet.of(FileSystem.ISO9660, FileSystem.ROCK_RIDGE, FileSystem.JOLIET, FileSystem.ISO9660_1999, FileSystem.UDF);

    @Option(
            names = "--preset",
            paramLabel = "data|archive|dvd-video|bd-video",
            completionCandidates = Candidates.Presets.class,
            description = "What the image is for: data (default), archive (UDF 2.01 beside the others, and --special-files), "
                    + "dvd-video (a folder with VIDEO_TS for DVD players) or bd-video (a folder with BDMV for Blu-ray players).")
    String presetName = Preset.DATA.token();

    @Option(
            names = "--fs",
            split = ",",
            paramLabel = "LIST",
            completionCandidates = Candidates.FileSystems.class,
            description = "File systems: iso, joliet, rockridge, iso1999, udf (default: iso,joliet,rockridge, and udf when a file has "
                    + "4 GiB or more; iso is always one unless udf is alone).")
    List<String> fileSystems = List.of();

    @Option(
            names = "--udf",
            paramLabel = "REVISION",
            completionCandidates = Candidates.Revisions.class,
            description = "Add UDF of this revision: 1.02 (default of --fs udf), 1.50, 2.00, 2.01, 2.50 or 2.60.")
    String udfRevision = "";

    @Option(
            names = "--iso-level",
            paramLabel = "1|2|3|4",
            completionCandidates = Candidates.Levels.class,
            description = "Interchange level (default: 3); 4 adds the tree of ISO 9660:1999.")
    int isoLevel = 3;

    @Option(names = "--joliet-long", description = "Joliet names of up to 103 characters instead of 64.")
    boolean jolietLong;

    @Option(
            names = "--deep",
            paramLabel = "relocate|relaxed",
            description = "Folders below the eighth level: moved up as Rock Ridge has it (default), or left where they are.")
    Deep deep = Deep.RELOCATE;

    @Option(
            names = "--align",
            paramLabel = "2k|4k|auto",
            completionCandidates = Candidates.Alignments.class,
            description = "Where files start: auto (default) has those of 64 KiB and more on borders of 4 KiB, "
                    + "so that Btrfs and XFS need not copy them.")
    String align = "auto";

    @Option(names = "--sort", paramLabel = "GLOB=WEIGHT", description = "Record files of higher weight first; others have 0.")
    List<String> weights = List.of();

    @Option(names = "--hide", paramLabel = "TREE:GLOB", description = "Leave files and folders out of one tree: iso, joliet, rockridge, iso1999 or udf.")
    List<String> hidden = List.of();

    /// What becomes of folders below the eighth level.
    enum Deep {
        RELOCATE,
        RELAXED;

        DeepDirectories directories() {
            return this == RELOCATE ? DeepDirectories.RELOCATE : DeepDirectories.RELAXED;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    MasteringOptions.Builder builder() throws OperationException {
        if (isoLevel < 1 || isoLevel > 4) {
            throw misuse("There is no interchange level " + isoLevel + ".", "Levels are 1, 2, 3 and 4.");
        }
        return fileSystemOptions()
                .isoLevel(isoLevel)
                .jolietLong(jolietLong)
                .deepDirectories(deep.directories())
                .alignment(alignment())
                .weights(weights())
                .hidden(hidden());
    }

    private MasteringOptions.Builder fileSystemOptions() throws OperationException {
        Preset preset = preset();
        if (preset.isFixed() && !(fileSystems.isEmpty() && udfRevision.isEmpty() && weights.isEmpty())) {
            throw misuse("What is on a disc for players, and in which order, is not free to choose.",
                    "Leave out --fs, --udf and --sort, or --preset " + preset.token() + ".");
        }
        MasteringOptions.Builder options = preset.options();
        if (!fileSystems.isEmpty()) {
            Set<FileSystem> chosen = EnumSet.noneOf(FileSystem.class);
            for (String token : fileSystems) {
                chosen.add(fileSystem(token));
            }
            options.fileSystems(chosen).udfForLargeFiles(false);
        }
        return udfRevision.isEmpty() ? options : options.add(FileSystem.UDF).udfRevision(revision());
    }

    /// What the image is for.
    Preset preset() throws OperationException {
        return Preset.ofToken(presetName.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> misuse("There is no preset " + presetName + ".", "Choose data, archive, dvd-video or bd-video."));
    }

    private static FileSystem fileSystem(String token) throws OperationException {
        FileSystem fileSystem = FileSystem.ofToken(token.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> misuse("There is no file system " + token + ".", "Choose from iso, joliet, rockridge, iso1999 and udf."));
        if (!WRITTEN.contains(fileSystem)) {
            throw new OperationException(new Failure.Unsupported(
                    "This version reads " + fileSystem.title() + " but does not write it.", "Leave it out of --fs."));
        }
        return fileSystem;
    }

    private Revision revision() throws OperationException {
        return Revision.ofTitle(udfRevision)
                .orElseThrow(() -> misuse("There is no revision " + udfRevision + " of UDF.", "Choose 1.02, 1.50, 2.00, 2.01, 2.50 or 2.60."));
    }

    private FileAlignment alignment() throws OperationException {
        return switch (align.toLowerCase(Locale.ROOT)) {
            case "2k" -> FileAlignment.BLOCK_2K;
            case "4k" -> FileAlignment.BLOCK_4K;
            case "auto" -> FileAlignment.AUTO;
            default -> throw misuse("Files cannot be aligned to " + align + ".", "Choose 2k, 4k or auto.");
        };
    }

    private record Weight(Glob glob, long value) {}

    private @Nullable ToLongFunction<String> weights() throws OperationException {
        if (weights.isEmpty()) {
            return null;
        }
        List<Weight> all = new ArrayList<>();
        for (String text : weights) {
            int equals = text.lastIndexOf('=');
            try {
                all.add(new Weight(SourceOptions.glob(text.substring(0, equals)), Long.parseLong(text.substring(equals + 1))));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw misuse(text + " is no weight.", "A weight is like boot/*=10.");
            }
        }
        return path -> all.stream().filter(weight -> weight.glob.matches(path, false)).findFirst().map(Weight::value).orElse(0L);
    }

    private record Hidden(FileSystem fileSystem, Glob glob) {}

    private @Nullable BiPredicate<FileSystem, String> hidden() throws OperationException {
        if (hidden.isEmpty()) {
            return null;
        }
        List<Hidden> all = new ArrayList<>();
        for (String text : hidden) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw misuse(text + " does not say from which tree to hide.", "Write it like joliet:*.so.");
            }
            all.add(new Hidden(fileSystem(text.substring(0, colon)), SourceOptions.glob(text.substring(colon + 1))));
        }
        return (fileSystem, path) -> all.stream().anyMatch(h -> h.fileSystem == fileSystem && h.glob.matches(path, true));
    }

    private static OperationException misuse(String what, String remedy) {
        return new OperationException(new Failure.WrongUse(what, remedy));
    }
}
