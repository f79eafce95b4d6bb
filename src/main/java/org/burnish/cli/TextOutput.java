package org.burnish.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// Standard output for text. When it takes no more, the command ends at once: a `PrintStream` alone would go on without
/// a word, and the exit status would say that all is well.
final class TextOutput extends OutputStream {
    private final OutputStream to;
    private boolean failed;

    TextOutput(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    /// @throws UncheckedIOException the first time that it fails; from then on everything is dropped
    @Override
    public void write(byte[] bytes, int from, int count) {
        if (failed) {
            return;
        }
        try {
            to.write(bytes, from, count);
        } catch (IOException e) {
            failed = true;
            throw new UncheckedIOException(e);
        }
    }
}
