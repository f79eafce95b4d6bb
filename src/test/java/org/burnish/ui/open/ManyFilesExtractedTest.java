package org.burnish.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.burnish.job.JobRunner;
import org.burnish.job.JobState;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.oracle.Oracle;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.ui.common.Background;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.common.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A thousand files taken out of an image of another program by way of the page.
class ManyFilesExtractedTest {
    private static final int FILES = 1000;

    @TempDir
    Path folder;

    @Test
    void bytesAndDatesAreEqualTheUnreadableOneIsListedAndProgressNeverGoesBack() throws Exception {
        Path source = Files.createDirectory(folder.resolve("source"));
        for (int i = 0; i < FILES; i++) {
            Path file = Files.createDirectories(source.resolve("part " + i % 10)).resolve("file " + i);
            Files.write(file, new byte[i * 97 % 50_000]);
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z").plusSeconds(i * 60L)));
        }
        Path image = folder.resolve("made.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-R", "-no-pad", "-o", image, source).succeeded();
        String lost = cutTheLastFile(image);
        Path target = Files.createDirectory(folder.resolve("target"));

        LaidOut outside = new LaidOut();
        outside.choice = Optional.of(target);
        Surroundings surroundings = outside.over(
                JobRunner.onVirtualThreads(outside.clock), new Background(Runnable::run, Runnable::run), outside.pulse);
        ImageViewModel opened = open(image, surroundings, outside);
        opened.extract();
        List<Double> fractions = watch(opened.extraction().job().get(), outside);

        assertThat(fractions).isSorted();
        Outcome outcome = opened.extraction().job().get().outcome().get();
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.PARTLY);
        assertThat(outcome.remarks()).singleElement().asString().startsWith(lost + ": ");
        compare(source, target, lost);
        opened.close();
    }

    /// Cuts the image within the file that lies last in it.
    private static String cutTheLastFile(Path image) throws IOException {
        long last = 0;
        String path = "";
        try (OpenedImage opened = OpenImage.open(image)) {
            for (Node part : opened.volumes().preferred().root().children()) {
                for (Node node : ((Directory) part).children()) {
                    if (node instanceof RegularFile file && file.content().length() > 2048 && file.content().extents().getFirst().first() > last) {
                        last = file.content().extents().getFirst().first();
                        path = "/" + part.name() + "/" + node.name();
                    }
                }
            }
        }
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength((last + 1) * 2048);
        }
        return path;
    }

    private static ImageViewModel open(Path image, Surroundings surroundings, LaidOut outside) throws InterruptedException {
        OpenViewModel model = new OpenViewModel(new EngineAccess(), surroundings);
        model.open(image);
        while (!(model.current().get().shown().get() instanceof OpenFile.Shown.Image)) {
            Thread.sleep(5);
            outside.pulse.beat();
        }
        return ((OpenFile.Shown.Image) model.current().get().shown().get()).image();
    }

    private static List<Double> watch(JobEntry job, LaidOut outside) throws InterruptedException {
        List<Double> fractions = new ArrayList<>();
        while (job.running()) {
            outside.pulse.beat();
            if (job.state().get() instanceof JobState.Running state) {
                OptionalDouble fraction = state.fraction();
                fraction.ifPresent(fractions::add);
            }
            Thread.sleep(1);
        }
        return fractions;
    }

    private static void compare(Path source, Path target, String lost) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).filter(one -> !one.toString().endsWith(lost)).toList()) {
                Path extracted = target.resolve(source.relativize(file));
                assertThat(extracted).hasSameBinaryContentAs(file);
                assertThat(Files.getLastModifiedTime(extracted).toInstant().getEpochSecond())
                        .isEqualTo(Files.getLastModifiedTime(file).toInstant().getEpochSecond());
            }
        }
    }
}
