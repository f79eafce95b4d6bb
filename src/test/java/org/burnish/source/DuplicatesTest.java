package org.burnish.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.RegularFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {
    @TempDir
    Path folder;

    private static RegularFile file(Directory root, String path) throws IOException {
        return (RegularFile) FolderScannerTest.find(root, path);
    }

    @Test
    void filesWithTheSameBytesShareThem() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("a"), "same bytes");
        Files.writeString(folder.resolve("in/b"), "same bytes");
        Files.writeString(folder.resolve("c"), "other text");
        Files.createLink(folder.resolve("d"), folder.resolve("a"));
        Directory found = FolderScanner.scan(List.of(new Graft("", folder)), ScanOptions.plain(), Progress.NONE).root();
        Directory root = Duplicates.share(found, Progress.NONE);
        assertThat(file(root, "a").content()).isEqualTo(file(root, "in/b").content());
        assertThat(file(root, "a").content()).isNotEqualTo(file(root, "c").content());
        assertThat(file(root, "a").attributes().fileNumber()).isNotEqualTo(file(root, "in/b").attributes().fileNumber());
        assertThat(file(root, "a").attributes().fileNumber()).isEqualTo(file(root, "d").attributes().fileNumber());
    }

    @Test
    void filesLargerThanABufferAreComparedToTheEnd() throws IOException {
        byte[] bytes = new byte[600_000];
        Files.write(folder.resolve("a"), bytes);
        Files.write(folder.resolve("b"), bytes);
        bytes[599_999] = 1;
        Files.write(folder.resolve("c"), bytes);
        Directory found = FolderScanner.scan(List.of(new Graft("", folder)), ScanOptions.plain(), Progress.NONE).root();
        Directory root = Duplicates.share(found, Progress.NONE);
        assertThat(file(root, "a").content()).isEqualTo(file(root, "b").content());
        assertThat(file(root, "a").content()).isNotEqualTo(file(root, "c").content());
    }
}
