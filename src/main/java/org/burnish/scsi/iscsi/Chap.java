package org.burnish.scsi.iscsi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.Clause;

/// The challenge-handshake authentication protocol: who knows the secret proves it without saying it.
@Clause("RFC 7143 12.1.3")
final class Chap {
    private static final int LONGEST_VALUE = 1024;

    /// How the proof is computed, the better one first.
    enum Algorithm {
        SHA3_256("8", "SHA3-256"),
        SHA256("7", "SHA-256"),
        SHA1("6", "SHA-1"),
        MD5("5", "MD5");

        private final String number;
        private final String name;

        Algorithm(String number, String name) {
            this.number = number;
            this.name = name;
        }

        String number() {
            return number;
        }

        /// The first one of a list, such as `7,5`, that is known.
        static Optional<Algorithm> first(String list) {
            return List.of(list.split(",")).stream()
                    .flatMap(each -> Arrays.stream(values()).filter(known -> known.number.equals(each)))
                    .findFirst();
        }

        /// The proof of the secret.
        @Clause("RFC 1994 4.1")
        byte[] response(int identifier, String secret, byte[] challenge) {
            try {
                MessageDigest digest = MessageDigest.getInstance(name);
                digest.update((byte) identifier);
                digest.update(secret.getBytes(UTF_8));
                return digest.digest(challenge);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Chap() {}

    static String text(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    /// The identifier of a challenge.
    static int number(String value) throws ProtocolException {
        try {
            int number = Integer.decode(value);
            if (number >= 0 && number <= 0xFF) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new ProtocolException("no identifier of a challenge: " + value);
    }

    /// A value in hexadecimal or in base 64.
    @Clause("RFC 7143 6.1")
    static byte[] bytes(String value) throws ProtocolException {
        try {
            if (value.length() > 2 * LONGEST_VALUE + 2) {
                throw new ProtocolException("a value that is too long");
            }
            String digits = value.length() < 2 ? "" : value.substring(2);
            return switch (value.length() < 2 ? "" : value.substring(0, 2)) {
                case "0x", "0X" -> HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits);
                case "0b", "0B" -> Base64.getDecoder().decode(digits);
                default -> throw new ProtocolException("a value that is neither hexadecimal nor base 64");
            };
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("a value that is neither hexadecimal nor base 64");
        }
    }
}
