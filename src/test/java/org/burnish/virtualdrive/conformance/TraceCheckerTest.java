package org.burnish.virtualdrive.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.virtualdrive.conformance.Bench.CLOSE_SESSION;
import static org.burnish.virtualdrive.conformance.Bench.SYNC;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.burnish.virtualdrive.RawDrive;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A careful burn passes; each carelessness is noticed.
class TraceCheckerTest {
    @TempDir
    Path folder;

    private TraceChecker checker;
    private RawDrive raw;
    private Bench bench;

    private void start() throws IOException {
        bench = new Bench(folder, drive -> checker = new TraceChecker(drive, new TraceChecker.Rules(true, false, 32)));
        raw = bench.blank(MediumType.BD_R).timeout(3_600_000);
    }

    @Test
    void aCarefulBurn() throws IOException {
        start();
        bench.profile();
        bench.state();
        int next = bench.nextWritable(1);
        raw.send("1E 00 00 00 01 00");
        bench.write(next, 32);
        bench.write(next + 32, 32);
        raw.send(SYNC);
        bench.closeTrack(1);
        raw.send(CLOSE_SESSION);
        raw.send("1E 00 00 00 00 00");
        assertThat(checker.end()).isEmpty();
    }

    @Test
    void aCarelessOne() throws IOException {
        start();
        raw.send("1E 00 00 00 01 00");
        bench.write(0, 32);
        bench.write(0, 32);
        bench.closeTrack(1);
        raw.send("A1 01 00 00 00 00 00 00 00 00 00 00");
        raw.timeout(5000).send("2A 00 00 00 00 20 00 00 20 00", ByteBuffer.allocate(65536));
        assertThat(String.join("\n", checker.end())).contains(
                "WRITE before command 46h was asked", "block 0 is written twice", "WRITE at 0, not at 32",
                "CLOSE TRACK SESSION without SYNCHRONIZE CACHE", "nobody agreed", "5000 ms only", "left locked",
                "ends without SYNCHRONIZE CACHE");
    }
}
