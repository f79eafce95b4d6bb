package org.burnish;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// The design's table: a package uses only packages of the levels below its own, and the few of its own level named here.
final class Levels {
    private static final String ROOT = "org.burnish";

    /// Package names below `org.burnish`; `x.*` is every package below x but not x itself.
    private static final List<Set<String>> TABLE = List.of(
            Set.of("bytes", "job"),
            Set.of("block"),
            Set.of("tree", "disc"),
            Set.of("layout", "image", "scsi", "disc.cd", "source"),
            Set.of("filesystem.*", "image.*", "scsi.*", "virtualdrive.*", "project"),
            Set.of("drive", "filesystem", "check", "structure", "virtualdrive", "mount", "removable"),
            Set.of("operation"),
            Set.of("cli", "ui.*"),
            Set.of(""));

    /// Who may use whom within a level.
    private static final Map<String, Set<String>> SIDEWAYS = Map.ofEntries(
            Map.entry("filesystem.rockridge", Set.of("filesystem.susp", "filesystem.iso9660")),
            Map.entry("filesystem.zisofs", Set.of("filesystem.susp")),
            Map.entry("filesystem.joliet", Set.of("filesystem.iso9660")),
            Map.entry("filesystem.eltorito", Set.of("filesystem.iso9660")),
            Map.entry("filesystem.boot", Set.of("filesystem.iso9660", "filesystem.eltorito", "filesystem.partition", "filesystem.fat", "filesystem.efi")),
            Map.entry("virtualdrive.*", Set.of("virtualdrive.medium", "virtualdrive.storage")),
            Map.entry("scsi.mmc", Set.of("scsi.spc")),
            Map.entry("check", Set.of("filesystem")),
            Map.entry("structure", Set.of("filesystem")),
            Map.entry("ui.shell", Set.of("ui.*")),
            Map.entry("ui.*", Set.of("ui.common")));

    private Levels() {}

    static DescribedPredicate<JavaClass> ours() {
        return DescribedPredicate.describe("ours", Levels::isOurs);
    }

    static ArchCondition<JavaClass> useOnlyLowerLevels() {
        return new ArchCondition<>("use only packages of lower levels") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isOurs(dependency.getTargetClass()))
                        .filter(dependency -> !allowed(dependency))
                        .forEach(dependency -> events.add(violation(type, dependency)));
            }
        };
    }

    static ArchCondition<JavaClass> haveALevel() {
        return new ArchCondition<>("be in a package that the table of levels names") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (level(packageOf(type)).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " has no level"));
                }
            }
        };
    }

    static boolean allowed(String from, String to) {
        return from.equals(to)
                || level(from).orElse(-1) > level(to).orElse(Integer.MAX_VALUE)
                || level(from).equals(level(to)) && sideways(from, to);
    }

    private static boolean allowed(Dependency dependency) {
        return allowed(packageOf(dependency.getOriginClass()), packageOf(dependency.getTargetClass()));
    }

    private static boolean sideways(String from, String to) {
        return SIDEWAYS.entrySet().stream()
                .filter(entry -> matches(entry.getKey(), from))
                .anyMatch(entry -> entry.getValue().stream().anyMatch(pattern -> matches(pattern, to)));
    }

    static OptionalInt level(String name) {
        for (int level = 0; level < TABLE.size(); level++) {
            if (TABLE.get(level).stream().anyMatch(pattern -> matches(pattern, name))) {
                return OptionalInt.of(level);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean matches(String pattern, String name) {
        return pattern.endsWith(".*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }

    private static ConditionEvent violation(JavaClass type, Dependency dependency) {
        return SimpleConditionEvent.violated(type, dependency.getDescription());
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    private static String packageOf(JavaClass type) {
        var name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }
}
