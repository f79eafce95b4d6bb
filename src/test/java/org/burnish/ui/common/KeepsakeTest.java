package org.burnish.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.burnish.ui.common.Settings.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepsakeTest {
    @TempDir
    Path folder;

    private final List<Runnable> later = new ArrayList<>();

    @Test
    void valuesSurviveTheEndOfTheProgram() {
        Keepsake first = keepsake();
        SimpleDoubleProperty width = new SimpleDoubleProperty(100);
        SimpleBooleanProperty narrow = new SimpleBooleanProperty();
        first.keep("width", width);
        first.keep("narrow", narrow);
        width.set(123.5);
        narrow.set(true);
        first.flush();

        SimpleDoubleProperty again = new SimpleDoubleProperty(100);
        SimpleBooleanProperty narrowAgain = new SimpleBooleanProperty();
        Keepsake second = keepsake();
        second.keep("width", again);
        second.keep("narrow", narrowAgain);
        assertThat(again.get()).isEqualTo(123.5);
        assertThat(narrowAgain.get()).isTrue();
    }

    @Test
    void manyChangesAreOneWriting() {
        Keepsake keepsake = keepsake();
        keepsake.put("a", "1");
        keepsake.put("a", "2");
        keepsake.put("b", "3");
        assertThat(later).hasSize(1);
        later.getFirst().run();
        assertThat(keepsake().get("a", "")).isEqualTo("2");
        keepsake.put("b", "3");
        assertThat(later).hasSize(1);
    }

    @Test
    void aBrokenFileIsAsGoodAsNone() throws IOException {
        Files.writeString(folder.resolve("kept"), "width=wide\nlook=PURPLE\ntext-size=NaN\n\\u00zz");
        SimpleDoubleProperty width = new SimpleDoubleProperty(100);
        Keepsake keepsake = keepsake();
        keepsake.keep("width", width);
        assertThat(width.get()).isEqualTo(100);
    }

    @Test
    void settingsOutOfRangeAreTheUsualOnes() throws IOException {
        Files.writeString(folder.resolve("kept"), "look=PURPLE\ntext-size=NaN\n");
        Settings settings = new Settings(keepsake());
        assertThat(settings.look().get()).isEqualTo(Look.SYSTEM);
        assertThat(settings.textSize().get()).isEqualTo(1);
        Files.writeString(folder.resolve("kept"), "look=DARK\ntext-size=1.5\n");
        settings = new Settings(keepsake());
        assertThat(settings.look().get()).isEqualTo(Look.DARK);
        assertThat(settings.textSize().get()).isEqualTo(1.5);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoReasonToStop() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Keepsake keepsake = new Keepsake(folder.resolve("file/kept"), later::add);
        keepsake.put("a", "1");
        keepsake.flush();
        assertThat(keepsake.get("a", "")).isEqualTo("1");
    }

    private Keepsake keepsake() {
        return new Keepsake(folder.resolve("kept"), later::add);
    }
}
