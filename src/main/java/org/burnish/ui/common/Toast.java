package org.burnish.ui.common;

import org.jspecify.annotations.Nullable;

/// A short piece of news that goes away by itself, such as “Removed 3 items”, perhaps with one thing to do about it.
///
/// @param kind how what it tells has ended
/// @param sentence the news
/// @param action what its button does, or null when it has none
public record Toast(Outcome.Kind kind, String sentence, @Nullable Action action) {

    /// What can be done about the news.
    ///
    /// @param words the button's words
    /// @param work what it does; the toast goes away with it
    public record Action(String words, Runnable work) {}

    /// News that something was done, with a button that takes it back.
    public static Toast undoable(String sentence, Runnable undo) {
        return new Toast(Outcome.Kind.DONE, sentence, new Action(Texts.text("toast.undo"), undo));
    }

    /// News with nothing to do about it.
    public static Toast done(String sentence) {
        return new Toast(Outcome.Kind.DONE, sentence, null);
    }
}
