package org.burnish;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules about who may use whom. No exceptions by annotation: a class that breaks a rule is moved.
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.burnish");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.burnish.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageHasALevel() {
        classes().should(Levels.haveALevel()).check(CLASSES);
    }

    @Test
    void packagesUseOnlyLowerLevels() {
        classes().should(Levels.useOnlyLowerLevels()).check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "'', cli, true",
        "cli, operation, true",
        "cli, ui.shell, false",
        "operation, cli, false",
        "filesystem, filesystem.iso9660, true",
        "filesystem.iso9660, filesystem, false",
        "filesystem.rockridge, filesystem.susp, true",
        "filesystem.susp, filesystem.rockridge, false",
        "image, image.cue, false",
        "image.cue, image, true",
        "check, filesystem, true",
        "filesystem, check, false",
        "ui.build, ui.common, true",
        "ui.build, ui.burn, false",
        "ui.shell, ui.burn, true",
        "unheardof, bytes, false",
        "cli, unheardof, false",
    })
    void theTableSaysWhoMayUseWhom(String from, String to, boolean allowed) {
        assertThat(Levels.allowed(from, to)).isEqualTo(allowed);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        noClasses()
                .that(Levels.ours())
                .and()
                .resideOutsideOfPackage("org.burnish.ui..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp.ikonli.."))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.burnish", "org.burnish.cli..")
                .should()
                .dependOnClassesThat(resideInAPackage("picocli.."))
                .check(CLASSES);
    }

    @Test
    void onlyPackagesNamedForASystemCallItNatively() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..linux..", "..windows..", "..macos..")
                .should()
                .dependOnClassesThat(resideInAPackage("com.sun.jna.."))
                .check(CLASSES);
    }

    @Test
    void theVirtualDriveSharesNothingWithWhatSendsCommands() {
        noClasses()
                .that()
                .resideInAPackage("org.burnish.virtualdrive..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.burnish.scsi.spc..", "org.burnish.scsi.mmc..", "org.burnish.drive.."))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.burnish.cli..")
                .should(accessTargetWhere(DescribedPredicate.describe("it writes to the terminal", access -> {
                    var owner = access.getTarget().getOwner();
                    var name = access.getTarget().getName();
                    return owner.isEquivalentTo(System.class) && Set.of("out", "err").contains(name)
                            || owner.isAssignableTo(Throwable.class) && name.equals("printStackTrace");
                })))
                .check(CLASSES);
    }

    @Test
    void onlyMainReadsTheClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.burnish.Main")
                .should(accessTargetWhere(readsTheClock()))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return DescribedPredicate.describe("it reads the clock", access ->
                access.getTarget() instanceof CodeUnitAccessTarget target && readsTheClock(target));
    }

    private static boolean readsTheClock(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        var name = target.getName();
        var clockGiven = target.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Clock.class));
        return owner.getPackageName().equals("java.time") && name.equals("now") && !clockGiven
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || Set.of("java.util.Date", "java.util.GregorianCalendar").contains(owner.getName())
                        && name.equals("<init>")
                        && target.getRawParameterTypes().isEmpty();
    }
}
