package org.burnish.disc;

import java.util.Optional;
import java.util.stream.Stream;

/// The sizes in which blank discs are sold. Of kinds that differ a little, such as DVD-R and DVD+R, the smaller one
/// counts, so that what fits here fits on either.
public enum DiscSize {
    /// 80 minutes: 79:59.74 less the two seconds before the first sector.
    CD("cd", "CD 700 MB", 359_849),
    /// DVD+R; a DVD-R has 2,298,496.
    DVD("dvd", "DVD 4.7 GB", 2_295_104),
    /// DVD-R DL; a DVD+R DL has 4,173,824.
    DVD_DL("dvd-dl", "DVD DL 8.5 GB", 4_171_712),
    /// Without spare areas, as are all that follow.
    BD("bd", "Blu-ray 25 GB", 12_219_392),
    BD_DL("bd-dl", "Blu-ray DL 50 GB", 24_438_784),
    BD_XL("bd-xl", "Blu-ray XL 100 GB", 48_878_592),
    BD_XL_128("bd-xl-128", "Blu-ray XL 128 GB", 62_500_864);

    /// Bytes in a block.
    public static final int BLOCK = 2048;

    private final String token;
    private final String title;
    private final long blocks;

    DiscSize(String token, String title, long blocks) {
        this.token = token;
        this.title = title;
        this.blocks = blocks;
    }

    /// The word for it in files.
    public String token() {
        return token;
    }

    /// What is printed on the package.
    public String title() {
        return title;
    }

    /// How many blocks of 2048 bytes can be recorded.
    public long blocks() {
        return blocks;
    }

    /// How many bytes can be recorded.
    public long bytes() {
        return blocks * BLOCK;
    }

    /// The smallest one that takes so many blocks; none does when there are too many.
    public static Optional<DiscSize> smallestFor(long blocks) {
        return Stream.of(values()).filter(size -> size.blocks >= blocks).findFirst();
    }

    public static Optional<DiscSize> ofToken(String token) {
        return Stream.of(values()).filter(size -> size.token.equals(token)).findFirst();
    }
}
