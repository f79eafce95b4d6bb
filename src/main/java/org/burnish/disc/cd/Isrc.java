package org.burnish.disc.cd;

import java.util.Locale;
import org.burnish.bytes.Clause;

/// The International Standard Recording Code of a track: a country, an owner, a year and a number, 12 characters in all.
@Clause("IEC 60908 17.5.3")
public record Isrc(String code) {
    public static final int LENGTH = 12;

    public Isrc {
        code = code.replace("-", "").toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9]{5}[0-9]{7}")) {
            throw new IllegalArgumentException(code + " is no ISRC: it must have 5 letters or digits and 7 digits");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
