package org.burnish.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.job.Progress;
import org.burnish.oracle.Command;
import org.burnish.oracle.Oracle;
import org.burnish.source.Graft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// On a file system that can share blocks between files, an image takes no room for the files that are in it.
class SharedExtentsTest {
    private static final int FILE = 48 << 20;
    private static final long ROOM = 1L << 30;

    @TempDir
    Path here;

    private Path mounted = Path.of("");

    enum Kind {
        XFS(Oracle.MKFS_XFS),
        BTRFS(Oracle.MKFS_BTRFS);

        private final Oracle maker;

        Kind(Oracle maker) {
            this.maker = maker;
        }
    }

    private void mount(Kind kind) throws IOException {
        Path disk = here.resolve("disk");
        try (var file = new RandomAccessFile(disk.toFile(), "rw")) {
            file.setLength(ROOM);
        }
        kind.maker.run("-q", disk).succeeded();
        Path at = Files.createDirectory(here.resolve("mounted"));
        var output = Command.of(List.of("mount", "-o", "loop", disk.toString(), at.toString())).run();
        Assumptions.assumeTrue(output.exitCode() == 0, "A file system cannot be mounted here: that needs root and a loop device.");
        mounted = at;
    }

    @AfterEach
    void unmount() {
        if (!mounted.toString().isEmpty()) {
            Command.of(List.of("umount", mounted.toString())).run().succeeded();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anImageTakesNoRoomForItsFiles(Kind kind) throws IOException {
        mount(kind);
        Path tree = Files.createDirectory(mounted.resolve("tree"));
        byte[] bytes = new byte[FILE];
        new Random(7).nextBytes(bytes);
        for (String name : List.of("one.bin", "two.bin")) {
            bytes[0]++;
            Files.write(tree.resolve(name), bytes);
        }
        Files.writeString(tree.resolve("small.txt"), "small");
        Path image = mounted.resolve("out.iso");
        long before = usedAfterSync();

        var request = ImageRequest.of(List.of(Graft.parse(tree.toString())), MasteringOptions.builder().build());
        CreateImage.plan(request, image, Progress.NONE).write(image, Progress.NONE);

        assertThat(image).isRegularFile();
        assertThat(Files.size(image)).isGreaterThan(2L * FILE);
        assertThat(usedAfterSync() - before).isLessThan(FILE / 4);
        Path out = Files.createDirectory(here.resolve("out"));
        Oracle.BSDTAR.command("-x", "-f", image, "-C", out).run().succeeded();
        try (Stream<Path> files = Files.list(tree)) {
            assertThat(files).hasSize(3).allSatisfy(file -> assertThat(out.resolve(file.getFileName())).hasSameBinaryContentAs(file));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEditedImageSharesItsFilesWithTheOldOneWhereverTheyLie(Kind kind) throws IOException {
        mount(kind);
        Path tree = Files.createDirectory(here.resolve("tree"));
        byte[] bytes = new byte[FILE];
        new Random(8).nextBytes(bytes);
        // Whatever the other directories take, one of these lies on an odd block.
        Files.write(tree.resolve("a.bin"), Arrays.copyOf(bytes, FILE - 3000));
        bytes[0]++;
        Files.write(tree.resolve("b.bin"), bytes);
        Files.writeString(tree.resolve("a1.txt"), "small");
        Path old = mounted.resolve("old.iso");
        Oracle.XORRISO.run("-as", "mkisofs", "-quiet", "-R", "-J", "-o", old, tree).succeeded();
        Path added = Files.writeString(here.resolve("new.txt"), "new");
        List<ImageChange> changes = List.of(new ImageChange.Add(new Graft("new.txt", added)), new ImageChange.Remove("a1.txt"));
        for (EditImage.Way way : EditImage.Way.values()) {
            long before = usedAfterSync();
            Path edited = mounted.resolve(way + ".iso");

            try (EditImage edit = EditImage.plan(old, EditRequest.of(changes, null, way), Progress.NONE)) {
                edit.write(edited, Progress.NONE);
            }

            assertThat(Files.size(edited)).isGreaterThan(2L * FILE - 3000);
            assertThat(usedAfterSync() - before).as("%s", way).isLessThan(FILE / 8);
            Path out = Files.createDirectory(here.resolve("out" + way));
            Oracle.BSDTAR.command("-x", "-f", edited, "-C", out).run().succeeded();
            assertThat(out.resolve("a.bin")).hasSameBinaryContentAs(tree.resolve("a.bin"));
            assertThat(out.resolve("b.bin")).hasSameBinaryContentAs(tree.resolve("b.bin"));
            assertThat(out.resolve("new.txt")).hasContent("new");
            assertThat(out.resolve("a1.txt")).doesNotExist();
        }
    }

    private long usedAfterSync() throws IOException {
        Command.of(List.of("sync", "-f", mounted.toString())).run().succeeded();
        var store = Files.getFileStore(mounted);
        return store.getTotalSpace() - store.getUnallocatedSpace();
    }
}
