package org.burnish.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemDesktopTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsShownInItsFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("a.iso"));
        assertThat(new SystemDesktop("Linux").command(file)).containsExactly("xdg-open", folder.toString());
        assertThat(new SystemDesktop("Mac OS X").command(file)).containsExactly("open", "-R", file.toString());
        assertThat(new SystemDesktop("Windows 11").command(file)).containsExactly("explorer.exe", "/select," + file);
    }

    @Test
    void wordsAreSaidByAVoiceOfTheirLanguage() {
        Texts.speak(Language.GERMAN);
        assertThat(new SystemDesktop("Linux").speech("Fertig")).containsExactly("spd-say", "-l", "de", "--", "Fertig");
        Texts.speak(Language.ENGLISH);
        assertThat(new SystemDesktop("Mac OS X").speech("Done")).containsExactly("say", "Done");
    }

    @Test
    void aFolderIsShownItself() {
        assertThat(new SystemDesktop("Linux").command(folder)).containsExactly("xdg-open", folder.toString());
        assertThat(new SystemDesktop("Mac OS X").command(folder)).containsExactly("open", folder.toString());
        assertThat(new SystemDesktop("Windows 11").command(folder)).containsExactly("explorer.exe", folder.toString());
    }
}
