package org.burnish.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.burnish.job.Progress;
import org.burnish.tree.RegularFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostFileTest {
    @TempDir
    Path folder;

    private final SourceChanges tolerated = SourceChanges.tolerated();
    private Path path;

    @BeforeEach
    void makeFile() throws IOException {
        path = Files.writeString(folder.resolve("file"), "0123456789");
        Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }

    private HostFile found(SourceChanges changes) throws IOException {
        ScanOptions options =
                new ScanOptions(List.of(), List.of(), false, false, ScanOptions.Ownership.KEEP, changes);
        SourceTree tree = FolderScanner.scan(List.of(new Graft("", folder)), options, Progress.NONE);
        return (HostFile) ((RegularFile) tree.root().children().getFirst()).content();
    }

    private static String read(HostFile file, long position, int room) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(room);
        int n = file.read(position, into);
        assertThat(n).isEqualTo(into.position());
        return new String(into.array(), 0, n);
    }

    private static String transfer(HostFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.transferTo(0, file.length(), Channels.newChannel(out));
        return out.toString();
    }

    @Test
    void readsAsMuchAsThereIs() throws IOException {
        HostFile file = found(SourceChanges.refused());
        assertThat(read(file, 0, 20)).isEqualTo("0123456789");
        assertThat(read(file, 8, 20)).isEqualTo("89");
        assertThat(read(file, 2, 3)).isEqualTo("234");
        assertThat(file.read(10, ByteBuffer.allocate(1))).isEqualTo(-1);
    }

    @Test
    void transfersToAFileAndToAStream() throws IOException {
        HostFile file = found(SourceChanges.refused());
        assertThat(transfer(file)).isEqualTo("0123456789");
        Path copy = folder.resolve("copy");
        try (FileChannel to = FileChannel.open(copy, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            file.transferTo(3, 4, to);
        }
        assertThat(copy).hasContent("3456");
    }

    @Test
    void aShrunkFileIsNoticed() throws IOException {
        HostFile file = found(SourceChanges.refused());
        Files.writeString(path, "01234");
        assertThatThrownBy(() -> read(file, 0, 20))
                .isInstanceOf(SourceChangedException.class)
                .hasMessageContaining("has shrunk from 10 to 5 bytes");
        assertThatThrownBy(() -> transfer(file)).isInstanceOf(SourceChangedException.class);
    }

    @Test
    void aGrownFileIsNoticed() throws IOException {
        HostFile file = found(SourceChanges.refused());
        Files.writeString(path, "0123456789ABC");
        assertThatThrownBy(() -> read(file, 0, 20)).hasMessageContaining("has grown from 10 to 13 bytes");
        assertThatThrownBy(() -> transfer(file)).isInstanceOf(SourceChangedException.class);
    }

    @Test
    void aModifiedFileIsNoticed() throws IOException {
        HostFile file = found(SourceChanges.refused());
        Files.writeString(path, "9876543210");
        assertThatThrownBy(() -> read(file, 0, 20)).hasMessageContaining("was modified");
        assertThatThrownBy(() -> transfer(file)).isInstanceOf(SourceChangedException.class);
    }

    @Test
    void aVanishedFileIsNoticed() throws IOException {
        HostFile file = found(SourceChanges.refused());
        Files.delete(path);
        assertThatThrownBy(() -> read(file, 0, 20)).hasMessageContaining("has vanished");
        assertThatThrownBy(() -> transfer(file)).isInstanceOf(SourceChangedException.class);
    }

    @Test
    void aToleratedChangeGivesAsManyBytesAsPlanned() throws IOException {
        HostFile file = found(tolerated);
        Files.writeString(path, "abc");
        assertThat(transfer(file)).isEqualTo("abc\0\0\0\0\0\0\0");
        assertThat(read(file, 0, 20)).isEqualTo("abc\0\0\0\0\0\0\0");
        Files.writeString(path, "0123456789ABC");
        assertThat(transfer(file)).isEqualTo("0123456789");
        Files.delete(path);
        assertThat(transfer(file)).isEqualTo("\0".repeat(10));
        assertThat(tolerated.noted()).containsExactly(path + " has shrunk from 10 to 3 bytes");
    }
}
