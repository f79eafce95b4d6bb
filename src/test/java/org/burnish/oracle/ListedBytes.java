package org.burnish.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The bytes that a list points at with a block and a size: a way to read files with a program that only lists them.
final class ListedBytes {
    private static final int BLOCK = 2048;

    private ListedBytes() {}

    static Entry digested(Path image, Entry entry) {
        if (!entry.is(Entry.Kind.FILE)) {
            return entry;
        }
        try {
            return entry.withDigest(
                    entry.size() == 0
                            ? Digests.sha256(new byte[0])
                            : Digests.sha256(image, entry.block() * BLOCK, entry.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
