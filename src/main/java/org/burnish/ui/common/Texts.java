package org.burnish.ui.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words on the screen, in the user's language.
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.burnish.ui.texts");

    private Texts() {}

    /// The text with this key, in the form of a [MessageFormat] when there are arguments.
    public static String text(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.getDefault(Locale.Category.FORMAT)).format(arguments);
    }
}
