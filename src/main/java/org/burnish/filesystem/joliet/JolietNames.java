package org.burnish.filesystem.joliet;

import java.nio.charset.StandardCharsets;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.iso9660.IdentifierText;

/// Names of Joliet: two bytes for each UTF-16 unit, the most significant first.
@Clause("Joliet 3")
public final class JolietNames {
    private JolietNames() {}

    /// The name that an identifier stands for; a last odd byte does not count.
    public static String name(byte[] identifier) {
        return IdentifierText.withoutVersion(
                new String(identifier, 0, identifier.length & ~1, StandardCharsets.UTF_16BE));
    }
}
