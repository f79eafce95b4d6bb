package org.burnish.ui.build;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.burnish.disc.DiscSize;

/// Ways to make a project fit on a disc when it is too large. Suggestions are found when someone looks.
public final class FitViewModel {
    private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
    private final ObservableList<Large> largest = FXCollections.observableArrayList();
    private final ObservableSet<Long> chosen = FXCollections.observableSet();
    private final ReadOnlyLongWrapper freed = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();

    /// What can be done.
    public enum Way {
        LARGER_DISC,
        SPLIT,
        LEAVE_OUT_LARGEST,
        EXCLUDE,
        STORE_ONCE
    }

    /// One way.
    ///
    /// @param disc the larger disc, of that way
    /// @param sentence what it does and how much it brings
    /// @param details lines of a plan, or none
    /// @param enough whether the rest fits then
    public record Suggestion(Way way, DiscSize disc, String sentence, List<String> details, boolean enough) {}

    /// Something large that could be left out.
    ///
    /// @param item its number
    public record Large(long item, String path, long bytes) {}

    FitViewModel() {}

    /// What can be done, the easiest first.
    public ObservableList<Suggestion> suggestions() {
        return suggestions;
    }

    /// The largest files and folders, for the user to mark those that may go.
    public ObservableList<Large> largest() {
        return largest;
    }

    /// Numbers of the marked ones.
    public ObservableSet<Long> chosen() {
        return chosen;
    }

    /// Bytes that leaving the marked ones out brings.
    public ReadOnlyLongProperty freed() {
        return freed.getReadOnlyProperty();
    }

    /// Whether suggestions are still being found.
    public ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }
}
