package org.burnish.ui.common;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages that the window speaks, and two that only test it.
public enum Language {
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch"),
    FRENCH("fr", "Français"),
    SPANISH("es", "Español"),
    JAPANESE("ja", "日本語"),
    ARABIC("ar", "العربية"),
    /// English with accents, and longer by two fifths: what is cut off in it is cut off in some real language.
    LONG("en-XA", "Éñĝļîšĥ·ļöñĝ"),
    /// English in a window that is laid out from right to left.
    MIRRORED("ar-XB", "English, mirrored");

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /// What the language is called by those who speak it.
    public String ownName() {
        return ownName;
    }

    public boolean rightToLeft() {
        return this == ARABIC || this == MIRRORED;
    }

    /// Whether people speak it.
    public boolean real() {
        return this != LONG && this != MIRRORED;
    }

    /// How numbers are written in it: as the user has set it for the whole system where the system speaks it too, and
    /// otherwise as those who speak it mostly do.
    Locale formats() {
        Locale own = real() ? locale : ENGLISH.locale;
        boolean system = Locale.getDefault(Locale.Category.DISPLAY).getLanguage().equals(own.getLanguage());
        return system ? Locale.getDefault(Locale.Category.FORMAT) : own;
    }

    /// Those that people speak.
    public static List<Language> spoken() {
        return Arrays.stream(values()).filter(Language::real).toList();
    }

    /// The one with this tag.
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.locale.toLanguageTag().equalsIgnoreCase(tag))
                .findFirst();
    }

    /// The one that someone understands who has this locale; English when there is none.
    public static Language nearest(Locale locale) {
        return of(locale.toLanguageTag())
                .or(() -> spoken().stream()
                        .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
                        .findFirst())
                .orElse(ENGLISH);
    }
}
