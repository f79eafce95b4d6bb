package org.burnish.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;

/// Lets files with the same bytes share one content. Only files whose length another one has are read.
public final class Duplicates {
    private static final int BUFFER = 1 << 18;

    private final Progress progress;
    private final Map<Content, Integer> numbers = new LinkedHashMap<>();
    private final Map<Content, ByteBuffer> digests = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, Content> firstOf = new HashMap<>();

    private Duplicates(Progress progress) {
        this.progress = progress;
    }

    /// The same tree in which files with the same bytes have equal contents; file numbers tell which of them
    /// are names of one file.
    public static Directory share(Directory root, Progress progress) throws IOException {
        Duplicates duplicates = new Duplicates(progress);
        duplicates.collect(root);
        duplicates.digest();
        duplicates.numbers.keySet().forEach(duplicates::remember);
        return duplicates.shared(root);
    }

    private void collect(Directory directory) throws IOException {
        for (Node child : directory.children()) {
            if (child instanceof Directory inner) {
                collect(inner);
            } else if (child instanceof RegularFile file) {
                numbers.putIfAbsent(file.content(), numbers.size() + 1);
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
        ParallelWork.each(candidates, content -> digests.put(content, digest(content)));
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
