package org.burnish.scsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.burnish.oracle.Command;
import org.burnish.scsi.TransportException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A drive that does not come back is reported and left, and nothing waits for it.
@Timeout(60)
class GuardedTransportTest {
    private static final Duration GRACE = Duration.ofMillis(100);
    private static final Cdb TEST_UNIT_READY = new Cdb(0x00);

    private final ByteBuffer nothing = ByteBuffer.allocate(0);
    private final Outcome outcome = new Outcome();

    @Test
    void commandsGoThroughWithAllThatComesBack() throws IOException {
        PlayedTransport inner = new PlayedTransport((cdb, direction, data, result) -> {
            data.put((byte) 7);
            result.checkCondition(Sense.of(5, 0x24, 0).toFixed());
        });
        ByteBuffer data = ByteBuffer.allocate(4);
        try (GuardedTransport guarded = new GuardedTransport(inner, GRACE)) {
            for (int i = 1; i <= 4; i++) {
                guarded.send(TEST_UNIT_READY, Direction.IN, data, 1000, outcome);
                assertThat(data.position()).isEqualTo(i);
                assertThat(outcome.transferred()).isEqualTo(1);
                assertThat(outcome.sense().triplet()).isEqualTo("5/24/00");
                outcome.clear();
            }
            assertThat(guarded.address()).isEqualTo("played");
            assertThat(guarded.maximumTransfer()).isEqualTo(65536);
        }
        assertThat(inner.closed()).isTrue();
        assertThat(inner.commands()).hasSize(4);
    }

    @Test
    void whatTheSystemRefusesIsThrownToTheCaller() {
        PlayedTransport inner = new PlayedTransport((cdb, direction, data, result) -> {
            if (cdb.operationCode() == 0) {
                throw new TransportException(Reason.FILTERED, "no");
            }
            throw new IllegalStateException("a mistake");
        });
        try (GuardedTransport guarded = new GuardedTransport(inner, GRACE)) {
            assertThatThrownBy(() -> guarded.send(TEST_UNIT_READY, Direction.NONE, nothing, 1000, outcome))
                    .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FILTERED));
            assertThatThrownBy(() -> guarded.send(new Cdb(0x12), Direction.NONE, nothing, 1000, outcome)).hasMessage("a mistake");
        }
    }

    @Test
    void aStuckDriveIsReportedAndLeft() throws Exception {
        CountDownLatch comesBack = new CountDownLatch(1);
        PlayedTransport inner = new PlayedTransport((cdb, direction, data, result) -> {
            try {
                comesBack.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        GuardedTransport guarded = new GuardedTransport(inner, GRACE);
        long begin = System.nanoTime();
        assertStuck(guarded);
        assertThat(System.nanoTime() - begin).isBetween(150_000_000L, 5_000_000_000L);
        begin = System.nanoTime();
        assertStuck(guarded);
        assertThat(System.nanoTime() - begin).as("at once").isLessThan(100_000_000L);
        guarded.close();
        assertThat(inner.closed()).isFalse();
        comesBack.countDown();
        for (int i = 0; i < 500 && !inner.closed(); i++) {
            Thread.sleep(10);
        }
        assertThat(inner.closed()).as("when it came back").isTrue();
        assertThat(inner.commands()).hasSize(1);
    }

    private void assertStuck(Transport guarded) {
        assertThatThrownBy(() -> guarded.send(TEST_UNIT_READY, Direction.NONE, nothing, 50, outcome))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STUCK))
                .hasMessageContaining("does not answer");
    }

    @Test
    void anInterruptedCallerStillGetsItsAnswer() throws IOException {
        PlayedTransport inner = new PlayedTransport((cdb, direction, data, result) -> data.put((byte) 1));
        try (GuardedTransport guarded = new GuardedTransport(inner, GRACE)) {
            Thread.currentThread().interrupt();
            guarded.send(TEST_UNIT_READY, Direction.IN, ByteBuffer.allocate(1), 1000, outcome);
            assertThat(outcome.transferred()).isEqualTo(1);
            assertThat(Thread.interrupted()).as("still known").isTrue();
        }
    }

    @Test
    void aClosedOneSaysSo() {
        GuardedTransport guarded = new GuardedTransport(new PlayedTransport((cdb, direction, data, result) -> { }), GRACE);
        guarded.close();
        guarded.close();
        assertThatThrownBy(() -> guarded.send(TEST_UNIT_READY, Direction.NONE, nothing, 50, outcome)).hasMessageContaining("closed");
    }

    @Test
    void theProgramEndsWhateverTheDriveDoes() {
        Command.of(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Hanging.class.getName()))
                .within(Duration.ofSeconds(30))
                .run()
                .endedWith(3);
    }

    /// A program with a drive that never comes back.
    static final class Hanging {
        public static void main(String[] arguments) throws IOException {
            Transport guarded = new GuardedTransport(new PlayedTransport((cdb, direction, data, result) -> {
                while (true) {
                    java.util.concurrent.locks.LockSupport.park();
                }
            }), GRACE);
            try {
                guarded.send(TEST_UNIT_READY, Direction.NONE, ByteBuffer.allocate(0), 50, new Outcome());
            } catch (TransportException e) {
                guarded.close();
                Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> Runtime.getRuntime().exit(3));
                throw e;
            }
        }
    }
}
