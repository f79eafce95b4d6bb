package org.burnish.disc;

/// Numbers of two decimal digits in one byte, the tens in the high half, as discs have them.
public final class Bcd {
    private Bcd() {}

    /// The byte for a number from 0 to 99.
    public static int of(int number) {
        if (number < 0 || number > 99) {
            throw new IllegalArgumentException(number + " has no two decimal digits");
        }
        return number / 10 << 4 | number % 10;
    }

    /// The number in a byte; -1 when a half of it is no decimal digit.
    public static int read(int bcd) {
        int tens = bcd >> 4 & 0xF;
        int ones = bcd & 0xF;
        return tens > 9 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
