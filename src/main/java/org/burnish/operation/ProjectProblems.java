package org.burnish.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.burnish.operation.ProjectProblem.Fix;
import org.burnish.operation.ProjectProblem.Kind;
import org.burnish.operation.ProjectProblem.Severity;
import org.burnish.project.Item;

/// Problems while they are being found, one for each kind.
final class ProjectProblems {
    private final Map<Kind, Found> found = new EnumMap<>(Kind.class);

    /// A kind of problem with all that it concerns so far.
    private static final class Found {
        private final Severity severity;
        private final List<Fix> fixes;
        private final List<Long> items = new ArrayList<>();
        private String example = "";
        private long count;

        Found(Severity severity, List<Fix> fixes) {
            this.severity = severity;
            this.fixes = fixes;
        }
    }

    /// One more thing that a problem concerns.
    void add(Kind kind, Severity severity, Item item, String path, Fix... fixes) {
        Found problem = found.computeIfAbsent(kind, _ -> new Found(severity, List.of(fixes)));
        if (problem.count++ == 0) {
            problem.example = path;
        }
        if (problem.items.size() < ProjectProblem.MOST_ITEMS) {
            problem.items.add(item.id());
        }
    }

    /// A problem of the disc as a whole.
    void add(Kind kind, Severity severity, long count, String example, Fix... fixes) {
        Found problem = found.computeIfAbsent(kind, _ -> new Found(severity, List.of(fixes)));
        problem.count += count;
        problem.example = problem.example.isEmpty() ? example : problem.example;
    }

    boolean has(Kind kind) {
        return found.containsKey(kind);
    }

    /// The worst first.
    List<ProjectProblem> list() {
        List<ProjectProblem> problems = new ArrayList<>();
        found.forEach((kind, problem) -> problems.add(new ProjectProblem(
                kind, problem.severity, problem.count, problem.example, List.copyOf(problem.items), problem.fixes)));
        problems.sort(Comparator.comparing(ProjectProblem::severity).thenComparing(ProjectProblem::kind));
        return List.copyOf(problems);
    }
}
