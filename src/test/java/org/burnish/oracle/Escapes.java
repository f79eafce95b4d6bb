package org.burnish.oracle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Backslash escapes in the output of programs: octal bytes of UTF-8 and the letters of C.
final class Escapes {
    private static final String LETTERS = "abtnvfre";
    private static final String MEANINGS = "\u0007\b\t\n\u000B\f\r\u001B";

    private Escapes() {}

    static String decode(String text) {
        var bytes = new ByteArrayOutputStream();
        byte[] from = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < from.length; i++) {
            if (from[i] != '\\') {
                bytes.write(from[i]);
            } else if (isOctal(from, i + 1)) {
                bytes.write((from[i + 1] - '0') << 6 | (from[i + 2] - '0') << 3 | (from[i + 3] - '0'));
                i += 3;
            } else {
                i++;
                int letter = LETTERS.indexOf(from[i]);
                bytes.write(letter < 0 ? from[i] : MEANINGS.charAt(letter));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isOctal(byte[] from, int at) {
        for (int i = at; i < at + 3; i++) {
            if (i >= from.length || from[i] < '0' || from[i] > '7') {
                return false;
            }
        }
        return true;
    }
}
