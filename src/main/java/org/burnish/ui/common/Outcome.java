package org.burnish.ui.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a job ended, in the user's words.
///
/// @param kind whether all is well
/// @param sentence what there is to say
/// @param remarks one sentence for each thing that did not go as it should, or that is good to know
/// @param place the file or folder that the job made, or null
public record Outcome(Kind kind, String sentence, List<String> remarks, @Nullable Path place) {

    /// Whether all is well.
    public enum Kind {
        DONE,
        /// Done, but for some things that are listed.
        PARTLY,
        FAILED,
        STOPPED
    }

    /// All went well, or all but what the problems name.
    ///
    /// @param notes what the user should know besides
    public static Outcome done(String sentence, List<String> problems, List<String> notes, Path place) {
        List<String> all = new ArrayList<>(problems);
        all.addAll(notes);
        return new Outcome(problems.isEmpty() ? Kind.DONE : Kind.PARTLY, sentence, List.copyOf(all), place);
    }
}
