package org.burnish.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import org.burnish.job.Progress;
import org.burnish.layout.PlannedImage;
import org.burnish.oracle.Oracle;
import org.burnish.oracle.Output;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Every program that reads ISO 9660 accepts an image of the nasty tree, and has nothing to complain of.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MasteringOracleTest {
    private static final OffsetDateTime DATE = OffsetDateTime.parse("2024-01-02T03:04:05Z");

    private Path image;

    @BeforeAll
    void makesTheImage(@TempDir Path folder) throws IOException {
        image = folder.resolve("nasty.iso");
        MasteringOptions options = MasteringOptions.builder().date(DATE).build();
        PlannedImage planned = Mastering.plan(NastyTree.build(), options, Progress.NONE).image();
        try (FileChannel to = FileChannel.open(image, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            planned.transferTo(0, planned.blockCount(), to);
        }
    }

    @Test
    void isovfyHasNothingToSay() {
        Output output = Oracle.ISOVFY.run(image).succeeded();
        assertThat(output.text()).contains("No errors found");
    }

    @Test
    void xorrisoLoadsItWithoutAWord() {
        Output output = Oracle.XORRISO.run("-report_about", "NOTE", "-indev", image, "-find", "/", "-exec", "lsdl").succeeded();
        assertThat(output.errors()).doesNotContain("WARNING").doesNotContain("SORRY").doesNotContain("FAILURE");
        assertThat(output.text()).contains("level40/file40");
    }
}
