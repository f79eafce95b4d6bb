package org.burnish.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.jspecify.annotations.Nullable;

/// Lets files with the same bytes share one content. Only files whose length another one has are read.
public final class Duplicates {
    private static final int BUFFER = 1 << 18;

    private final Progress progress;
    private final Map<Content, Integer> numbers = new LinkedHashMap<>();
    private final Map<Content, ByteBuffer> digests = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, Content> firstOf = new HashMap<>();
    private final Map<Content, Version> versions = new HashMap<>();
    private final Map<Version, ByteBuffer> known;

    /// A content as it was at some time, by which it is known again.
    ///
    /// @param modified when it was last changed, or null
    public record Version(Content content, long length, @Nullable Instant modified) {}

    /// What sharing brings.
    ///
    /// @param files how many files have the bytes of another one
    /// @param bytes how many bytes they have
    public record Saving(long files, long bytes) {}

    private Duplicates(Map<Version, ByteBuffer> known, Progress progress) {
        this.known = known;
        this.progress = progress;
    }

    /// The same tree in which files with the same bytes have equal contents; file numbers tell which of them
    /// are names of one file.
    public static Directory share(Directory root, Progress progress) throws IOException {
        return share(root, new ConcurrentHashMap<>(), progress);
    }

    /// The same without reading files again whose digests are known.
    ///
    /// @param known digests from earlier, to which new ones are added; safe for use by several threads
    public static Directory share(Directory root, Map<Version, ByteBuffer> known, Progress progress) throws IOException {
        return found(root, known, progress).shared(root);
    }

    /// What sharing would bring.
    public static Saving saving(Directory root, Map<Version, ByteBuffer> known, Progress progress) throws IOException {
        Duplicates duplicates = found(root, known, progress);
        long files = 0;
        long bytes = 0;
        for (Map.Entry<Content, ByteBuffer> entry : duplicates.digests.entrySet()) {
            Content first = duplicates.firstOf.get(entry.getValue());
            if (first != null && !first.equals(entry.getKey())) {
                files++;
                bytes += entry.getKey().length();
            }
        }
        return new Saving(files, bytes);
    }

    private static Duplicates found(Directory root, Map<Version, ByteBuffer> known, Progress progress) throws IOException {
        Duplicates duplicates = new Duplicates(known, progress);
        duplicates.collect(root);
        duplicates.digest();
        duplicates.numbers.keySet().forEach(duplicates::remember);
        return duplicates;
    }

    private void collect(Directory directory) throws IOException {
        for (Node child : directory.children()) {
            if (child instanceof Directory inner) {
                collect(inner);
            } else if (child instanceof RegularFile file) {
                numbers.putIfAbsent(file.content(), numbers.size() + 1);
                versions.putIfAbsent(file.content(), new Version(file.content(), file.content().length(), file.attributes().modified()));
            }
        }
    }

    private void digest() throws IOException {
        Map<Long, List<Content>> byLength = new HashMap<>();
        for (Content content : numbers.keySet()) {
            if (content.length() > 0) {
                byLength.computeIfAbsent(content.length(), _ -> new ArrayList<>(1)).add(content);
            }
        }
        List<Content> candidates = byLength.values().stream().filter(same -> same.size() > 1).flatMap(List::stream).toList();
        progress.begin(Phase.ofBytes("Looking for equal files", candidates.stream().mapToLong(Content::length).sum()));
        ParallelWork.each(candidates, content -> digests.put(content, known(content)));
    }

    private ByteBuffer known(Content content) throws IOException {
        Version version = Objects.requireNonNull(versions.get(content));
        ByteBuffer digest = known.get(version);
        if (digest == null) {
            digest = digest(content);
            known.put(version, digest);
        } else {
            progress.advance(content.length());
        }
        return digest;
    }

    private ByteBuffer digest(Content content) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER, content.length()));
        for (long at = 0; at < content.length(); at += buffer.limit()) {
            progress.checkpoint();
            content.read(at, buffer.clear());
            digest.update(buffer.flip());
            buffer.rewind();
            progress.advance(buffer.limit());
        }
        return ByteBuffer.wrap(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void remember(Content content) {
        ByteBuffer digest = digests.get(content);
        if (digest != null) {
            firstOf.putIfAbsent(digest, content);
        }
    }

    private Directory shared(Directory directory) throws IOException {
        List<Node> children = new ArrayList<>();
        for (Node child : directory.children()) {
            children.add(switch (child) {
                case Directory inner -> shared(inner);
                case RegularFile file -> shared(file);
                default -> child;
            });
        }
        return new Directory(directory.name(), directory.attributes(), children);
    }

    private RegularFile shared(RegularFile file) {
        ByteBuffer digest = digests.get(file.content());
        Content content = digest == null ? file.content() : firstOf.getOrDefault(digest, file.content());
        long number = numbers.getOrDefault(file.content(), 0);
        return new RegularFile(file.name(), file.attributes().withFileNumber(number), content);
    }
}
