package org.burnish.virtualdrive.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/// What a disc knows about itself besides its blocks: words and numbers under names. As a file: lines `name = value` in the
/// order of the names, and a last line with their CRC-32C.
public final class DiscState {
    private static final String CHECK = "crc32c = ";

    private final Map<String, String> values = new TreeMap<>();

    public DiscState set(String name, String value) {
        if (name.contains("=") || (name + value).contains("\n")) {
            throw new IllegalArgumentException(name + " cannot be kept");
        }
        values.put(name, value);
        return this;
    }

    public DiscState set(String name, long value) {
        return set(name, Long.toString(value));
    }

    public DiscState set(String name, boolean value) {
        return set(name, value ? "yes" : "no");
    }

    /// Takes all over that another one has.
    public DiscState setAll(DiscState other) {
        values.putAll(other.values);
        return this;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /// The value; an empty word when there is none.
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /// @throws IOException when there is none, or it is no number
    public int number(String name) throws IOException {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new IOException("the state of a virtual disc has no number '" + name + "'", e);
        }
    }

    public boolean yes(String name) {
        return text(name).equals("yes");
    }

    byte[] bytes() {
        StringBuilder lines = new StringBuilder();
        values.forEach((name, value) -> lines.append(name).append(" = ").append(value).append('\n'));
        return (lines + CHECK + check(lines.toString()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static DiscState read(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf(CHECK);
        if (end < 0 || !text.substring(end).equals(CHECK + check(text.substring(0, end)) + "\n")) {
            throw new IOException("the state of a virtual disc is damaged");
        }
        DiscState state = new DiscState();
        List<String> lines = text.substring(0, end).lines().toList();
        for (String line : lines) {
            int equals = line.indexOf(" = ");
            state.set(line.substring(0, equals), line.substring(equals + 3));
        }
        return state;
    }

    private static String check(String lines) {
        CRC32C crc = new CRC32C();
        crc.update(lines.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
