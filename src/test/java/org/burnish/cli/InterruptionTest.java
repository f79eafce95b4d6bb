package org.burnish.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C at a real process.
@Timeout(120)
class InterruptionTest {
    private static final long LARGE = 4L << 30;

    @TempDir
    Path here;

    @Test
    void nothingHalfMadeStaysAndAnOlderTargetIsKept() throws Exception {
        assumeTrue(Files.getFileStore(here).getUsableSpace() > 2 * LARGE, "not enough room");
        Path source = here.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(source.toFile(), "rw")) {
            file.setLength(LARGE);
        }
        Path target = Files.writeString(here.resolve("out.iso"), "old");
        Path part = here.resolve("out.iso.part");
        Process process = OwnProcess.of("build", source.toString(), "-o", target.toString())
                .redirectErrorStream(true)
                .redirectOutput(here.resolve("log").toFile())
                .start();
        try {
            while (process.isAlive() && !(Files.exists(part) && Files.size(part) > 0)) {
                Thread.sleep(5);
            }
            OwnProcess.interrupt(process);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(here.resolve("log")).content().contains("burnish: Cancelled.").doesNotContain("Exception");
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(target).hasContent("old");
        assertThat(part).doesNotExist();
    }
}
