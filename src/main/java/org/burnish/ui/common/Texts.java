package org.burnish.ui.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import javafx.geometry.NodeOrientation;

/// The words on the screen, in the user's language.
public final class Texts {
    private static final String BUNDLE = "org.burnish.ui.texts";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static volatile Spoken spoken = Spoken.of(Language.nearest(Locale.getDefault()));

    private Texts() {}

    private record Spoken(Language language, ResourceBundle words) {
        static Spoken of(Language language) {
            Locale locale = language.real() ? language.locale() : Locale.ROOT;
            return new Spoken(language, ResourceBundle.getBundle(BUNDLE, locale, NO_OTHER_LANGUAGE));
        }

        String pattern(String key) {
            String pattern = words.getString(key);
            return language == Language.LONG ? PseudoText.longer(pattern) : pattern;
        }
    }

    /// Has all texts in this language from now on. What is on the screen already stays as it is.
    public static void speak(Language language) {
        spoken = Spoken.of(language);
    }

    /// The language of the texts.
    public static Language language() {
        return spoken.language();
    }

    /// Where lines begin in the language.
    public static NodeOrientation orientation() {
        return language().rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    }

    /// The text with this key, in the form of a [MessageFormat] when there are arguments.
    public static String text(String key, Object... arguments) {
        Spoken now = spoken;
        String pattern = now.pattern(key);
        if (arguments.length == 0) {
            return pattern;
        }
        MessageFormat form = new MessageFormat(pattern, now.language.formats());
        if (now.language == Language.ARABIC) {
            ArabicPlural.choosesIn(form);
        }
        return form.format(now.language.rightToLeft() ? Directed.all(arguments) : arguments);
    }

    /// How numbers are written in the language.
    static Locale formats() {
        return language().formats();
    }

    /// A text without the mark of its letter for the keyboard.
    public static String plain(String words) {
        return words.replaceAll(" ?\\(_\\p{L}\\)", "").replace("_", "");
    }

    /// A name that the engine gave, such as that of a phase of a job, in the user's language where that is known.
    public static String translated(String english) {
        try {
            return spoken.pattern("engine." + english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        } catch (MissingResourceException e) {
            return english;
        }
    }
}
