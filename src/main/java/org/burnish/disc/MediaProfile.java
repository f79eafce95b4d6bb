package org.burnish.disc;

import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.bytes.Clause;

/// The kinds of media, as drives name them.
@Clause("MMC-6 5.3.1")
public enum MediaProfile {
    NONE(0x0000, "no disc", Family.NONE, Writing.NEVER),
    CD_ROM(0x0008, "CD-ROM", Family.CD, Writing.NEVER),
    CD_R(0x0009, "CD-R", Family.CD, Writing.ONCE),
    CD_RW(0x000A, "CD-RW", Family.CD, Writing.AGAIN),
    DVD_ROM(0x0010, "DVD-ROM", Family.DVD, Writing.NEVER),
    DVD_R(0x0011, "DVD-R", Family.DVD, Writing.ONCE),
    DVD_RAM(0x0012, "DVD-RAM", Family.DVD, Writing.ANYWHERE),
    DVD_RW_OVERWRITE(0x0013, "DVD-RW", Family.DVD, Writing.ANYWHERE),
    DVD_RW_SEQUENTIAL(0x0014, "DVD-RW", Family.DVD, Writing.AGAIN),
    DVD_R_DL(0x0015, "DVD-R DL", Family.DVD, Writing.ONCE),
    DVD_R_DL_JUMP(0x0016, "DVD-R DL", Family.DVD, Writing.ONCE),
    DVD_RW_DL(0x0017, "DVD-RW DL", Family.DVD, Writing.AGAIN),
    DVD_PLUS_RW(0x001A, "DVD+RW", Family.DVD, Writing.ANYWHERE),
    DVD_PLUS_R(0x001B, "DVD+R", Family.DVD, Writing.ONCE),
    DVD_PLUS_RW_DL(0x002A, "DVD+RW DL", Family.DVD, Writing.ANYWHERE),
    DVD_PLUS_R_DL(0x002B, "DVD+R DL", Family.DVD, Writing.ONCE),
    BD_ROM(0x0040, "BD-ROM", Family.BD, Writing.NEVER),
    BD_R(0x0041, "BD-R", Family.BD, Writing.ONCE),
    BD_R_RANDOM(0x0042, "BD-R", Family.BD, Writing.ONCE),
    BD_RE(0x0043, "BD-RE", Family.BD, Writing.ANYWHERE);

    private final int code;
    private final String title;
    private final Family family;
    private final Writing writing;

    MediaProfile(int code, String title, Family family, Writing writing) {
        this.code = code;
        this.title = title;
        this.family = family;
        this.writing = writing;
    }

    /// What the discs have in common physically.
    public enum Family {
        NONE,
        CD,
        DVD,
        BD
    }

    /// How a disc takes data.
    public enum Writing {
        NEVER,
        ONCE,
        /// In order, and again from the start after blanking.
        AGAIN,
        /// In any place, any number of times.
        ANYWHERE
    }

    /// The profile number.
    public int code() {
        return code;
    }

    /// What people call it.
    public String title() {
        return title;
    }

    public Family family() {
        return family;
    }

    public Writing writing() {
        return writing;
    }

    /// Whether what was written can be taken back.
    public boolean erasable() {
        return writing == Writing.AGAIN || writing == Writing.ANYWHERE;
    }

    /// The one with this profile number.
    public static Optional<MediaProfile> ofCode(int code) {
        return Stream.of(values()).filter(profile -> profile.code == code).findFirst();
    }
}
