package org.burnish.disc.cd;

import java.util.Optional;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Crc16;
import org.burnish.disc.Bcd;
import org.burnish.disc.Control;
import org.burnish.disc.Msf;

/// What channel Q of a sector says: 12 bytes, the last two of which are an inverted CRC.
@Clause("ECMA-130 22.3")
public sealed interface QFrame {
    /// The track number that stands for the lead-out.
    int LEAD_OUT = 0xAA;

    /// CONTROL.
    Control control();

    /// How the rest is to be read (q-Mode).
    int adr();

    /// Bytes 1 to 9 go to `nine`.
    void writeBody(byte[] nine);

    /// Where one is on the disc.
    ///
    /// @param track number; [#LEAD_OUT] in the lead-out
    /// @param index 0 in the gap before a track, from 1 on in the track
    /// @param relative time in the track; counts down in the gap before it
    /// @param absolute time on the disc
    @Clause("ECMA-130 22.3.3.2")
    record Position(Control control, int track, int index, Msf relative, Msf absolute) implements QFrame {
        @Override
        public int adr() {
            return 1;
        }

        @Override
        public void writeBody(byte[] nine) {
            nine[0] = (byte) (track > 99 ? track : Bcd.of(track));
            nine[1] = (byte) Bcd.of(index);
            writeTime(nine, 2, relative);
            nine[5] = 0;
            writeTime(nine, 6, absolute);
        }
    }

    /// An entry of the table of contents, in the lead-in, or of the program memory area.
    ///
    /// @param adr 1, or 5 for what concerns several sessions
    /// @param point track number, or A0h, A1h, A2h, B0h…
    /// @param running time where it stands
    /// @param zero most often 0
    /// @param value an address, or other numbers as the point says, decimal but for the disc type of A0h
    @Clause("ECMA-130 22.3.4.2")
    record Pointer(Control control, int adr, int point, Msf running, int zero, Msf value) implements QFrame {
        @Override
        public void writeBody(byte[] nine) {
            nine[0] = 0;
            nine[1] = (byte) (point <= 99 ? Bcd.of(point) : point);
            writeTime(nine, 2, running);
            nine[5] = (byte) zero;
            writeTime(nine, 6, value);
            if (point == 0xA0) {
                nine[7] = (byte) value.second();
            }
        }
    }

    /// The catalogue number of the disc, in some of the sectors.
    ///
    /// @param frame of the absolute time
    @Clause("ECMA-130 22.3.4")
    record Catalogue(Control control, CatalogueNumber number, int frame) implements QFrame {
        @Override
        public int adr() {
            return 2;
        }

        @Override
        public void writeBody(byte[] nine) {
            for (int i = 0; i < 7; i++) {
                int low = i < 6 ? number.digits().charAt(2 * i + 1) - '0' : 0;
                nine[i] = (byte) (number.digits().charAt(2 * i) - '0' << 4 | low);
            }
            nine[7] = 0;
            nine[8] = (byte) Bcd.of(frame);
        }
    }

    /// The recording code of the track, in some of the sectors.
    ///
    /// @param frame of the absolute time
    @Clause("IEC 60908 17.5.3")
    record Recording(Control control, Isrc isrc, int frame) implements QFrame {
        @Override
        public int adr() {
            return 3;
        }

        @Override
        public void writeBody(byte[] nine) {
            long letters = 0;
            for (int i = 0; i < 5; i++) {
                letters = letters << 6 | isrc.code().charAt(i) - '0';
            }
            letters <<= 2;
            for (int i = 3; i >= 0; i--) {
                nine[i] = (byte) (letters >> 8 * (3 - i));
            }
            for (int i = 0; i < 4; i++) {
                int low = i < 3 ? isrc.code().charAt(6 + 2 * i) - '0' : 0;
                nine[4 + i] = (byte) (isrc.code().charAt(5 + 2 * i) - '0' << 4 | low);
            }
            nine[8] = (byte) Bcd.of(frame);
        }
    }

    private static void writeTime(byte[] nine, int at, Msf time) {
        nine[at] = number(time.minute());
        nine[at + 1] = number(time.second());
        nine[at + 2] = number(time.frame());
    }

    /// Decimal where that goes; FFh says that there is none.
    private static byte number(int value) {
        return (byte) (value > 99 ? value : Bcd.of(value));
    }

    /// The 12 bytes.
    default byte[] bytes() {
        byte[] nine = new byte[9];
        writeBody(nine);
        byte[] bytes = new byte[SubChannel.CHANNEL];
        bytes[0] = (byte) (control().bits() << 4 | adr());
        System.arraycopy(nine, 0, bytes, 1, 9);
        int crc = ~Crc16.of(bytes, 0, 10);
        bytes[10] = (byte) (crc >> 8);
        bytes[11] = (byte) crc;
        return bytes;
    }

    /// Whether the CRC of the 12 bytes at `at` fits.
    static boolean fits(byte[] bytes, int at) {
        return (~Crc16.of(bytes, at, 10) & 0xFFFF) == ((bytes[at + 10] & 0xFF) << 8 | bytes[at + 11] & 0xFF);
    }

    /// What the 12 bytes at `at` say; nothing when the CRC does not fit, or when it is nothing known.
    static Optional<QFrame> read(byte[] bytes, int at) {
        if (!fits(bytes, at)) {
            return Optional.empty();
        }
        Control control = new Control(bytes[at] >> 4 & 0xF);
        int adr = bytes[at] & 0xF;
        return switch (adr) {
            case 1 -> bytes[at + 1] == 0 ? QFrames.pointer(control, adr, bytes, at) : QFrames.position(control, bytes, at);
            case 2 -> QFrames.catalogue(control, bytes, at);
            case 3 -> QFrames.recording(control, bytes, at);
            case 5 -> QFrames.pointer(control, adr, bytes, at);
            default -> Optional.empty();
        };
    }
}
