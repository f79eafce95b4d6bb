package org.burnish;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.burnish.bytes.Clause;
import org.junit.jupiter.api.Test;

/// Writes `target/clauses.md`: each clause of a standard that a type cites, the type, and the tests that use it.
/// A type is covered in full when a test is named after it, and in part when tests use it.
class ClauseTableTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("org.burnish");

    @Test
    void everyTypeThatCitesAClauseIsUsedByATest() throws IOException {
        List<Row> rows = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Clause.class))
                .map(ClauseTableTest::row)
                .sorted((a, b) -> (a.clause + a.type).compareTo(b.clause + b.type))
                .toList();
        write(rows);
        assertThat(rows).isNotEmpty();
        assertThat(rows).filteredOn(row -> row.tests.isEmpty()).as("types that no test reaches").isEmpty();
    }

    private static Row row(JavaClass type) {
        TreeSet<String> tests = new TreeSet<>();
        collect(type, tests, 4);
        String named = outermost(type).getSimpleName() + "Test";
        return new Row(type.getAnnotationOfType(Clause.class).value(), type.getName().replace("org.burnish.", ""),
                tests.contains(named) ? "full" : "partial", tests);
    }

    /// Tests that use a type directly, or else through types that use it, a few steps away.
    private static void collect(JavaClass type, TreeSet<String> tests, int steps) {
        for (Dependency dependency : type.getDirectDependenciesToSelf()) {
            if (isTest(dependency.getOriginClass())) {
                tests.add(outermost(dependency.getOriginClass()).getSimpleName());
            }
        }
        if (tests.isEmpty() && steps > 0) {
            for (Dependency dependency : type.getDirectDependenciesToSelf()) {
                if (!dependency.getOriginClass().equals(type)) {
                    collect(dependency.getOriginClass(), tests, steps - 1);
                }
            }
        }
    }

    private static boolean isTest(JavaClass type) {
        return type.getSource().map(source -> source.getUri().toString().contains("test-classes")).orElse(false);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ClauseTableTest::outermost).orElse(type);
    }

    private static void write(List<Row> rows) throws IOException {
        String table = rows.stream()
                .map(row -> "| " + row.clause + " | `" + row.type + "` | " + row.covered + " | " + String.join(", ", row.tests) + " |\n")
                .collect(Collectors.joining("", "| clause | type | covered | tests |\n|---|---|---|---|\n", ""));
        Files.writeString(Path.of("target", "clauses.md"), table);
    }

    private record Row(String clause, String type, String covered, TreeSet<String> tests) {}
}
