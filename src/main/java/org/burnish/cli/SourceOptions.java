package org.burnish.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.burnish.operation.Failure;
import org.burnish.operation.OperationException;
import org.burnish.source.Glob;
import org.burnish.source.Graft;
import org.burnish.source.ScanOptions.Ownership;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What goes into an image, to be mixed in.
final class SourceOptions {
    @Parameters(
            paramLabel = "[TARGET=]SOURCE",
            arity = "1..*",
            description = "Files, and folders whose content goes into the root; with TARGET, into that folder of the image. "
                    + "Folders of one name are merged, two files of one name are an error. "
                    + "A project file (.burnish) alone says itself what is wanted of its image.")
    List<String> sources = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            description = "Leave out what has this name, or with a slash in GLOB this path in the image. "
                    + "* ? [a-z] match in one name, ** also across slashes; with a slash at the end folders only.")
    List<String> excludes = List.of();

    @Option(names = "--follow-symlinks", description = "Take what symbolic links point to in their place.")
    boolean followLinks;

    @Option(names = "--special-files", description = "Take devices, fifos and sockets; they are left out otherwise.")
    boolean specialFiles;

    @Option(
            names = "--owner",
            paramLabel = "keep|neutral",
            description = "Owners and permissions: as they are (default), or root's and readable by all.")
    Owner owner = Owner.KEEP;

    @Option(names = "--dedup", description = "Record files with the same bytes once.")
    boolean deduplicate;

    @Option(
            names = "--on-change",
            paramLabel = "fail|warn",
            description = "When a file changes while it is copied: fail (default), or cut it or fill it with zeros and list it.")
    OnChange onChange = OnChange.FAIL;

    /// What becomes of owners and permissions.
    enum Owner {
        KEEP,
        NEUTRAL;

        Ownership ownership() {
            return this == KEEP ? Ownership.KEEP : Ownership.NEUTRAL;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a change of a source leads to.
    enum OnChange {
        FAIL,
        WARN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    List<Graft> grafts() throws OperationException {
        List<Graft> grafts = new ArrayList<>();
        for (String source : sources) {
            try {
                Graft graft = Graft.parse(source);
                graft.names();
                grafts.add(graft);
            } catch (IllegalArgumentException e) {
                throw misuse(source + " is no source: " + e.getMessage() + ".", "Give PATH or TARGET=PATH.", e);
            }
        }
        return grafts;
    }

    List<Glob> excludes() throws OperationException {
        List<Glob> globs = new ArrayList<>();
        for (String exclude : excludes) {
            globs.add(glob(exclude));
        }
        return globs;
    }

    static Glob glob(String pattern) throws OperationException {
        try {
            return new Glob(pattern);
        } catch (IllegalArgumentException e) {
            throw misuse(pattern + " is no pattern.", "A pattern is like *.tmp or docs/**.", e);
        }
    }

    private static OperationException misuse(String what, String remedy, Exception cause) {
        return new OperationException(new Failure.WrongUse(what, remedy), cause);
    }
}
