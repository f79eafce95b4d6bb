package org.burnish.ui.build;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.burnish.operation.ProjectProblem;
import org.jspecify.annotations.Nullable;

/// What is the matter with a project, the worst first, and how it can be mended. Always up to date, but for a moment
/// after a change.
public final class ProblemsViewModel {
    private final ProjectTree tree;
    private final ObservableList<ProblemRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ProjectProblem.@Nullable Severity> worst = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper blocked = new ReadOnlyBooleanWrapper();

    ProblemsViewModel(ProjectTree tree) {
        this.tree = tree;
    }

    /// One row for each kind of problem.
    public ObservableList<ProblemRow> rows() {
        return rows;
    }

    /// How severe the worst one is; null when there is none.
    public ReadOnlyObjectProperty<ProjectProblem.@Nullable Severity> worst() {
        return worst.getReadOnlyProperty();
    }

    /// Whether no image can be made.
    public ReadOnlyBooleanProperty blocked() {
        return blocked.getReadOnlyProperty();
    }

    /// Chooses the things that a problem concerns.
    public void show(ProblemRow row) {
        tree.point(row.problem().items());
    }

    void set(List<ProblemRow> found) {
        if (!found.equals(rows)) {
            rows.setAll(found);
        }
        worst.set(found.isEmpty() ? null : found.getFirst().problem().severity());
        blocked.set(worst.get() == ProjectProblem.Severity.BLOCKS);
    }
}
