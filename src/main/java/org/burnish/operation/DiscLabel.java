package org.burnish.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.burnish.source.Graft;

/// The name of a disc, as file systems have room for it.
public final class DiscLabel {
    /// Letters in ISO 9660.
    public static final int ISO = 32;
    /// Letters in Joliet.
    public static final int JOLIET = 16;

    private DiscLabel() {}

    /// A label after what goes on the disc: the name of the folder when there is just one, else nothing.
    public static String of(List<Path> paths) {
        return paths.size() == 1 && Files.isDirectory(paths.getFirst()) ? ImageRequest.labelOf(List.of(new Graft("", paths.getFirst()))) : "";
    }

    /// The nearest label that every file system can have.
    public static String mended(String label) {
        StringBuilder mended = new StringBuilder();
        Normalizer.normalize(label, Normalizer.Form.NFD).codePoints().forEach(c -> {
            if (c >= 0x20 && c <= 0x7E) {
                mended.append((char) c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                mended.append('_');
            }
        });
        return mended.substring(0, Math.min(JOLIET, mended.length())).strip();
    }
}
