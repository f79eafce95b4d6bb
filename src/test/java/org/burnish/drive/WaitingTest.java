package org.burnish.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.burnish.scsi.CommandFailedException;
import org.burnish.scsi.Device;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.ScriptedTransport;
import org.burnish.scsi.Sense;
import org.burnish.scsi.SenseKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final String DISC = "00 20 0E 01 01 01 01 20 00 00 00 00" + " 00".repeat(22);

    private final ScriptedTransport transport = new ScriptedTransport();
    private final FakeTimer timer = new FakeTimer();
    private final Waiting waiting = new Waiting(new Device(transport), timer);
    private final List<OptionalDouble> told = new ArrayList<>();

    private Readiness wait(boolean afterLoading) throws IOException {
        return waiting.untilReady(afterLoading, told::add);
    }

    @AfterEach
    void everythingIsAskedFor() {
        assertThat(transport.finished()).isTrue();
    }

    @Test
    void aDriveThatSpinsUp() throws IOException {
        transport.sense(6, 0x28, 0).sense(2, 4, 1).sense(2, 4, 1).sense(2, 0x3E, 0).good().hex(DISC);
        assertThat(wait(false)).isEqualTo(Readiness.READY);
        assertThat(timer.seconds()).isEqualTo(1.5);
    }

    @Test
    void noDiscIsSaidAtOnce() throws IOException {
        transport.sense(2, 0x3A, 1).sense(2, 0x3A, 2).sense(2, 0x3A, 0);
        assertThat(wait(false)).isEqualTo(Readiness.NO_DISC);
        assertThat(wait(false)).isEqualTo(Readiness.TRAY_OPEN);
        assertThat(wait(false)).isEqualTo(Readiness.NO_DISC);
        assertThat(timer.seconds()).isZero();
    }

    /// LG GSA-4082B: no disc at first, then not ready without a reason.
    @Test
    void noDiscMayBeUntrueForAWhileAfterLoading() throws IOException {
        transport.sense(2, 0x3A, 1).sense(2, 0x3A, 1).sense(2, 4, 0).sense(2, 4, 1).good().hex(DISC);
        assertThat(wait(true)).isEqualTo(Readiness.READY);
    }

    @Test
    void noDiscMayBeUntrueForAMomentAfterAReset() throws IOException {
        transport.sense(6, 0x29, 0).sense(2, 0x3A, 1).sense(2, 4, 1).good().hex(DISC);
        assertThat(wait(false)).isEqualTo(Readiness.READY);
        transport.sense(6, 0x29, 0);
        for (int i = 0; i <= 6; i++) {
            transport.sense(2, 0x3A, 1);
        }
        assertThat(wait(false)).isEqualTo(Readiness.NO_DISC);
        assertThat(timer.seconds()).isEqualTo(4);
    }

    @Test
    void afterTenSecondsNoDiscIsTrue() throws IOException {
        for (int i = 0; i <= 20; i++) {
            transport.sense(2, 0x3A, 1);
        }
        assertThat(wait(true)).isEqualTo(Readiness.NO_DISC);
        assertThat(timer.seconds()).isEqualTo(10);
    }

    @Test
    void aBridgeThatNeverSaysWhy() throws IOException {
        for (int i = 0; i <= 20; i++) {
            transport.sense(2, 4, 0);
        }
        assertThat(wait(false)).isEqualTo(Readiness.LOADING);
        assertThat(timer.seconds()).isEqualTo(10);
    }

    @Test
    void aDriveThatNeverGetsReady() throws IOException {
        for (int i = 0; i <= 180; i++) {
            transport.sense(2, 4, 1);
        }
        assertThat(wait(false)).isEqualTo(Readiness.LOADING);
        assertThat(timer.seconds()).isEqualTo(90);
    }

    @Test
    void aDiscThatHasToBeStarted() throws IOException {
        transport.sense(2, 4, 2).good().sense(2, 4, 1).good().hex(DISC);
        assertThat(wait(false)).isEqualTo(Readiness.READY);
        assertThat(transport.sent().get(1)).isEqualTo("1B 01 00 00 01 00");
    }

    @Test
    void discsThatCannotBeUsed() throws IOException {
        transport.sense(3, 6, 0).sense(5, 0x30, 1).sense(2, 0x30, 0).sense(2, 6, 0);
        for (int i = 0; i < 4; i++) {
            assertThat(wait(true)).isEqualTo(Readiness.UNUSABLE);
        }
    }

    /// Pioneer: ready, says TEST UNIT READY, and only READ DISC INFORMATION tells of the closing.
    @Test
    void readyIsNotDone() throws IOException {
        byte[] nothing = Sense.NONE.toFixed();
        transport.good().sense(2, 4, 7).data(nothing).good().sense(2, 4, 8).data(nothing).good().hex(DISC);
        waiting.untilDone(told::add);
        assertThat(timer.seconds()).isEqualTo(2);
    }

    @Test
    void progressOfALongOperation() throws IOException {
        Sense quarter = new Sense(SenseKey.NOT_READY, 4, 7, false, OptionalLong.empty(), OptionalInt.of(0x80_4000));
        transport.sense(quarter).sense(2, 4, 4).data(new Sense(SenseKey.NO_SENSE, 0, 0, false, OptionalLong.empty(),
                OptionalInt.of(0x80_8000)).toFixed())
                .sense(2, 4, 7).sense(5, 0x20, 0).good().hex(DISC);
        waiting.untilDone(told::add);
        assertThat(told).containsExactly(OptionalDouble.of(0.25), OptionalDouble.of(0.5), OptionalDouble.empty());
    }

    @Test
    void progressInTheGoodAnswerIsNotDone() throws IOException {
        transport.sense(new Sense(SenseKey.NO_SENSE, 0, 0x16, false, OptionalLong.empty(),
                OptionalInt.of(0x80_FFFF))).good().hex(DISC);
        waiting.untilDone(told::add);
        assertThat(told).hasSize(1);
    }

    @Test
    void aLongOperationThatFails() {
        transport.sense(2, 4, 4).hex("70 00 00 00 00 00 00 0A 00 00 00 00 00 00 00 00 00 00").sense(3, 0x31, 1);
        assertThatThrownBy(() -> waiting.untilDone(told::add)).hasMessageContaining("3/31/01");
    }

    @Test
    void anOldDriveHasNoDiscInformation() throws IOException {
        transport.good().sense(5, 0x20, 0);
        assertThat(wait(false)).isEqualTo(Readiness.READY);
        transport.sense(2, 4, 8);
        assertThat(waiting.now()).isEqualTo(Readiness.BUSY);
        transport.host(HostStatus.GONE);
        assertThatThrownBy(waiting::now).isInstanceOf(CommandFailedException.class);
    }

    @Test
    void givingUp() {
        transport.sense(2, 4, 1);
        assertThatThrownBy(() -> waiting.untilReady(false, progress -> {
            throw new IOException("stop");
        })).hasMessage("stop");
    }
}
