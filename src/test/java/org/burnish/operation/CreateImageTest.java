package org.burnish.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.job.CancelledException;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.source.Graft;
import org.burnish.source.ScanOptions.Ownership;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateImageTest {
    private static final MasteringOptions MASTERING =
            MasteringOptions.builder().date(OffsetDateTime.parse("2026-01-02T03:04:05Z")).build();

    @TempDir
    Path here;

    private Path tree;
    private Path target;

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectories(here.resolve("tree"));
        target = here.resolve("out.iso");
        for (int i = 0; i < 300; i++) {
            Path folder = Files.createDirectories(tree.resolve("folder" + i % 7));
            Files.write(folder.resolve("file" + i), new byte[i * 37]);
        }
        byte[] large = new byte[3_000_001];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31 >> 8);
        }
        Files.write(tree.resolve("large"), large);
        Files.write(tree.resolve("folder3/large2"), large);
    }

    private ImageRequest request() {
        return ImageRequest.of(List.of(new Graft("", tree)), MASTERING);
    }

    private ImageRequest tolerant() {
        return new ImageRequest(List.of(new Graft("", tree)), List.of(), false, false, Ownership.KEEP, false, true, MASTERING);
    }

    @Test
    void fileAndStreamAndPlanAreTheSameBytes() throws IOException {
        CreateImage made = CreateImage.plan(request(), target, Progress.NONE);
        made.write(target, Progress.NONE);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        made.write(Channels.newChannel(stream), Progress.NONE);
        assertThat(target).hasBinaryContent(stream.toByteArray());
        java.nio.ByteBuffer planned = java.nio.ByteBuffer.allocate((int) made.image().length());
        made.image().read(0, planned);
        assertThat(target).hasBinaryContent(planned.array());
    }

    @Test
    void aPartOfThePlanIsTransferredLikeTheWhole() throws IOException {
        CreateImage made = CreateImage.plan(request(), null, Progress.NONE);
        long count = made.image().blockCount();
        for (long first : new long[] {0, 1, 17, count / 2, count - 700, count - 1}) {
            long blocks = Math.min(650, count - first);
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            made.image().transferTo(first, blocks, Channels.newChannel(stream));
            java.nio.ByteBuffer planned = java.nio.ByteBuffer.allocate((int) blocks * 2048);
            made.image().read(first, planned);
            assertThat(stream.toByteArray()).isEqualTo(planned.array());
        }
    }

    @Test
    void progressCountsEveryByte() throws IOException {
        CreateImage made = CreateImage.plan(request(), null, Progress.NONE);
        long[] counted = new long[2];
        made.write(Channels.newChannel(new ByteArrayOutputStream()), new Progress() {
            @Override
            public void begin(Phase phase) {
                counted[0] = phase.total();
            }

            @Override
            public void advance(long units) {
                counted[1] += units;
            }

            @Override
            public void checkpoint() {}
        });
        assertThat(counted[0]).isEqualTo(made.image().length());
        assertThat(counted[1]).isEqualTo(made.image().length());
    }

    @Test
    void twoBuildsAreEqual() throws IOException {
        CreateImage.plan(request(), target, Progress.NONE).write(target, Progress.NONE);
        Path second = here.resolve("second.iso");
        CreateImage.plan(request(), second, Progress.NONE).write(second, Progress.NONE);
        assertThat(Files.mismatch(target, second)).isEqualTo(-1);
    }

    @Test
    void equalFilesAreRecordedOnceWhenWished() throws IOException {
        ImageRequest sharing = new ImageRequest(
                List.of(new Graft("", tree)), List.of(), false, false, Ownership.KEEP, true, false, MASTERING);
        long plain = CreateImage.plan(request(), null, Progress.NONE).image().length();
        assertThat(CreateImage.plan(sharing, null, Progress.NONE).image().length()).isLessThan(plain - 2_900_000);
    }

    @Test
    void aChangedFileEndsTheWorkAndLeavesTheTargetAlone() throws IOException {
        Files.writeString(target, "old");
        for (String victim : List.of("large", "folder1/file50")) {
            CreateImage made = CreateImage.plan(request(), target, Progress.NONE);
            Files.write(tree.resolve(victim), new byte[5]);
            assertThatThrownBy(() -> made.write(target, Progress.NONE))
                    .satisfies(e -> assertThat(Failures.of(e)).isInstanceOfSatisfying(Failure.SourceChanged.class, changed -> {
                        assertThat(changed.path()).isEqualTo(tree.resolve(victim));
                        assertThat(changed.change()).contains("has shrunk");
                    }));
            assertThat(target).hasContent("old");
            assertThat(PartFile.nameFor(target)).doesNotExist();
        }
    }

    @Test
    void toleratedChangesAreListed() throws IOException {
        CreateImage made = CreateImage.plan(tolerant(), target, Progress.NONE);
        Files.write(tree.resolve("large"), new byte[5]);
        Files.write(tree.resolve("folder1/file50"), new byte[100_000]);
        Files.delete(tree.resolve("folder2/file51"));
        made.write(target, Progress.NONE);
        assertThat(Files.size(target)).isEqualTo(made.image().length());
        assertThat(made.changes()).hasSize(3);
        assertThat(made.changes().get(0)).contains("file50 has grown");
        assertThat(made.changes().get(1)).contains("file51 has vanished");
        assertThat(made.changes().get(2)).contains("large has shrunk");
    }

    @Test
    void cancellingLeavesNothing() throws IOException {
        CreateImage made = CreateImage.plan(request(), target, Progress.NONE);
        Progress stopping = new Progress() {
            private long done;

            @Override
            public void begin(Phase phase) {}

            @Override
            public void advance(long units) {
                done += units;
            }

            @Override
            public void checkpoint() throws CancelledException {
                if (done > 1_000_000) {
                    throw new CancelledException();
                }
            }
        };
        assertThatThrownBy(() -> made.write(target, stopping)).isInstanceOf(CancelledException.class);
        assertThat(target).doesNotExist();
        assertThat(PartFile.nameFor(target)).doesNotExist();
    }

    @Test
    void theImageDoesNotBecomePartOfItself() throws IOException {
        Path inside = tree.resolve("out.iso");
        CreateImage.plan(request(), inside, Progress.NONE).write(inside, Progress.NONE);
        long first = Files.size(inside);
        CreateImage.plan(request(), inside, Progress.NONE).write(inside, Progress.NONE);
        assertThat(inside).hasSize(first);
    }

    @Test
    void theLabelIsTheNameOfTheOnlyFolder() {
        assertThat(ImageRequest.labelOf(List.of(new Graft("", tree)))).isEqualTo("tree");
        assertThat(ImageRequest.labelOf(List.of(new Graft("x", tree)))).isEqualTo("DISC");
        assertThat(ImageRequest.labelOf(List.of(new Graft("", tree), new Graft("", tree)))).isEqualTo("DISC");
    }
}
