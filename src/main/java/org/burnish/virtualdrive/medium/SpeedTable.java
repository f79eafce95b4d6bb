package org.burnish.virtualdrive.medium;

import java.util.List;
import java.util.stream.IntStream;

/// The speeds of the kinds of discs in kB/s, as drives of the last generation have them.
public final class SpeedTable {
    private static final double DVD = 1385;
    private static final double BD = 4495.5;

    private SpeedTable() {}

    public static Medium.Speeds of(MediumType type) {
        return switch (type) {
            case DVD_R, DVD_PLUS_R -> dvd(16, 16, 12, 8, 4);
            case DVD_R_DL, DVD_PLUS_R_DL -> dvd(12, 8, 6, 4);
            case DVD_RW -> dvd(12, 6, 4, 2);
            case DVD_PLUS_RW -> dvd(12, 8, 6, 4);
            case DVD_RAM -> dvd(12, 5, 3, 2);
            case BD_R -> bd(12, 16, 12, 8, 6, 4, 2);
            case BD_R_DL -> bd(8, 12, 8, 6, 4, 2);
            case BD_R_XL, BD_R_128 -> bd(8, 6, 4, 2);
            case BD_RE, BD_RE_DL, BD_RE_XL -> bd(8, 2, 1);
            default -> dvd(16);
        };
    }

    private static Medium.Speeds dvd(int reading, int... writing) {
        return new Medium.Speeds(List.of((int) (reading * DVD)), scaled(DVD, writing));
    }

    private static Medium.Speeds bd(int reading, int... writing) {
        return new Medium.Speeds(List.of((int) (reading * BD)), scaled(BD, writing));
    }

    private static List<Integer> scaled(double one, int... factors) {
        return IntStream.of(factors).mapToObj(factor -> (int) (factor * one)).toList();
    }
}
