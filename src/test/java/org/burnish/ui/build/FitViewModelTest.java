package org.burnish.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.disc.DiscSize;
import org.burnish.operation.ProjectProblem.Kind;
import org.burnish.ui.build.FitViewModel.Suggestion;
import org.burnish.ui.build.FitViewModel.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FitViewModelTest {
    private static final long MEGA = 1_000_000;

    @TempDir
    Path folder;

    private final Discs discs = new Discs();
    private OpenProject disc;

    /// 1,050 MB for a CD: each of the ways brings enough.
    @BeforeEach
    void drop() throws IOException {
        Path all = folder.resolve("ALL");
        sparse(all.resolve("Video/long.mpg"), 330 * MEGA);
        sparse(all.resolve("Video/copy.mpg"), 330 * MEGA);
        sparse(all.resolve("Photos/Thumbs.db"), 340 * MEGA);
        sparse(all.resolve("Photos/a.jpg"), 50 * MEGA);
        disc = discs.with(all.resolve("Video"), all.resolve("Photos"));
        disc.disc().pin(DiscSize.CD);
        discs.work();
    }

    private static void sparse(Path file, long length) throws IOException {
        Files.createDirectories(file.getParent());
        try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
            made.setLength(length);
        }
    }

    @Test
    void whatIsTooMuchIsTold() {
        DiscViewModel.Fill fill = disc.disc().fill().get();
        assertThat(fill.fits()).isFalse();
        assertThat(fill.pinned()).isTrue();
        assertThat(fill.sentence()).startsWith("1.05 GB of 737 MB used · ").endsWith(" too much");
        ProblemRow row = Discs.problem(disc, Kind.DOES_NOT_FIT);
        assertThat(row.sentence()).startsWith("The image is 31");
        disc.fix(row, row.fixes().getFirst());
        assertThat(disc.fit().looking().get()).isTrue();
        discs.work();
        assertThat(disc.fit().suggestions()).extracting(Suggestion::way).containsExactly(Way.values());
        assertThat(disc.fit().suggestions()).extracting(Suggestion::sentence).containsExactly(
                "Use a larger disc: DVD 4.7 GB", "Put it on two discs: CD 700 MB", "Leave out the largest files",
                "Leave out what is rarely wanted: 1 file, 340 MB", "Store equal files once: 1 file, 330 MB");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void eachWayMakesItFitAndCanBeUndone(Way way) {
        int before = discs.page.projects().size();
        disc.fit().look();
        discs.work();
        Suggestion suggestion = disc.fit().suggestions().stream().filter(one -> one.way() == way).findFirst().orElseThrow();
        assertThat(suggestion.enough()).isTrue();
        disc.fit().apply(suggestion);
        discs.work();
        assertThat(disc.disc().fill().get().fits()).as(disc.disc().fill().get().sentence()).isTrue();
        assertThat(Discs.kinds(disc)).doesNotContain(Kind.DOES_NOT_FIT);
        if (way == Way.SPLIT) {
            OpenProject second = discs.page.projects().get(before);
            second.disc().pin(DiscSize.CD);
            discs.work();
            assertThat(second.name().getValue()).endsWith(" 2");
            assertThat(second.disc().fill().get().fits()).isTrue();
            assertThat(discs.page.current().get()).isSameAs(disc);
            assertThat(disc.project().get().root().files() + second.project().get().root().files()).isEqualTo(4);
        }
        disc.undo();
        discs.work();
        assertThat(disc.disc().fill().get().fits()).isFalse();
    }

    @Test
    void theLargestAreMarkedUntilItIsEnoughAndTheUserMayMarkOthers() {
        disc.fit().look();
        discs.work();
        assertThat(disc.fit().largest()).extracting(large -> large.path()).containsExactly(
                "/Photos/Thumbs.db", "/Video/copy.mpg", "/Video/long.mpg", "/Photos/a.jpg");
        assertThat(disc.fit().freed().get()).isEqualTo(340 * MEGA);
        assertThat(disc.fit().enough().get()).isTrue();
        disc.fit().chosen().clear();
        disc.fit().chosen().add(disc.fit().largest().getLast().item());
        assertThat(disc.fit().freed().get()).isEqualTo(50 * MEGA);
        assertThat(disc.fit().enough().get()).isFalse();
    }

    @Test
    void theSmallestDiscIsMeantUnlessOneIsPinned() {
        disc.disc().pin(null);
        assertThat(disc.disc().fill().get().disc()).isEqualTo(DiscSize.DVD);
        assertThat(disc.disc().fill().get().sentence()).contains(" of 4.7 GB used");
        disc.undo();
        assertThat(disc.disc().fill().get().disc()).isEqualTo(DiscSize.CD);
    }

    @Test
    void aDiscOfFourPointFourGigabytesIsADvdAndThreeHundredMegabytesMoreADoubleLayer() throws IOException {
        Path files = folder.resolve("files");
        sparse(files.resolve("a"), 4_140 * MEGA);
        sparse(files.resolve("b"), 300 * MEGA);
        OpenProject other = discs.with(files.resolve("a"), files.resolve("b"));
        assertThat(other.disc().fill().get().disc()).isEqualTo(DiscSize.DVD);
        sparse(files.resolve("c"), 300 * MEGA);
        discs.page.add(List.of(files.resolve("c")));
        discs.work();
        assertThat(other.disc().fill().get().disc()).isEqualTo(DiscSize.DVD_DL);
        other.disc().pin(DiscSize.DVD);
        discs.work();
        assertThat(other.disc().fill().get().disc()).isEqualTo(DiscSize.DVD);
        assertThat(other.disc().fill().get().fits()).isFalse();
    }
}
