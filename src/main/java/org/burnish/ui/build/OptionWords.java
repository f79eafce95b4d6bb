package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.Objects;
import org.burnish.project.ProjectOptions;

/// Names a change of options.
final class OptionWords {
    private OptionWords() {}

    static String changed(ProjectOptions before, ProjectOptions now) {
        if (!before.label().equals(now.label())) {
            return text("build.step-label");
        }
        if (before.preset() != now.preset() || !before.custom().equals(now.custom())) {
            return text("build.step-style");
        }
        if (before.links() != now.links()) {
            return text("build.step-links");
        }
        if (!before.excludes().equals(now.excludes())) {
            return text("build.step-excludes");
        }
        if (before.deduplicate() != now.deduplicate()) {
            return text("build.step-deduplicate");
        }
        if (!before.boot().equals(now.boot())) {
            return text("build.step-boot");
        }
        if (before.disc() != now.disc()) {
            return text("build.step-disc");
        }
        return text(Objects.equals(before.target(), now.target()) ? "build.step-texts" : "build.step-target");
    }
}
