package org.burnish.ui.build;

import java.util.List;

/// Something that the page asks or tells in its place, never in a window of its own.
///
/// @param sentence what it is about
/// @param serious whether something would be lost
/// @param answers what the user can choose, the best first; the question may as well stay unanswered
public record Question(String sentence, boolean serious, List<Answer> answers) {
    /// One thing to choose.
    ///
    /// @param id a stable name for it
    /// @param words what its button says, with a mnemonic
    /// @param action what it does; the question is gone then
    public record Answer(String id, String words, Runnable action) {}
}
