package org.burnish.layout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.burnish.bytes.Zeros;
import org.burnish.job.Progress;
import org.burnish.job.Results;
import org.jspecify.annotations.Nullable;

/// Writes a planned image in order while several threads read ahead: stretches of small files and structures
/// are rendered into a few large buffers, large files are left to the channel's own way of copying.
final class BatchedTransfer implements AutoCloseable {
    private static final int BATCH_BYTES = 1 << 20;
    private static final int MOST_THREADS = 4;
    /// Large contents are copied in parts of this size, so that progress is seen and stopping is quick.
    private static final long PART_BYTES = 32L << 20;

    private final PlannedImage image;
    private final WritableByteChannel to;
    private final Progress progress;
    private final Deque<Stretch> pending = new ArrayDeque<>();
    private final Deque<ByteBuffer> free = new ArrayDeque<>();
    private final int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST_THREADS);
    private final int mostPending = 2 * threads;
    private @Nullable ExecutorService readers;

    /// @param rendering the stretch's bytes as soon as they are there, or null when it is one large content
    private record Stretch(Segments.Segment segment, @Nullable Future<ByteBuffer> rendering) {}

    BatchedTransfer(PlannedImage image, WritableByteChannel to, Progress progress) {
        this.image = image;
        this.to = to;
        this.progress = progress;
    }

    void transfer(long first, long count) throws IOException {
        Segments segments = new Segments(image.layout(), first, first + count, BATCH_BYTES / image.blockSize());
        if (count * image.blockSize() <= BATCH_BYTES) {
            while (segments.hasNext()) {
                writeAlone(segments.next());
            }
            return;
        }
        while (segments.hasNext() || !pending.isEmpty()) {
            while (segments.hasNext() && pending.size() < mostPending) {
                pending.add(begin(segments.next()));
            }
            write(pending.remove());
        }
    }

    private Stretch begin(Segments.Segment segment) {
        if (segment.large() != null) {
            return new Stretch(segment, null);
        }
        ByteBuffer recycled = free.poll();
        ByteBuffer buffer = recycled != null ? recycled : ByteBuffer.allocateDirect(BATCH_BYTES);
        return new Stretch(segment, readers().submit(() -> render(segment, buffer)));
    }

    private ByteBuffer render(Segments.Segment segment, ByteBuffer buffer) throws IOException {
        buffer.clear().limit((int) segment.blocks() * image.blockSize());
        image.read(segment.first(), buffer);
        return buffer.flip();
    }

    private void writeAlone(Segments.Segment segment) throws IOException {
        if (segment.large() == null) {
            writeFully(render(segment, ByteBuffer.allocateDirect((int) segment.blocks() * image.blockSize())));
        } else {
            copyLarge(segment, segment.large());
        }
    }

    private void write(Stretch stretch) throws IOException {
        progress.checkpoint();
        if (stretch.rendering != null) {
            ByteBuffer buffer = Results.await(stretch.rendering);
            writeFully(buffer);
            free.push(buffer);
        } else if (stretch.segment.large() != null) {
            copyLarge(stretch.segment, stretch.segment.large());
        }
    }

    private void copyLarge(Segments.Segment segment, ContentRegion region) throws IOException {
        long start = (segment.first() - image.layout().firstBlockOf(region)) * image.blockSize();
        long bytes = segment.blocks() * image.blockSize();
        long end = Math.min(start + bytes, region.content().length());
        for (long at = start; at < end; at += PART_BYTES) {
            progress.checkpoint();
            long part = Math.min(PART_BYTES, end - at);
            region.content().transferTo(at, part, to);
            progress.advance(part);
        }
        int padding = (int) (start + bytes - end);
        if (padding > 0) {
            ByteBuffer zeros = ByteBuffer.allocate(padding);
            Zeros.fill(zeros);
            writeFully(zeros.flip());
        }
    }

    private void writeFully(ByteBuffer buffer) throws IOException {
        int bytes = buffer.remaining();
        while (buffer.hasRemaining()) {
            to.write(buffer);
        }
        progress.advance(bytes);
    }

    private ExecutorService readers() {
        if (readers == null) {
            readers = Executors.newFixedThreadPool(
                    threads, work -> Thread.ofPlatform().daemon().name("read-ahead").unstarted(work));
        }
        return readers;
    }

    /// Returns when no thread touches a source any more.
    @Override
    public void close() {
        if (readers == null) {
            return;
        }
        pending.clear();
        readers.shutdownNow();
        try {
            readers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
