package org.burnish.scsi.iscsi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.burnish.bytes.Clause;
import org.jspecify.annotations.Nullable;

/// The keys and values of login and text requests, `key=value` with a NUL after each, in their order.
@Clause("RFC 7143 6.1")
final class TextKeys {
    /// The most bytes that one side may say in one go, over all units.
    static final int MOST_BYTES = 64 << 10;
    private static final int LONGEST_KEY = 63;

    private final Map<String, String> values = new LinkedHashMap<>();

    static TextKeys read(byte[] bytes) throws ProtocolException {
        TextKeys keys = new TextKeys();
        int start = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == 0) {
                if (at > start) {
                    keys.add(new String(bytes, start, at - start, UTF_8));
                }
                start = at + 1;
            }
        }
        return keys;
    }

    private void add(String pair) throws ProtocolException {
        int equals = pair.indexOf('=');
        if (equals < 1 || equals > LONGEST_KEY) {
            throw new ProtocolException("no key and value");
        }
        if (values.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
            throw new ProtocolException("the key " + pair.substring(0, equals) + " comes twice");
        }
    }

    TextKeys put(String key, String value) {
        values.put(key, value);
        return this;
    }

    TextKeys put(String key, long value) {
        return put(key, Long.toString(value));
    }

    @Nullable String get(String key) {
        return values.get(key);
    }

    String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    Map<String, String> all() {
        return values;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        values.forEach((key, value) -> {
            bytes.writeBytes((key + "=" + value).getBytes(UTF_8));
            bytes.write(0);
        });
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
