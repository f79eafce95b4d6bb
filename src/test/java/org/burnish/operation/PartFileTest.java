package org.burnish.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {
    @TempDir
    Path folder;

    private static void write(PartFile part, String text) throws IOException {
        part.channel().write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theTargetAppearsWhenItIsWhole() throws IOException {
        Path target = folder.resolve("out.iso");
        try (PartFile part = PartFile.create(target, 3)) {
            write(part, "new");
            assertThat(target).doesNotExist();
            part.complete();
        }
        assertThat(target).hasContent("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anOlderTargetStaysWhenTheWorkFails() throws IOException {
        Path target = Files.writeString(folder.resolve("out.iso"), "old");
        try (PartFile part = PartFile.create(target, 3)) {
            write(part, "ne");
        }
        assertThat(target).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anOlderTargetIsReplacedWhenTheWorkIsDone() throws IOException {
        Path target = Files.writeString(folder.resolve("out.iso"), "old and longer");
        try (PartFile part = PartFile.create(target, 3)) {
            write(part, "new");
            part.complete();
        }
        assertThat(target).hasContent("new");
    }

    @Test
    void onlyAFileThatReplacesAnotherOneIsForcedToTheDiskFirst() throws IOException {
        Path target = folder.resolve("out.iso");
        assertThat(forcedWhileCompleting(target)).isEmpty();
        assertThat(target).hasContent("new");

        Files.writeString(target, "old");
        assertThat(forcedWhileCompleting(target)).containsExactly("forced while the target is old");
        assertThat(target).hasContent("new");
    }

    private List<String> forcedWhileCompleting(Path target) throws IOException {
        List<String> forced = new ArrayList<>();
        Path written = Files.writeString(PartFile.nameFor(target), "new");
        FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE);
        PartFile.ToDisk toDisk = () -> forced.add("forced while the target is " + Files.readString(target));
        try (PartFile part = new PartFile(target, written, channel, toDisk)) {
            part.complete();
        }
        return forced;
    }

    @Test
    void whatAKilledProcessLeftIsTakenOver() throws IOException {
        Path target = folder.resolve("out.iso");
        Files.writeString(PartFile.nameFor(target), "much that is left over");
        try (PartFile part = PartFile.create(target, 3)) {
            write(part, "new");
            part.complete();
        }
        assertThat(target).hasContent("new");
    }

    @Test
    void twoWritersDoNotMix() throws IOException {
        Path target = folder.resolve("out.iso");
        try (PartFile part = PartFile.create(target, 3)) {
            assertThatThrownBy(() -> PartFile.create(target, 3))
                    .isInstanceOfSatisfying(OperationException.class, e -> assertThat(e.failure()).isInstanceOf(Failure.TargetInUse.class));
            write(part, "new");
            part.complete();
        }
        assertThat(target).hasContent("new");
    }

    @Test
    void aLinkKeepsPointingToTheFileThatIsReplaced() throws IOException {
        Path real = Files.writeString(folder.resolve("real.iso"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.iso"), real);
        try (PartFile part = PartFile.create(link, 3)) {
            write(part, "new");
            part.complete();
        }
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    void impossibleTargetsAreRefusedInWords() {
        assertThatThrownBy(() -> PartFile.create(folder, 3)).hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> PartFile.create(folder.resolve("no/where"), 3)).hasMessageContaining("its folder does not exist");
        assertThatThrownBy(() -> PartFile.create(folder.resolve("big"), Long.MAX_VALUE)).hasMessageContaining("not enough room");
        assertThat(folder).isEmptyDirectory();
    }
}
