package org.burnish.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GtkLibraryTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"libgtk-3.so.0.2406.32, 24", "libgtk-3.so.0.1800.9, 18", "libgtk-3.so.0.2000.1, 20", "libgtk-3.so.0.800.10, 8"})
    void theVersionIsInTheNameOfTheFile(String name, int minor) throws IOException {
        Files.createFile(folder.resolve(name));
        Files.createSymbolicLink(folder.resolve("libgtk-3.so.0"), Path.of(name));
        assertThat(GtkLibrary.minorVersion("/nowhere:" + folder, "x86_64")).hasValue(minor);
    }

    @Test
    void aNameThatTellsNothingIsNoReasonToRefuse() throws IOException {
        Files.createFile(folder.resolve("libgtk-3.so.0"));
        assertThat(GtkLibrary.minorVersion(folder.toString(), "x86_64")).isEmpty();
    }

    @Test
    void aLinkInACircleIsNoLibrary() throws IOException {
        Files.createSymbolicLink(folder.resolve("libgtk-3.so.0"), Path.of("libgtk-3.so.0"));
        GtkLibrary.minorVersion(folder.toString(), "no processor").ifPresent(minor -> assertThat(minor).isPositive());
    }
}
