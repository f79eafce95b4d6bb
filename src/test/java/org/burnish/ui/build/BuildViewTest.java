package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.burnish.ui.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BuildViewTest extends ScreenTest {
    private final BuildPage page = new BuildPage();

    @BeforeEach
    void showPage() {
        show(stage -> page.fill(stage, 972, 700));
    }

    @Test
    void theInvitationAndAnEmptyDisc() {
        picture("build-invitation");
        run(() -> page.model.begin());
        untilShown("#project-table");
        picture("build-empty");
        assertThat(page.project().empty().getValue()).isTrue();
        run(() -> page.project().edits().newFolder(null));
        run(() -> page.project().edits().newFolder(null));
        robot.clickOn("#show-options");
        picture("build-options");
    }
}
