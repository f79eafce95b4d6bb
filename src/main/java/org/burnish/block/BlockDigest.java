package org.burnish.block;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.burnish.job.Progress;
import org.burnish.job.Results;

/// The digests of all bytes of a source, several at once with a thread for each.
public final class BlockDigest {
    private static final int CHUNK = 1 << 20;

    /// What can be computed.
    public enum Algorithm {
        MD5("md5", "MD5", 16),
        SHA1("sha1", "SHA-1", 20),
        SHA256("sha256", "SHA-256", 32),
        SHA512("sha512", "SHA-512", 64),
        CRC32("crc32", "CRC-32", 4);

        private final String token;
        private final String title;
        private final int length;

        Algorithm(String token, String title, int length) {
            this.token = token;
            this.title = title;
            this.length = length;
        }

        /// The name as people and Java write it.
        public String title() {
            return title;
        }

        /// The word for it on the command line and in JSON.
        public String token() {
            return token;
        }

        public static Optional<Algorithm> ofToken(String token) {
            return Stream.of(values()).filter(a -> a.token.equals(token)).findFirst();
        }

        /// The algorithm whose digests have this many hexadecimal digits.
        public static Optional<Algorithm> ofDigits(int digits) {
            return Stream.of(values()).filter(a -> a.length * 2 == digits).findFirst();
        }

        private Sum start() {
            if (this == CRC32) {
                return new CrcSum(new CRC32());
            }
            try {
                return new DigestSum(MessageDigest.getInstance(title));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has " + title, e);
            }
        }
    }

    private BlockDigest() {}

    /// The digests as lower-case hexadecimal digits. Progress is counted in bytes.
    public static Map<Algorithm, String> of(BlockSource source, Set<Algorithm> algorithms, Progress progress) throws IOException {
        Map<Algorithm, Sum> sums = new EnumMap<>(Algorithm.class);
        algorithms.forEach(algorithm -> sums.put(algorithm, algorithm.start()));
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, algorithms.size()))) {
            new Pipeline(source, List.copyOf(sums.values()), threads, progress).run();
        }
        Map<Algorithm, String> digests = new EnumMap<>(Algorithm.class);
        sums.forEach((algorithm, sum) -> digests.put(algorithm, sum.hex()));
        return digests;
    }

    /// Digests of bytes that come one after the other, for sources that are too small for threads.
    public static final class Running {
        private final Map<Algorithm, Sum> sums = new EnumMap<>(Algorithm.class);

        public Running(Set<Algorithm> algorithms) {
            algorithms.forEach(algorithm -> sums.put(algorithm, algorithm.start()));
        }

        public void update(ByteBuffer bytes) {
            sums.values().forEach(sum -> sum.update(bytes.duplicate()));
        }

        /// The digests of all bytes as lower-case hexadecimal digits; nothing may come afterwards.
        public Map<Algorithm, String> digests() {
            Map<Algorithm, String> digests = new EnumMap<>(Algorithm.class);
            sums.forEach((algorithm, sum) -> digests.put(algorithm, sum.hex()));
            return digests;
        }
    }

    /// A digest in the making.
    private sealed interface Sum {
        void update(ByteBuffer bytes);

        String hex();
    }

    private record CrcSum(CRC32 crc) implements Sum {
        @Override
        public void update(ByteBuffer bytes) {
            crc.update(bytes);
        }

        @Override
        public String hex() {
            return HexFormat.of().toHexDigits((int) crc.getValue());
        }
    }

    private record DigestSum(MessageDigest digest) implements Sum {
        @Override
        public void update(ByteBuffer bytes) {
            digest.update(bytes);
        }

        @Override
        public String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /// Two buffers: one is filled while the other is digested.
    private static final class Pipeline {
        private final BlockSource source;
        private final List<Sum> sums;
        private final ExecutorService threads;
        private final Progress progress;
        private final List<Future<?>> running = new ArrayList<>();
        private ByteBuffer filling = ByteBuffer.allocateDirect(CHUNK);
        private ByteBuffer digesting = ByteBuffer.allocateDirect(CHUNK);

        Pipeline(BlockSource source, List<Sum> sums, ExecutorService threads, Progress progress) {
            this.source = source;
            this.sums = sums;
            this.threads = threads;
            this.progress = progress;
        }

        void run() throws IOException {
            long length = source.length();
            for (long position = 0; position < length; position += CHUNK) {
                progress.checkpoint();
                filling.clear().limit((int) Math.min(CHUNK, length - position));
                source.readBytes(position, filling);
                await();
                digest(filling.flip());
            }
            await();
        }

        private void digest(ByteBuffer full) {
            filling = digesting;
            digesting = full;
            for (Sum sum : sums) {
                ByteBuffer view = full.duplicate();
                running.add(threads.submit(() -> sum.update(view)));
            }
            progress.advance(full.remaining());
        }

        private void await() throws IOException {
            for (Future<?> digest : running) {
                Results.await(digest);
            }
            running.clear();
        }
    }
}
