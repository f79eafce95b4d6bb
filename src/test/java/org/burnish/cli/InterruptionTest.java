package org.burnish.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C at a real process.
@Timeout(120)
class InterruptionTest {
    private static final long LARGE = 4L << 30;
    private static final int INTERRUPT = 1 << 1;

    @TempDir
    Path here;

    /// A process that was started in the background may have been told to ignore Ctrl-C, and tells its children.
    private static boolean heedsInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .noneMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & INTERRUPT) != 0);
    }

    @Test
    void nothingHalfMadeStaysAndAnOlderTargetIsKept() throws Exception {
        assumeTrue(heedsInterrupts(), "Ctrl-C is ignored here");
        assumeTrue(Files.getFileStore(here).getUsableSpace() > 2 * LARGE, "not enough room");
        Path source = here.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(source.toFile(), "rw")) {
            file.setLength(LARGE);
        }
        Path target = Files.writeString(here.resolve("out.iso"), "old");
        Path part = here.resolve("out.iso.part");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.burnish.Main",
                        "build",
                        source.toString(),
                        "-o",
                        target.toString()))
                .redirectErrorStream(true)
                .redirectOutput(here.resolve("log").toFile())
                .start();
        try {
            while (process.isAlive() && !(Files.exists(part) && Files.size(part) > 0)) {
                Thread.sleep(5);
            }
            assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor()).isZero();
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
