package org.burnish.ui.build;

import java.util.List;
import org.burnish.operation.ProjectProblem;

/// A problem in words.
///
/// @param sentence what is the matter, with its count
/// @param example one of the things that it concerns, or empty
/// @param fixes what mends it, the best first
public record ProblemRow(ProjectProblem problem, String sentence, String example, List<Fix> fixes) {
    /// What a button does about it.
    ///
    /// @param words what the button says
    public record Fix(ProjectProblem.Fix kind, String words) {}

    /// Whether there are things to show.
    public boolean canShow() {
        return !problem.items().isEmpty();
    }
}
