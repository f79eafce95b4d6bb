package org.burnish.filesystem.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.burnish.tree.Content;

/// Boot loaders that are known by their bytes, because they want something written into them.
public enum Loader {
    /// Reads the rest of itself by its boot information table.
    ISOLINUX("ISOLINUX"),
    /// GRUB 2 for discs, the same.
    GRUB("GRUB"),
    OTHER("unknown origin");

    private static final int LOOKED_AT = 2048;
    private static final int ISOLINUX_MARK_AT = 64;
    private static final byte[] ISOLINUX_MARK = {(byte) 0xFB, (byte) 0xC0, 0x78, 0x70};
    private static final String GRUB_MARK = "no boot info";

    private final String title;

    Loader(String title) {
        this.title = title;
    }

    /// What people call it.
    public String title() {
        return title;
    }

    /// Whose boot image for discs it is.
    public static Loader of(Content image) throws IOException {
        byte[] start = start(image, LOOKED_AT);
        for (int i = 0; i < ISOLINUX_MARK.length && ISOLINUX_MARK_AT + i < start.length; i++) {
            if (start[ISOLINUX_MARK_AT + i] != ISOLINUX_MARK[i]) {
                break;
            }
            if (i == ISOLINUX_MARK.length - 1) {
                return ISOLINUX;
            }
        }
        return text(start).contains(GRUB_MARK) ? GRUB : OTHER;
    }

    /// Whose boot code for disks it is.
    public static Loader ofCode(byte[] code) {
        if (code.length >= 4 && (code[0] & 0xFF) == 0x33 && (code[1] & 0xFF) == 0xED) {
            return ISOLINUX;
        }
        String text = text(code);
        if (text.contains("isolinux")) {
            return ISOLINUX;
        }
        return text.contains("GRUB") ? GRUB : OTHER;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// The first bytes of a content, at most `count`.
    static byte[] start(Content content, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(count, content.length()));
        while (bytes.hasRemaining() && content.read(bytes.position(), bytes) > 0) {
            // Contents give what they have at hand.
        }
        return bytes.array();
    }
}
