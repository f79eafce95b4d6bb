package org.burnish.ui.common;

/// Makes English that tests the window: long and with accents. What MessageFormat reads stays as it is.
final class PseudoText {
    private static final String PLAIN = "AaCcDdEeGgHhIiKkLlNnOoSsTtUuYyZz";
    private static final String ACCENTED = "ÅåÇçĎďÉéĜĝĤĥÎîĶķĻļÑñÖöŠšŢţÛûÝýŽž";

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
}
