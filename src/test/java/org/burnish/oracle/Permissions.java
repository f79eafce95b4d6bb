package org.burnish.oracle;

/// Permission bits as `ls -l` writes them.
final class Permissions {
    private Permissions() {}

    /// The nine letters behind the kind.
    static int ofLetters(String letters) {
        int mode = 0;
        for (int i = 0; i < 9; i++) {
            char letter = letters.charAt(i);
            boolean lower = letter == 's' || letter == 't';
            if (letter != '-' && letter != 'S' && letter != 'T') {
                mode |= 0400 >> i;
            }
            if (lower || letter == 'S' || letter == 'T') {
                mode |= 04000 >> i / 3;
            }
        }
        return mode;
    }
}
