package org.burnish.ui.common;

/// Makes English that tests the window: long, with accents, or running the other way. What MessageFormat reads stays
/// as it is.
final class PseudoText {
    private static final String PLAIN = "AaCcDdEeGgHhIiKkLlNnOoSsTtUuYyZz";
    private static final String ACCENTED = "ÅåÇçĎďÉéĜĝĤĥÎîĶķĻļÑñÖöŠšŢţÛûÝýŽž";
    private static final char FROM_RIGHT = '\u202e';
    private static final char END = '\u202c';

    private PseudoText() {}

    /// Longer by two fifths.
    static String longer(String text) {
        StringBuilder made = new StringBuilder();
        int letters = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            int at = depth == 0 ? PLAIN.indexOf(letter) : -1;
            made.append(at < 0 ? letter : ACCENTED.charAt(at));
            letters += depth == 0 ? 1 : 0;
        }
        int more = (int) Math.ceil(letters * 0.4);
        for (int i = 0; i < more; i++) {
            made.append(i % 6 == 0 ? ' ' : '~');
        }
        return made.toString();
    }

    /// From right to left, but for what is filled in.
    static String mirrored(String text) {
        StringBuilder made = new StringBuilder().append(FROM_RIGHT);
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '{' && depth++ == 0) {
                made.append(END);
            }
            made.append(letter);
            if (letter == '}' && --depth == 0) {
                made.append(FROM_RIGHT);
            }
        }
        return made.append(END).toString();
    }
}
