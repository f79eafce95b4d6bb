package org.burnish.disc.cd;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.burnish.bytes.Clause;

/// The characters of a block of CD-TEXT.
@Clause("MMC-3 J.4")
public enum CdTextCharacters {
    /// ISO 8859-1, changed in a few places that nobody uses.
    LATIN_1(0x00, "ISO-8859-1", false),
    ASCII(0x01, "US-ASCII", false),
    /// Kanji of Music Shift-JIS.
    MUSIC_SHIFT_JIS(0x80, "windows-31j", true),
    KOREAN(0x81, "EUC-KR", true),
    MANDARIN(0x82, "GB2312", true);

    private final int code;
    private final String charset;
    private final boolean doubleByte;

    CdTextCharacters(int code, String charset, boolean doubleByte) {
        this.code = code;
        this.charset = charset;
        this.doubleByte = doubleByte;
    }

    /// The number for it on disc.
    public int code() {
        return code;
    }

    public boolean doubleByte() {
        return doubleByte;
    }

    /// Whether it has every character of a text.
    public boolean has(String text) {
        return charset().newEncoder().canEncode(text);
    }

    /// For turning texts into bytes; ISO 8859-1 where the system does not know the right one.
    public Charset charset() {
        return Charset.isSupported(charset) ? Charset.forName(charset) : StandardCharsets.ISO_8859_1;
    }

    static CdTextCharacters ofCode(int code) {
        for (CdTextCharacters characters : values()) {
            if (characters.code == code) {
                return characters;
            }
        }
        return LATIN_1;
    }
}
