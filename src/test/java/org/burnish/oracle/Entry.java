package org.burnish.oracle;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of one node of a tree; null or -1 is what nobody said.
///
/// @param size bytes of a file
/// @param digest SHA-256 of a file's bytes, in hexadecimal digits
/// @param mode permission bits with set-user-id, set-group-id and sticky
/// @param modified in whole seconds
/// @param target what a symbolic link says
/// @param links how many names the node has
/// @param same a word that all names of the node have in common, and no other node
/// @param block number of the block in which a file's bytes start
public record Entry(
        Kind kind,
        long size,
        @Nullable String digest,
        int mode,
        @Nullable Instant modified,
        @Nullable String target,
        int links,
        @Nullable String same,
        long block) {

    /// What a node is.
    public enum Kind {
        FOLDER,
        FILE,
        LINK,
        FIFO,
        SOCKET,
        BLOCK_DEVICE,
        CHARACTER_DEVICE;

        /// By the letter that `ls -l` has for it.
        static Kind ofLetter(char letter) {
            return switch (letter) {
                case 'd' -> FOLDER;
                case '-' -> FILE;
                case 'l' -> LINK;
                case 'p', 'f' -> FIFO;
                case 's' -> SOCKET;
                case 'b' -> BLOCK_DEVICE;
                case 'c' -> CHARACTER_DEVICE;
                default -> throw new AssertionError("no kind of node: " + letter);
            };
        }
    }

    public static Entry of(Kind kind) {
        return new Entry(kind, -1, null, -1, null, null, -1, null, -1);
    }

    public Entry withSize(long bytes) {
        return new Entry(kind, bytes, digest, mode, modified, target, links, same, block);
    }

    public Entry withDigest(@Nullable String sha256) {
        return new Entry(kind, size, sha256, mode, modified, target, links, same, block);
    }

    public Entry withMode(int permissions) {
        return new Entry(kind, size, digest, permissions, modified, target, links, same, block);
    }

    public Entry withModified(@Nullable Instant time) {
        return new Entry(kind, size, digest, mode, time, target, links, same, block);
    }

    public Entry withTarget(@Nullable String path) {
        return new Entry(kind, size, digest, mode, modified, path, links, same, block);
    }

    public Entry withLinks(int names, @Nullable String sameWord) {
        return new Entry(kind, size, digest, mode, modified, target, names, sameWord, block);
    }

    public Entry withBlock(long first) {
        return new Entry(kind, size, digest, mode, modified, target, links, same, first);
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /// The kind and these aspects, as far as the kind has them, in words.
    String told(Set<Aspect> aspects) {
        var words = new StringBuilder(kind.name());
        for (Aspect aspect : Aspect.values()) {
            if (aspects.contains(aspect)) {
                words.append(told(aspect));
            }
        }
        return words.toString();
    }

    private String told(Aspect aspect) {
        boolean file = is(Kind.FILE);
        return switch (aspect) {
            case SIZE -> file ? " size=" + size : "";
            case BYTES -> file ? " sha256=" + digest : "";
            case MODE -> is(Kind.LINK) ? "" : " mode=" + Integer.toOctalString(mode);
            case MODIFIED -> " modified=" + modified;
            case TARGET -> is(Kind.LINK) ? " -> " + target : "";
            case LINKS -> file ? " links=" + links : "";
            case SAME -> ""; // a matter of the whole listing
            case BLOCK -> file && size > 0 ? " block=" + block : "";
        };
    }
}
