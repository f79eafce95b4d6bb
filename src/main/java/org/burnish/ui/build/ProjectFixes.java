package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import org.burnish.operation.ProjectMending;
import org.burnish.operation.ProjectProblem;
import org.burnish.project.FolderItem;
import org.burnish.project.SourceCheck;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Texts;

/// Does what mends problems.
final class ProjectFixes {
    private final OpenProject project;
    private final ProjectHistory history;
    private final Foresight foresight;
    private final Surroundings surroundings;

    ProjectFixes(OpenProject project, ProjectHistory history, Foresight foresight, Surroundings surroundings) {
        this.project = project;
        this.history = history;
        this.foresight = foresight;
        this.surroundings = surroundings;
    }

    void fix(ProblemRow row, ProblemRow.Fix fix) {
        switch (fix.kind()) {
            case UPDATE -> update();
            case OTHER_TARGET -> project.saving().chooseTarget();
            case MAKE_FIT -> project.fit().look();
            default -> history.step(name(row, fix), ProjectMending.mended(history.now(), row.problem(), fix.kind()));
        }
    }

    private static String name(ProblemRow row, ProblemRow.Fix fix) {
        return fix.kind() == ProjectProblem.Fix.REMOVE ? text("build.step-remove", row.problem().items().size()) : Texts.plain(fix.words());
    }

    private void update() {
        FolderItem before = history.now().root();
        surroundings.background().ask(
                () -> SourceCheck.updated(before, foresight.states()),
                updated -> {
                    if (history.now().root() == before) {
                        history.step(text("build.step-update"), updated);
                    }
                    project.lookAgain();
                },
                project::fail);
    }
}
