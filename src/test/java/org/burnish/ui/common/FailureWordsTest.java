package org.burnish.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.burnish.operation.Failure;
import org.burnish.operation.OperationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureWordsTest {
    private static final Path FILE = Path.of("/a/b.iso");
    private static final List<Failure> ALL = List.of(
            new Failure.Missing(FILE),
            new Failure.Unreadable(FILE, "access to it is denied"),
            new Failure.UnreadableSources(List.of("x", "y")),
            new Failure.NothingToDo("There is nothing."),
            new Failure.NameConflict("x", "/1/x", "/2/x"),
            new Failure.DoesNotFit("It is too deep."),
            new Failure.SourceChanged(FILE, "was modified"),
            new Failure.NotAnImage(FILE.toString(), "its format is not known"),
            new Failure.DamagedImage("The image", 4096, "a descriptor is cut"),
            new Failure.NotOnDisc("x", FILE.toString()),
            new Failure.UnwritableTarget(FILE, "it is a folder"),
            new Failure.TargetInUse(FILE),
            new Failure.HalfChanged(FILE, Path.of("/a/b.undo"), "the file system is read-only"),
            new Failure.NoSpace(FILE, 2_000_000, 1_000_000),
            new Failure.NoSpace(FILE, 0, -1),
            new Failure.NoRoomLeft(FILE, 3),
            new Failure.OutputClosed(),
            new Failure.OutputFull(),
            new Failure.NoWindow("There is no screen.", "Get one."),
            new Failure.SourceIsTarget(FILE),
            new Failure.NewerProject(FILE, 9, 1),
            new Failure.NotAProject(FILE, "it has no tree"),
            new Failure.Unsupported("Not yet.", "Do without."),
            new Failure.WrongUse("That is odd.", "Do otherwise."),
            new Failure.Cancelled(),
            new Failure.InputOutput("The cable broke.", List.of()),
            new Failure.Fault(new IllegalStateException("x")),
            new Failure.DriveTrouble("The tray is open.", "Nothing was changed.", "Close it.", List.of("2/3A/02")));

    @AfterEach
    void speakEnglish() {
        Texts.speak(Language.ENGLISH);
    }

    private static Problem told(Failure failure) {
        return Problems.of(new OperationException(failure));
    }

    @Test
    void allKindsAreHere() {
        Set<Class<?>> kinds = ALL.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Arrays.asList(Failure.class.getPermittedSubclasses()));
    }

    @Test
    void inEnglishTheWindowSaysWhatTheEngineSays() {
        assertThat(ALL)
                .filteredOn(failure -> !(failure instanceof Failure.NoSpace || failure instanceof Failure.SourceChanged))
                .allSatisfy(failure -> {
                    assertThat(told(failure).what()).isEqualTo(failure.what());
                    assertThat(told(failure).meaning()).isEqualTo(failure.meaning());
                });
        assertThat(told(ALL.get(13)).what()).isEqualTo("There is not enough room for /a/b.iso: 2 MB are needed and 1 MB are free.");
        assertThat(told(ALL.get(8)).details()).containsExactly("at byte 4,096, sector 2");
    }

    @ParameterizedTest
    @EnumSource(names = {"GERMAN", "FRENCH", "SPANISH", "JAPANESE", "ARABIC"})
    void eachIsToldInTheLanguage(Language language) {
        Texts.speak(language);
        assertThat(ALL).allSatisfy(failure -> {
            Problem problem = told(failure);
            assertThat(problem.what()).isNotBlank().isNotEqualTo(failure.what()).doesNotContain("{");
            assertThat(problem.meaning().isEmpty()).isEqualTo(failure.meaning().isEmpty());
            assertThat(problem.meaning()).satisfiesAnyOf(it -> assertThat(it).isEmpty(), it -> assertThat(it).isNotEqualTo(failure.meaning()));
        });
    }

    @Test
    void reasonsAreToldInTheLanguageWhereTheyAreKnown() {
        Texts.speak(Language.GERMAN);
        assertThat(told(ALL.get(1)).what()).isEqualTo("/a/b.iso ist nicht lesbar: der Zugriff ist verweigert.");
        assertThat(told(new Failure.Unreadable(FILE, "nobody knows")).what()).isEqualTo("/a/b.iso ist nicht lesbar: nobody knows.");
        assertThat(told(new Failure.NotAnImage("x", "it is a CD-i disc, which is not read")).what()).endsWith("es ist eine CD-i-Disc und wird nicht gelesen.");
        assertThat(Problems.of(new IOException("No such device")).what()).startsWith("Lesen oder Schreiben ist gescheitert: ");
    }
}
