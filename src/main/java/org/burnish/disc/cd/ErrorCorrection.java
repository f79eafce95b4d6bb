package org.burnish.disc.cd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.burnish.bytes.Clause;

/// The error correction code (ECC) of data sectors: bytes 12 to 2247 stand in a matrix of 86 columns, each of which is a
/// code word with two parity bytes (P), as is each of 52 diagonals (Q). One wrong byte of a word can be found and
/// corrected, two of which it is known where they are.
@Clause("ECMA-130 annex A")
public final class ErrorCorrection {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle TWO = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    /// Words that are computed at once.
    private static final int LANES = 8;
    /// Bytes of a sector that come before the matrix: the synchronization field.
    private static final int START = 12;
    /// Words of P, and how long they are.
    private static final int P_WORDS = 86;
    private static final int P_LENGTH = 26;
    private static final int P_AT = 2064;
    /// Words of Q, and how long they are.
    private static final int Q_WORDS = 52;
    private static final int Q_LENGTH = 45;
    private static final int Q_STEP = 88;
    private static final int Q_AT = 2236;
    /// What can be said of the words of a sector after a round.
    private static final int WRONG = 1;
    private static final int CHANGED = 2;
    /// Times that P and Q are tried one after the other.
    private static final int ROUNDS = 8;

    private ErrorCorrection() {}

    /// Computes P and Q of the sector at `at`. For sectors of mode 2 the header counts as zeros.
    public static void write(byte[] bytes, int at, boolean headerCounts) {
        int header = headerCounts ? 0 : takeHeader(bytes, at);
        parity(bytes, at + START, true);
        giveHeader(bytes, at, header);
    }

    /// Whether P and Q of the sector at `at` fit it.
    public static boolean fits(byte[] bytes, int at, boolean headerCounts) {
        int header = headerCounts ? 0 : takeHeader(bytes, at);
        boolean fits = parity(bytes, at + START, false);
        giveHeader(bytes, at, header);
        return fits;
    }

    /// Writes the parity bytes, or tells whether they are right. Eight words are computed at once; the last eight overlap
    /// with those before.
    private static boolean parity(byte[] bytes, int base, boolean write) {
        boolean right = true;
        for (int word = 0; right && word < P_WORDS; word += LANES) {
            right = parityP(bytes, base, Math.min(word, P_WORDS - LANES), write);
        }
        for (int word = 0; right && word < Q_WORDS; word += LANES) {
            right = parityQ(bytes, base, Math.min(word, Q_WORDS - LANES), write);
        }
        return right;
    }

    private static boolean parityP(byte[] bytes, int base, int word, boolean write) {
        long sum = 0;
        long weighted = 0;
        int end = base + P_AT;
        for (int i = base + word; i < end; i += P_WORDS) {
            long values = (long) EIGHT.get(bytes, i);
            sum ^= values;
            weighted = timesAlpha(weighted ^ values);
        }
        return put(bytes, end + word, P_WORDS, sum, weighted, write);
    }

    /// Bytes of four diagonals stand in pairs, 86 bytes apart.
    private static boolean parityQ(byte[] bytes, int base, int word, boolean write) {
        int first = word / 2 * P_WORDS;
        int second = first + P_WORDS;
        int third = second + P_WORDS;
        int fourth = third + P_WORDS;
        long sum = 0;
        long weighted = 0;
        for (int n = 0; n < Q_LENGTH - 2; n++) {
            long values = two(bytes, base + first)
                    | two(bytes, base + second) << 16
                    | two(bytes, base + third) << 32
                    | two(bytes, base + fourth) << 48;
            sum ^= values;
            weighted = timesAlpha(weighted ^ values);
            first = next(first);
            second = next(second);
            third = next(third);
            fourth = next(fourth);
        }
        return put(bytes, base + Q_AT + word, Q_WORDS, sum, weighted, write);
    }

    private static int next(int offset) {
        return offset + Q_STEP < Q_AT ? offset + Q_STEP : offset + Q_STEP - Q_AT;
    }

    private static long two(byte[] bytes, int at) {
        return (short) TWO.get(bytes, at) & 0xFFFFL;
    }

    /// α times each of eight bytes.
    private static long timesAlpha(long eight) {
        return (eight & 0x7F7F_7F7F_7F7F_7F7FL) << 1 ^ (eight >>> 7 & 0x0101_0101_0101_0101L) * Galois.REDUCTION;
    }

    private static boolean put(byte[] bytes, int at, int words, long sum, long weighted, boolean write) {
        long both = timesAlpha(weighted) ^ sum;
        long parity = 0;
        for (int shift = 0; shift < 64; shift += 8) {
            parity |= (Galois.OVER_ALPHA_PLUS_1[(int) (both >>> shift) & 0xFF] & 0xFFL) << shift;
        }
        if (!write) {
            return (long) EIGHT.get(bytes, at) == parity && (long) EIGHT.get(bytes, at + words) == (parity ^ sum);
        }
        EIGHT.set(bytes, at, parity);
        EIGHT.set(bytes, at + words, parity ^ sum);
        return true;
    }

    /// Corrects the sector at `at` as far as that goes, P and Q in turns. Whether what results is right, only the error
    /// detection code can tell: words with more wrong bytes may be "corrected" to others.
    ///
    /// @return whether all words fit in the end
    public static boolean correct(byte[] bytes, int at, boolean headerCounts) {
        int header = headerCounts ? 0 : takeHeader(bytes, at);
        boolean whole = false;
        boolean changed = true;
        for (int round = 0; !whole && changed && round < ROUNDS; round++) {
            int p = correctWords(bytes, at, true, P_WORDS, headerCounts);
            int q = correctWords(bytes, at, false, Q_WORDS, headerCounts);
            changed = (p & CHANGED) != 0 || (q & CHANGED) != 0;
            whole = p == 0 && q == 0;
        }
        giveHeader(bytes, at, header);
        return whole;
    }

    private static int correctWords(byte[] bytes, int at, boolean p, int words, boolean headerCounts) {
        int state = 0;
        for (int word = 0; word < words; word++) {
            int syndrome = syndrome(bytes, at, p, word);
            if (syndrome != 0) {
                state |= WRONG;
                int position = wrongPosition(syndrome, p ? P_LENGTH : Q_LENGTH);
                int offset = position < 0 ? -1 : p ? offsetP(word, position) : offsetQ(word, position);
                if (offset >= (headerCounts ? 0 : 4)) {
                    bytes[at + START + offset] ^= (byte) (syndrome >> 8);
                    state |= CHANGED;
                }
            }
        }
        return state;
    }

    /// Where the wrong byte of a word is; -1 when there is more than one.
    private static int wrongPosition(int syndrome, int length) {
        int sum = syndrome >> 8;
        int weighted = syndrome & 0xFF;
        if (sum == 0 || weighted == 0) {
            return -1;
        }
        int exponent = Galois.logarithm(Galois.divide(weighted, sum));
        return exponent < length ? length - 1 - exponent : -1;
    }

    /// Sum of the bytes of a word, in the high byte, and their weighted sum; both 0 when the word is whole.
    private static int syndrome(byte[] bytes, int at, boolean p, int word) {
        byte[] times = Galois.TIMES_ALPHA;
        int base = at + START;
        int length = p ? P_LENGTH : Q_LENGTH;
        int sum = 0;
        int weighted = 0;
        for (int position = 0; position < length; position++) {
            int value = bytes[base + (p ? offsetP(word, position) : offsetQ(word, position))] & 0xFF;
            sum ^= value;
            weighted = times[weighted] & 0xFF ^ value;
        }
        return sum << 8 | weighted;
    }

    private static int offsetP(int word, int position) {
        return word + P_WORDS * position;
    }

    private static int offsetQ(int word, int position) {
        return position < Q_LENGTH - 2
                ? ((word >> 1) * P_WORDS + (word & 1) + Q_STEP * position) % Q_AT
                : Q_AT + word + Q_WORDS * (position - (Q_LENGTH - 2));
    }

    /// Fills in bytes of which it is known that they are wrong: those whose bit in `pointers`, which has a bit for each
    /// byte of the sector from the most significant on, is set; up to two in a word. Then goes on as [#correct].
    public static boolean correct(byte[] bytes, int at, boolean headerCounts, byte[] pointers, int pointersAt) {
        int header = headerCounts ? 0 : takeHeader(bytes, at);
        boolean changed = true;
        byte[] known = Arrays.copyOfRange(pointers, pointersAt, pointersAt + SectorMode.LENGTH / 8);
        for (int bit = START; !headerCounts && bit < START + 4; bit++) {
            clear(known, bit);
        }
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = fill(bytes, at, true, P_WORDS, known) | fill(bytes, at, false, Q_WORDS, known);
        }
        giveHeader(bytes, at, header);
        return correct(bytes, at, headerCounts);
    }

    private static boolean fill(byte[] bytes, int at, boolean p, int words, byte[] known) {
        boolean changed = false;
        for (int word = 0; word < words; word++) {
            int length = p ? P_LENGTH : Q_LENGTH;
            int first = -1;
            int second = -1;
            int count = 0;
            for (int position = 0; position < length; position++) {
                if (isSet(known, START + (p ? offsetP(word, position) : offsetQ(word, position)))) {
                    count++;
                    second = first;
                    first = position;
                }
            }
            if (count == 1 || count == 2) {
                fillWord(bytes, at, p, word, first, second);
                clear(known, START + (p ? offsetP(word, first) : offsetQ(word, first)));
                if (count == 2) {
                    clear(known, START + (p ? offsetP(word, second) : offsetQ(word, second)));
                }
                changed = true;
            }
        }
        return changed;
    }

    /// Solves for one or two bytes at known positions.
    private static void fillWord(byte[] bytes, int at, boolean p, int word, int first, int second) {
        int syndrome = syndrome(bytes, at, p, word);
        int sum = syndrome >> 8;
        int length = p ? P_LENGTH : Q_LENGTH;
        int error = sum;
        if (second >= 0) {
            int a = Galois.power(length - 1 - first);
            int b = Galois.power(length - 1 - second);
            error = Galois.divide(syndrome & 0xFF ^ Galois.multiply(b, sum), a ^ b);
            bytes[at + START + (p ? offsetP(word, second) : offsetQ(word, second))] ^= (byte) (sum ^ error);
        }
        bytes[at + START + (p ? offsetP(word, first) : offsetQ(word, first))] ^= (byte) error;
    }

    private static boolean isSet(byte[] bits, int bit) {
        return (bits[bit >> 3] & 0x80 >> (bit & 7)) != 0;
    }

    private static void clear(byte[] bits, int bit) {
        bits[bit >> 3] &= (byte) ~(0x80 >> (bit & 7));
    }

    private static int takeHeader(byte[] bytes, int at) {
        int header = 0;
        for (int i = at + START; i < at + START + 4; i++) {
            header = header << 8 | bytes[i] & 0xFF;
            bytes[i] = 0;
        }
        return header;
    }

    private static void giveHeader(byte[] bytes, int at, int header) {
        for (int i = 0; header != 0 && i < 4; i++) {
            bytes[at + START + i] = (byte) (header >>> 24 - 8 * i);
        }
    }
}
