package org.burnish.drive;

import java.util.List;
import org.burnish.disc.Writing;

/// Exactly what kind of disc it is.
public enum MediumKind {
    UNKNOWN("unknown", "unknown disc", Writing.NEVER),
    CD_ROM("cd-rom", "CD-ROM", Writing.NEVER),
    CD_R("cd-r", "CD-R", Writing.ONCE),
    CD_RW("cd-rw", "CD-RW", Writing.AGAIN),
    DVD_ROM("dvd-rom", "DVD-ROM", Writing.NEVER),
    DVD_R("dvd-r", "DVD-R", Writing.ONCE),
    DVD_R_DL("dvd-r-dl", "DVD-R DL", Writing.ONCE),
    DVD_RW("dvd-rw", "DVD-RW", Writing.AGAIN),
    DVD_RW_DL("dvd-rw-dl", "DVD-RW DL", Writing.AGAIN),
    DVD_PLUS_R("dvd+r", "DVD+R", Writing.ONCE),
    DVD_PLUS_R_DL("dvd+r-dl", "DVD+R DL", Writing.ONCE),
    DVD_PLUS_RW("dvd+rw", "DVD+RW", Writing.ANYWHERE),
    DVD_PLUS_RW_DL("dvd+rw-dl", "DVD+RW DL", Writing.ANYWHERE),
    DVD_RAM("dvd-ram", "DVD-RAM", Writing.ANYWHERE),
    BD_ROM("bd-rom", "BD-ROM", Writing.NEVER),
    BD_R("bd-r", "BD-R", Writing.ONCE),
    BD_R_DL("bd-r-dl", "BD-R DL", Writing.ONCE),
    BD_R_TL("bd-r-xl", "BD-R XL, three layers", Writing.ONCE),
    BD_R_QL("bd-r-128", "BD-R XL, four layers", Writing.ONCE),
    BD_RE("bd-re", "BD-RE", Writing.ANYWHERE),
    BD_RE_DL("bd-re-dl", "BD-RE DL", Writing.ANYWHERE),
    BD_RE_TL("bd-re-xl", "BD-RE XL, three layers", Writing.ANYWHERE),
    BD_RE_QL("bd-re-128", "BD-RE XL, four layers", Writing.ANYWHERE),
    HD_DVD("hd-dvd", "HD DVD", Writing.NEVER);

    private static final List<MediumKind> BD_RS = List.of(BD_R, BD_R_DL, BD_R_TL, BD_R_QL);
    private static final List<MediumKind> BD_RES = List.of(BD_RE, BD_RE_DL, BD_RE_TL, BD_RE_QL);

    private final String token;
    private final String title;
    private final Writing writing;

    MediumKind(String token, String title, Writing writing) {
        this.token = token;
        this.title = title;
        this.writing = writing;
    }

    /// The word for it on the command line.
    public String token() {
        return token;
    }

    /// What people call it.
    public String title() {
        return title;
    }

    /// How it takes data.
    public Writing writing() {
        return writing;
    }

    public boolean isCd() {
        return this == CD_ROM || this == CD_R || this == CD_RW;
    }

    public boolean isBd() {
        return token.startsWith("bd-");
    }

    public boolean isDvd() {
        return token.startsWith("dvd");
    }

    static MediumKind bdR(int layers) {
        return BD_RS.get(Math.clamp(layers, 1, 4) - 1);
    }

    static MediumKind bdRe(int layers) {
        return BD_RES.get(Math.clamp(layers, 1, 4) - 1);
    }
}
