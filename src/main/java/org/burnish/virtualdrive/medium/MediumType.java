package org.burnish.virtualdrive.medium;

import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.virtualdrive.medium.Medium.Family;

/// The kinds of discs that can lie in a virtual drive, with what is printed on their packages.
public enum MediumType {
    CD_ROM("cd-rom", "CD-ROM", Family.CD, 0x08, 1, 0),
    CD_R_74("cd-r-74", "CD-R 650 MB", Family.CD, 0x09, 1, 333_000),
    CD_R_80("cd-r-80", "CD-R 700 MB", Family.CD, 0x09, 1, 359_849),
    CD_R_90("cd-r-90", "CD-R 800 MB", Family.CD, 0x09, 1, 404_849),
    CD_R_99("cd-r-99", "CD-R 870 MB", Family.CD, 0x09, 1, 445_499),
    CD_RW("cd-rw", "CD-RW 700 MB", Family.CD, 0x0A, 1, 359_849),
    DVD_ROM("dvd-rom", "DVD-ROM", Family.DVD, 0x10, 1, 0),
    DVD_R("dvd-r", "DVD-R 4.7 GB", Family.DVD, 0x11, 1, 2_298_496),
    DVD_R_DL("dvd-r-dl", "DVD-R DL 8.5 GB", Family.DVD, 0x15, 2, 4_171_712),
    DVD_RW("dvd-rw", "DVD-RW 4.7 GB", Family.DVD, 0x14, 1, 2_298_496),
    DVD_PLUS_R("dvd+r", "DVD+R 4.7 GB", Family.DVD, 0x1B, 1, 2_295_104),
    DVD_PLUS_R_DL("dvd+r-dl", "DVD+R DL 8.5 GB", Family.DVD, 0x2B, 2, 4_173_824),
    DVD_PLUS_RW("dvd+rw", "DVD+RW 4.7 GB", Family.DVD, 0x1A, 1, 2_295_104),
    DVD_RAM("dvd-ram", "DVD-RAM 4.7 GB", Family.DVD, 0x12, 1, 2_236_704),
    BD_ROM("bd-rom", "BD-ROM", Family.BD, 0x40, 1, 0),
    BD_R("bd-r", "BD-R 25 GB", Family.BD, 0x41, 1, 12_219_392),
    BD_R_DL("bd-r-dl", "BD-R DL 50 GB", Family.BD, 0x41, 2, 24_438_784),
    BD_R_XL("bd-r-xl", "BD-R XL 100 GB", Family.BD, 0x41, 3, 48_878_592),
    BD_R_128("bd-r-128", "BD-R XL 128 GB", Family.BD, 0x41, 4, 62_500_864),
    BD_RE("bd-re", "BD-RE 25 GB", Family.BD, 0x43, 1, 12_219_392),
    BD_RE_DL("bd-re-dl", "BD-RE DL 50 GB", Family.BD, 0x43, 2, 24_438_784),
    BD_RE_XL("bd-re-xl", "BD-RE XL 100 GB", Family.BD, 0x43, 3, 48_878_592);

    private final String token;
    private final String title;
    private final Family family;
    private final int profile;
    private final int layers;
    private final int blocks;

    MediumType(String token, String title, Family family, int profile, int layers, int blocks) {
        this.token = token;
        this.title = title;
        this.family = family;
        this.profile = profile;
        this.layers = layers;
        this.blocks = blocks;
    }

    /// The word for it on the command line.
    public String token() {
        return token;
    }

    /// What is printed on the package.
    public String title() {
        return title;
    }

    public Family family() {
        return family;
    }

    /// The profile of a blank one.
    public int profile() {
        return profile;
    }

    public int layers() {
        return layers;
    }

    /// Blocks of 2048 bytes that can be recorded, before formatting takes some away; 0 for a pressed disc, which has as many as
    /// its image.
    public int blocks() {
        return blocks;
    }

    /// Whether it can only be read.
    public boolean isPressed() {
        return blocks == 0;
    }

    /// Blocks that are recorded as one: an ECC block, a cluster.
    public int unit() {
        return family == Family.BD ? 32 : family == Family.DVD ? 16 : 1;
    }

    public static Optional<MediumType> ofToken(String token) {
        return Stream.of(values()).filter(type -> type.token.equals(token)).findFirst();
    }
}
