package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import org.burnish.operation.ProjectProblem;
import org.burnish.project.DiscStyle;
import org.burnish.tree.FileSystem;
import org.burnish.ui.common.Amounts;

/// Says problems and what mends them in words.
final class ProblemWords {
    private ProblemWords() {}

    static ProblemRow row(ProjectProblem problem, DiscStyle style) {
        List<ProblemRow.Fix> fixes = new ArrayList<>();
        problem.fixes().forEach(fix -> fixes.add(new ProblemRow.Fix(fix, words(fix))));
        boolean inSentence = switch (problem.kind()) {
            case REFUSED, OLD_IMAGE, BOOT, BOOT_MISSING, EXCLUDED, LABEL, DOES_NOT_FIT, TOO_MANY_FOLDERS -> true;
            default -> false;
        };
        return new ProblemRow(problem, sentence(problem, style), inSentence ? "" : problem.example(), List.copyOf(fixes));
    }

    /// What is not in an image that was saved.
    static String lacking(ProjectProblem problem, DiscStyle style) {
        return text("problem.such-as", sentence(problem, style), problem.example());
    }

    private static String sentence(ProjectProblem problem, DiscStyle style) {
        long count = problem.count();
        return switch (problem.kind()) {
            case ISO_NAMES -> text("problem.iso-names", count);
            case JOLIET_NAMES -> text("problem.joliet-names", count, style.longJoliet() ? 103 : 64);
            case JOLIET_SIGNS -> text("problem.joliet-signs", count);
            case UDF_NAMES -> text("problem.udf-names", count);
            case UNSOUND_NAMES -> text("problem.unsound-names", count);
            case CASE_CLASH -> text("problem.case-clash", count);
            case LONG_PATHS -> text("problem.long-paths", count);
            case DEEP_FOLDERS -> text("problem.deep-folders", count);
            case LARGE_FILES -> text(style.has(FileSystem.UDF) ? "problem.large-files-udf" : "problem.large-files", count);
            case TOO_LARGE_FILES -> text("problem.too-large-files", count);
            case UNREADABLE -> text("problem.unreadable", count);
            case GONE -> text("problem.gone", count);
            case CHANGED -> text("problem.changed", count);
            case BROKEN_LINKS -> text("problem.broken-links", count);
            case LINKS_LEFT_OUT -> text("problem.links-left-out", count);
            case SPECIAL_FILES -> text("problem.special-files", count);
            case LABEL -> text("problem.label", problem.example());
            case DATES -> text("problem.dates", count);
            case RIGHTS -> text(style.rights() ? "problem.rights" : "problem.rights-all", count);
            case SOURCE_IS_TARGET -> text("problem.source-is-target");
            case BOOT_LARGE -> text("problem.boot-large");
            case TOO_MANY_FOLDERS -> text("problem.too-many-folders", count);
            case DOES_NOT_FIT -> text("problem.does-not-fit", problem.example());
            case EXCLUDED -> text("problem.excluded", count, Amounts.size(Long.parseLong(problem.example())));
            case REFUSED, OLD_IMAGE, BOOT, BOOT_MISSING -> problem.example();
        };
    }

    private static String words(ProjectProblem.Fix fix) {
        return text(switch (fix) {
            case SHORTEN -> "fix.shorten";
            case RENAME_CLASHING -> "fix.rename";
            case ADD_JOLIET -> "fix.joliet";
            case LONG_JOLIET -> "fix.long-joliet";
            case ADD_UDF -> "fix.udf";
            case MULTI_EXTENT -> "fix.multi-extent";
            case ADD_ROCK_RIDGE -> "fix.rock-ridge";
            case KEEP_RIGHTS -> "fix.rights";
            case REMOVE -> "fix.remove";
            case UPDATE -> "fix.update";
            case MEND_LABEL -> "fix.label";
            case NO_BOOT -> "fix.no-boot";
            case OTHER_TARGET -> "fix.other-target";
            case MAKE_FIT -> "fix.make-fit";
        });
    }

}
