package org.burnish.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.burnish.source.Glob;
import org.burnish.tree.SymbolicLink;

/// What of a project is left out of its disc, by rule.
public final class Exclusion {
    /// Leaves nothing out.
    public static final Exclusion NONE = new Exclusion(List.of(), false);

    private final List<Glob> globs;
    private final boolean links;

    private Exclusion(List<Glob> globs, boolean links) {
        this.globs = globs;
        this.links = links;
    }

    /// The rules of a project; patterns that are none are passed over.
    public static Exclusion of(ProjectOptions options) {
        List<Glob> globs = new ArrayList<>();
        for (String pattern : options.excludes()) {
            glob(pattern).ifPresent(globs::add);
        }
        return new Exclusion(globs, options.links() == LinkPolicy.SKIP);
    }

    /// Whether a text can be such a pattern.
    public static boolean isPattern(String text) {
        return glob(text).isPresent();
    }

    private static Optional<Glob> glob(String pattern) {
        try {
            return pattern.isBlank() ? Optional.empty() : Optional.of(new Glob(pattern));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    public boolean isNone() {
        return globs.isEmpty() && !links;
    }

    /// Whether a thing is left out.
    ///
    /// @param folder path of the folder that it is in, with a slash at its end
    public boolean excludes(String folder, Item item) {
        if (isNone()) {
            return false;
        }
        return links && item instanceof FileItem file && file.node() instanceof SymbolicLink || matches(folder + item.name(), item instanceof FolderItem);
    }

    private boolean matches(String path, boolean folder) {
        for (Glob glob : globs) {
            if (glob.matches(path, folder)) {
                return true;
            }
        }
        return false;
    }

    /// How much the rules leave out of a tree.
    ///
    /// @param files how many files, links and special files
    /// @param bytes how many bytes they have
    public record Tally(long files, long bytes) {}

    public Tally tally(FolderItem root) {
        return isNone() ? new Tally(0, 0) : tally(root, "/");
    }

    private Tally tally(FolderItem folder, String path) {
        long files = 0;
        long bytes = 0;
        for (Item item : folder.children()) {
            if (excludes(path, item)) {
                files += item.files();
                bytes += item.bytes();
            } else if (item instanceof FolderItem inner) {
                Tally below = tally(inner, path + inner.name() + "/");
                files += below.files;
                bytes += below.bytes;
            }
        }
        return new Tally(files, bytes);
    }
}
