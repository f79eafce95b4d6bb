package org.burnish.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.filesystem.udf.Revision;
import org.burnish.operation.Preset;
import org.burnish.virtualdrive.Personalities;
import org.burnish.virtualdrive.medium.MediumType;

/// What the shell proposes where an option takes words that are no constants of a type.
abstract class Candidates implements Iterable<String> {
    private final List<String> words;

    private Candidates(Stream<String> words) {
        this.words = words.toList();
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    /// Of `--preset`.
    static final class Presets extends Candidates {
        Presets() {
            super(Arrays.stream(Preset.values()).map(Preset::token));
        }
    }

    /// Of `--fs`.
    static final class FileSystems extends Candidates {
        FileSystems() {
            super(LayoutOptions.WRITTEN.stream().map(fileSystem -> fileSystem.token()));
        }
    }

    /// Of `--udf`.
    static final class Revisions extends Candidates {
        Revisions() {
            super(Arrays.stream(Revision.values()).map(Revision::title));
        }
    }

    /// Of `--iso-level`.
    static final class Levels extends Candidates {
        Levels() {
            super(Stream.of("1", "2", "3", "4"));
        }
    }

    /// Of `--align`.
    static final class Alignments extends Candidates {
        Alignments() {
            super(Stream.of("2k", "4k", "auto"));
        }
    }

    /// Of `--algorithm`.
    static final class Algorithms extends Candidates {
        Algorithms() {
            super(Arrays.stream(Algorithm.values()).map(Algorithm::token));
        }
    }

    /// Of `virtual create --medium`.
    static final class Media extends Candidates {
        Media() {
            super(Arrays.stream(MediumType.values()).filter(type -> !type.isPressed()).map(MediumType::token));
        }
    }

    /// Of `virtual create --drive`.
    static final class DriveProfiles extends Candidates {
        DriveProfiles() {
            super(Personalities.NAMES.stream());
        }
    }
}
