package org.burnish.ui.build;

import java.util.List;

/// Something that the page asks or tells in its place, never in a window of its own.
///
/// @param sentence what it is about
/// @param serious whether something would be lost
/// @param passing whether it is over once something else is done
/// @param answers what the user can choose, the best first; the question may as well stay unanswered
public record Question(String sentence, boolean serious, boolean passing, List<Answer> answers) {
    /// One thing to choose; [OpenProject#answer] does it.
    ///
    /// @param id a stable name for it
    /// @param words what its button says, with a mnemonic
    /// @param action what it does
    public record Answer(String id, String words, Runnable action) {}

    /// News with nothing to choose.
    static Question news(String sentence) {
        return new Question(sentence, false, false, List.of());
    }
}
