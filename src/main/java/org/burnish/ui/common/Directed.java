package org.burnish.ui.common;

import java.nio.file.Path;

/// Keeps what is written from left to right in order where it stands among Arabic: without a mark, the slash that begins a
/// path or the bracket that ends a name would go to the other end.
public final class Directed {
    /// An invisible letter of a script that is written from left to right. Marks that enclose would be the newer way, but
    /// JavaFX draws them as boxes.
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';

    private Directed() {}

    /// What is filled into a text.
    static Object[] all(Object[] arguments) {
        Object[] directed = arguments.clone();
        for (int i = 0; i < directed.length; i++) {
            if (directed[i] instanceof Path || directed[i] instanceof String words && leftToRight(words)) {
                directed[i] = marked(String.valueOf(directed[i]));
            }
        }
        return directed;
    }

    /// A path, a name or the like, to be shown by itself in a window in any language.
    public static String alone(String name) {
        return Texts.language().rightToLeft() && leftToRight(name) ? marked(name) : name;
    }

    private static String marked(String words) {
        return words.codePoints().anyMatch(Directed::spoilsMarks) ? words : LEFT_TO_RIGHT_MARK + words + LEFT_TO_RIGHT_MARK;
    }

    /// Whether JavaFX shapes a letter together with its neighbours of any script, such as an accent that stands by itself or
    /// an Arabic comma: it then draws marks beside it as boxes, too.
    private static boolean spoilsMarks(int letter) {
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        boolean anyScript = script == Character.UnicodeScript.INHERITED || script == Character.UnicodeScript.COMMON;
        boolean plain = letter < 0x300 || letter >= 0x2010 && letter < 0x2028 || letter >= 0x3000 && letter < 0x3040;
        return anyScript && !plain;
    }

    /// Whether its first letter is of a script that is written so.
    private static boolean leftToRight(String words) {
        return words.codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst()
                .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .isPresent();
    }
}
