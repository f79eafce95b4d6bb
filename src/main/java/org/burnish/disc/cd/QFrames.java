package org.burnish.disc.cd;

import java.util.Optional;
import org.burnish.disc.Bcd;
import org.burnish.disc.Control;
import org.burnish.disc.Msf;

/// Reads what channel Q says, once its CRC is known to fit; digits that are none make it nothing.
final class QFrames {
    private QFrames() {}

    static Optional<QFrame> position(Control control, byte[] bytes, int at) {
        int track = bytes[at + 1] & 0xFF;
        int number = track == QFrame.LEAD_OUT ? track : Bcd.read(track);
        int index = Bcd.read(bytes[at + 2]);
        if (number < 0 || index < 0) {
            return Optional.empty();
        }
        return time(bytes, at + 3).flatMap(relative -> time(bytes, at + 7)
                .map(absolute -> new QFrame.Position(control, number, index, relative, absolute)));
    }

    static Optional<QFrame> pointer(Control control, int adr, byte[] bytes, int at) {
        int point = bytes[at + 2] & 0xFF;
        int number = point < 0xA0 ? Bcd.read(point) : point;
        if (number < 0) {
            return Optional.empty();
        }
        Optional<Msf> value = point == 0xA0
                ? Optional.of(new Msf(Math.max(0, Bcd.read(bytes[at + 7])), bytes[at + 8] & 0xFF, Math.max(0, Bcd.read(bytes[at + 9]))))
                : time(bytes, at + 7);
        return value.flatMap(address -> time(bytes, at + 3)
                .map(running -> new QFrame.Pointer(control, adr, number, running, bytes[at + 6] & 0xFF, address)));
    }

    static Optional<QFrame> catalogue(Control control, byte[] bytes, int at) {
        var digits = new StringBuilder();
        for (int i = 0; i < CatalogueNumber.LENGTH; i++) {
            digits.append(Character.forDigit(digit(bytes, at + 1, i), 16));
        }
        int frame = Bcd.read(bytes[at + 9]);
        return digits.chars().allMatch(Character::isDigit) && frame >= 0
                ? Optional.of(new QFrame.Catalogue(control, new CatalogueNumber(digits.toString()), frame))
                : Optional.empty();
    }

    static Optional<QFrame> recording(Control control, byte[] bytes, int at) {
        long letters = 0;
        for (int i = 1; i <= 4; i++) {
            letters = letters << 8 | bytes[at + i] & 0xFF;
        }
        var code = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            code.append((char) ('0' + (int) (letters >> 26 - 6 * i & 0x3F)));
        }
        for (int i = 0; i < 7; i++) {
            code.append(Character.forDigit(digit(bytes, at + 5, i), 16));
        }
        int frame = Bcd.read(bytes[at + 9]);
        return code.toString().matches("[A-Z0-9]{5}[0-9]{7}") && frame >= 0
                ? Optional.of(new QFrame.Recording(control, new Isrc(code.toString()), frame))
                : Optional.empty();
    }

    private static int digit(byte[] bytes, int at, int i) {
        return bytes[at + i / 2] >> (i % 2 == 0 ? 4 : 0) & 0xF;
    }

    private static Optional<Msf> time(byte[] bytes, int at) {
        if (bytes[at] == -1 && bytes[at + 1] == -1 && bytes[at + 2] == -1) {
            return Optional.of(new Msf(0xFF, 0xFF, 0xFF));
        }
        int minute = Bcd.read(bytes[at]);
        int second = Bcd.read(bytes[at + 1]);
        int frame = Bcd.read(bytes[at + 2]);
        return minute < 0 || second < 0 || frame < 0 ? Optional.empty() : Optional.of(new Msf(minute, second, frame));
    }
}
