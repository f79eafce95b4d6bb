package org.burnish.disc.cd;

import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.bytes.Clause;

/// What a text of CD-TEXT is.
@Clause("MMC-3 J.1")
public enum CdTextField {
    TITLE(0x80),
    PERFORMER(0x81),
    SONGWRITER(0x82),
    COMPOSER(0x83),
    ARRANGER(0x84),
    MESSAGE(0x85),
    /// What the publisher calls the disc; of the album alone.
    DISC_ID(0x86),
    /// The catalogue number of the album, the recording codes of the tracks.
    CODES(0x8E);

    private final int type;

    CdTextField(int type) {
        this.type = type;
    }

    /// The pack type.
    public int type() {
        return type;
    }

    /// Whether it is written in the block's own characters.
    boolean inOwnCharacters() {
        return type <= MESSAGE.type;
    }

    static Optional<CdTextField> ofType(int type) {
        return Stream.of(values()).filter(field -> field.type == type).findFirst();
    }
}
