package org.burnish.operation;

import java.util.List;
import java.util.Optional;

/// Something about a project that its disc cannot have as it is, or that is good to know.
///
/// @param kind what it is
/// @param severity how bad it is
/// @param count how many things it concerns
/// @param example the path or name of one of them, or what else makes it plain
/// @param items numbers of the things that it concerns, at most [#MOST_ITEMS]; none when it concerns the disc as a whole
/// @param fixes what would mend it, the best first
public record ProjectProblem(Kind kind, Severity severity, long count, String example, List<Long> items, List<Fix> fixes) {
    /// How many things a problem names.
    public static final int MOST_ITEMS = 1000;

    /// How bad a problem is.
    public enum Severity {
        /// No image can be made.
        BLOCKS,
        /// The disc will have something otherwise than the tree.
        CHANGES,
        /// It is good to know.
        NOTE
    }

    /// What can be the matter.
    public enum Kind {
        /// Names are shortened or replaced in the ISO 9660 tree and nobody sees better ones.
        ISO_NAMES,
        /// Names have more letters than Joliet takes.
        JOLIET_NAMES,
        /// Names have signs that Joliet does not take.
        JOLIET_SIGNS,
        /// Names have more bytes than UDF takes.
        UDF_NAMES,
        /// Names that no file system takes.
        UNSOUND_NAMES,
        /// Names that Windows takes for the same.
        CASE_CLASH,
        /// Paths of more than 255 bytes.
        LONG_PATHS,
        /// Folders below the eighth level.
        DEEP_FOLDERS,
        /// Files of 4 GiB and more that some systems cannot read.
        LARGE_FILES,
        /// Files of 4 GiB and more that the file systems do not take.
        TOO_LARGE_FILES,
        UNREADABLE,
        GONE,
        CHANGED,
        BROKEN_LINKS,
        /// Links that the file systems cannot have.
        LINKS_LEFT_OUT,
        /// Devices, pipes and sockets, which are left out.
        SPECIAL_FILES,
        /// The label has letters that are replaced, or too many of them.
        LABEL,
        /// Times that cannot be recorded.
        DATES,
        /// Owners and permissions that the file systems do not keep.
        RIGHTS,
        /// A source is the image that is to be written.
        SOURCE_IS_TARGET,
        /// What is to boot is not there.
        BOOT_MISSING,
        /// What is to boot is larger than it may be.
        BOOT_LARGE,
        /// What is to boot cannot be used.
        BOOT,
        TOO_MANY_FOLDERS,
        /// The image is larger than the disc.
        DOES_NOT_FIT,
        /// The engine refuses, for a reason of its own.
        REFUSED,
        /// Something about the image that the disc was made from.
        OLD_IMAGE,
        /// Left out by rule.
        EXCLUDED
    }

    /// What mends a problem at one click.
    public enum Fix {
        /// Names are shortened so that every file system takes them.
        SHORTEN,
        /// Numbers are added to names that would be the same.
        RENAME_CLASHING,
        ADD_JOLIET,
        LONG_JOLIET,
        ADD_UDF,
        /// ISO 9660 level 3, in which a file may have several parts.
        MULTI_EXTENT,
        ADD_ROCK_RIDGE,
        KEEP_RIGHTS,
        /// The things are taken from the disc's tree; sources stay.
        REMOVE,
        /// What is known of the sources is read again.
        UPDATE,
        /// The label is spelled so that all file systems can have it.
        MEND_LABEL,
        /// Boots nothing.
        NO_BOOT,
        /// Another place for the image.
        OTHER_TARGET,
        /// A larger disc, fewer files and the like.
        MAKE_FIT
    }

    /// What to offer at one click.
    public Optional<Fix> fix() {
        return fixes.stream().findFirst();
    }
}
