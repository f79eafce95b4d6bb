package org.burnish.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of whatever holds bytes, in hexadecimal digits.
public final class Digests {
    private Digests() {}

    public static String sha256(byte[] bytes) {
        return hex(algorithm().digest(bytes));
    }

    public static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return sha256(in, Long.MAX_VALUE);
        }
    }

    /// The digest of the next `length` bytes, or of all there are when there are less.
    public static String sha256(InputStream in, long length) throws IOException {
        MessageDigest digest = algorithm();
        byte[] buffer = new byte[1 << 16];
        long left = length;
        while (left > 0) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                break;
            }
            digest.update(buffer, 0, n);
            left -= n;
        }
        return hex(digest.digest());
    }

    /// The digest of bytes of a file, such as the ones that a list of an image points at.
    public static String sha256(Path file, long position, long length) throws IOException {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(position);
            return sha256(in, length);
        }
    }

    static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
