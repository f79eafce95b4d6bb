package org.burnish.filesystem.rockridge;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.filesystem.susp.UnknownEntry;
import org.burnish.tree.Attributes;
import org.burnish.tree.Uninterpreted;
import org.jspecify.annotations.Nullable;

/// Entries of extensions that nothing here knows. They stay with their node when an image is made like another one, but for
/// those that tell of the old image.
public final class OtherEntries {
    /// What belongs to Rock Ridge and SUSP themselves, and is written as the new image needs it.
    private static final Set<Integer> REDUNDANT = Set.of(
            SystemUseEntry.signature("RR"), SystemUseEntry.signature("ES"), SystemUseEntry.signature("PD"));
    private static final int ARBITRARY_ATTRIBUTES = SystemUseEntry.signature("AL");
    /// First byte of the names that libisofs has for itself, such as the place of the checksums of all files.
    private static final int OF_LIBISOFS = 4;
    private static final int CONTINUED = 1;
    private static final int COMPONENT_HEADER = 2;

    private OtherEntries() {}

    /// The entries for the attributes of a node, null when there are none to be kept.
    static @Nullable Uninterpreted keep(@Nullable List<UnknownEntry> found) {
        if (found == null) {
            return null;
        }
        List<UnknownEntry> kept = found.stream().filter(entry -> !REDUNDANT.contains(entry.signature())).toList();
        byte[] bytes = new byte[kept.stream().mapToInt(SystemUseEntry::length).sum()];
        ByteWriter out = new ByteWriter(ByteBuffer.wrap(bytes));
        kept.forEach(entry -> entry.write(out));
        return bytes.length == 0 ? null : new Uninterpreted(bytes);
    }

    /// What a new image has of them.
    static List<SystemUseEntry> of(Attributes attributes) {
        Uninterpreted others = attributes.marks().others();
        if (others == null) {
            return List.of();
        }
        List<SystemUseEntry> entries = new ArrayList<>();
        for (UnknownEntry entry : read(others)) {
            UnknownEntry kept = entry.signature() == ARBITRARY_ATTRIBUTES ? withoutPlaces(entry) : entry;
            if (kept != null) {
                entries.add(kept);
            }
        }
        return entries;
    }

    private static List<UnknownEntry> read(Uninterpreted others) {
        List<UnknownEntry> entries = new ArrayList<>();
        ByteReader in = ByteReader.of(others.bytes());
        try {
            while (in.remaining() >= SystemUseEntry.HEADER_LENGTH) {
                int signature = in.u16be();
                int length = in.u8();
                entries.add(new UnknownEntry(signature, in.u8(), in.bytes(length - SystemUseEntry.HEADER_LENGTH)));
            }
        } catch (DiscFormatException e) {
            throw new IllegalStateException("entries that were written here", e);
        }
        return entries;
    }

    /// Whether a root directory has the place of the checksums that libisofs keeps of all files.
    public static boolean haveChecksums(Attributes root) {
        Uninterpreted others = root.marks().others();
        return others != null && read(others).stream()
                .anyMatch(entry -> entry.signature() == ARBITRARY_ATTRIBUTES && !entry.equals(withoutPlaces(entry)));
    }

    /// Access control lists and extended attributes without those that number or place the checksums of libisofs. Null when
    /// nothing is left; one that does not end in this entry stays whole.
    private static @Nullable UnknownEntry withoutPlaces(UnknownEntry entry) {
        byte[] body = entry.body();
        if (body.length == 0 || (body[0] & CONTINUED) != 0) {
            return entry;
        }
        ByteBuffer kept = ByteBuffer.allocate(body.length).put(body[0]);
        int at = 1;
        while (at < body.length) {
            int value = next(body, at);
            int end = next(body, value);
            if (end < 0) {
                return entry;
            }
            boolean own = value - at > COMPONENT_HEADER && body[at + COMPONENT_HEADER] == OF_LIBISOFS;
            if (!own) {
                kept.put(body, at, end - at);
            }
            at = end;
        }
        if (kept.position() == body.length) {
            return entry;
        }
        byte[] left = new byte[kept.position()];
        kept.flip().get(left);
        return left.length == 1 ? null : new UnknownEntry(entry.signature(), entry.version(), left);
    }

    /// Behind a name or a value, which may have several components; negative when it does not end.
    private static int next(byte[] body, int start) {
        int at = start;
        while (at >= 0 && at + COMPONENT_HEADER <= body.length) {
            boolean more = (body[at] & CONTINUED) != 0;
            at += COMPONENT_HEADER + (body[at + 1] & 0xFF);
            if (at > body.length) {
                return -1;
            }
            if (!more) {
                return at;
            }
        }
        return -1;
    }
}
