package org.burnish.filesystem.iso9660;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.layout.Layout;
import org.burnish.layout.Region;

/// The system area of a session that was added to an image file, with a list of all sessions in its first block: in a file
/// nothing else says where older sessions start once the descriptors at the file's start lead to the newest.
///
/// @param older first blocks of the older sessions, in order
/// @param start the first block of this session
public record SessionTable(List<Long> older, long start) implements Region {
    private static final String MARK = "BURNISH SESSIONS 1";
    private static final int BLOCK = VolumeDescriptor.LENGTH;
    /// As many as surely have room.
    private static final int MOST = 150;

    /// Reads a block; empty when it is none of a table, or one with numbers that cannot be those of sessions.
    public static Optional<SessionTable> read(byte[] block, long start) {
        String[] lines = new String(block, StandardCharsets.ISO_8859_1).split("\n", MOST + 2);
        if (!lines[0].equals(MARK)) {
            return Optional.empty();
        }
        List<Long> older = new ArrayList<>();
        for (int i = 1; i < lines.length && lines[i].matches("[0-9]{1,10}"); i++) {
            long session = Long.parseLong(lines[i]);
            if (session >= start || !older.isEmpty() && session <= older.getLast()) {
                return Optional.empty();
            }
            older.add(session);
        }
        return Optional.of(new SessionTable(List.copyOf(older), start));
    }

    @Override
    public long blocks() {
        return VolumeDescriptor.FIRST_BLOCK;
    }

    @Override
    public void render(Layout layout, long first, ByteBuffer into) {
        ByteBuffer all = ByteBuffer.allocate(VolumeDescriptor.FIRST_BLOCK * BLOCK);
        StringBuilder text = new StringBuilder(MARK).append('\n');
        // Of very many, the newest.
        older.subList(Math.max(0, older.size() - MOST), older.size()).forEach(session -> text.append(session).append('\n'));
        all.put(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        into.put(all.array(), (int) first * BLOCK, into.remaining());
    }

    @Override
    public String toString() {
        return "table of sessions";
    }
}
