package org.burnish.scsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeviceTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Device device = new Device(transport);

    /// A question whose answer starts with its own length in one byte.
    private record Question(int allocation, boolean reliesOnMedium) implements SizedCommand<byte[]> {
        @Override
        public String name() {
            return "QUESTION";
        }

        @Override
        public Cdb cdb() {
            return new Cdb(0x12).u8(4, allocation);
        }

        @Override
        public DataPhase data() {
            return DataPhase.in(allocation);
        }

        @Override
        public int wholeLength(byte[] arrived) {
            return arrived.length == 0 ? 0 : arrived[0] & 0xFF;
        }

        @Override
        public int largestAllocationLength() {
            return 254;
        }

        @Override
        public SizedCommand<byte[]> withAllocationLength(int length) {
            return new Question(length, reliesOnMedium);
        }

        @Override
        public byte[] decode(ByteReader in) throws DiscFormatException {
            return in.bytes(in.remaining());
        }
    }

    private static final Question QUESTION = new Question(4, false);

    @AfterEach
    void everythingIsAskedFor() {
        assertThat(transport.finished()).isTrue();
    }

    @Test
    void anAnswerComesAsItArrived() throws IOException {
        transport.hex("03 AA BB");
        assertThat(device.execute(QUESTION)).containsExactly(3, 0xAA, 0xBB);
        assertThat(transport.sent()).containsExactly("12 00 00 00 04 00");
    }

    @Test
    void unitAttentionsAreCountedAndTheCommandSentAgain() throws IOException {
        transport.sense(6, 0x29, 0).sense(6, 0x28, 0).hex("01");
        assertThat(device.execute(QUESTION)).containsExactly(1);
        assertThat(device.attentions()).isEqualTo(2);
        assertThat(transport.sent()).hasSize(3);
    }

    @Test
    void unitAttentionsEndACommandThatReliesOnTheMedium() {
        transport.sense(6, 0x28, 0);
        var failure = catchThrowableOfType(CommandFailedException.class, () -> device.execute(new Question(4, true)));
        assertThat(failure.sense().is(6, 0x28, 0)).isTrue();
        assertThat(device.attentions()).isEqualTo(1);
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void endlessUnitAttentionsEnd() {
        for (int i = 0; i < 11; i++) {
            transport.sense(6, 0x29, 0);
        }
        assertThatThrownBy(() -> device.execute(QUESTION)).hasMessage("QUESTION: 6/29/00");
    }

    @Test
    void aCutAnswerIsAskedForOnceMoreWithRoomForAllOfIt() throws IOException {
        transport.hex("07 AA BB CC").hex("07 AA BB CC DD EE FF");
        assertThat(device.execute(QUESTION)).hasSize(7);
        assertThat(transport.sent()).containsExactly("12 00 00 00 04 00", "12 00 00 00 08 00");
    }

    @Test
    void anAnswerThatIsShorterThanItSaysIsNotAskedForAgain() throws IOException {
        transport.hex("07 AA BB");
        assertThat(device.execute(QUESTION)).hasSize(3);
    }

    @Test
    void anAnswerNeverGrowsAboveWhatCommandAndSystemCarry() throws IOException {
        transport.hex("FF 00 00 00").hex("FF 01");
        assertThat(device.execute(QUESTION)).hasSize(2);
        assertThat(transport.sent()).last().isEqualTo("12 00 00 00 FE 00");
        transport.maximumTransfer(100).hex("FF 00 00 00").hex("FF 01");
        assertThat(device.execute(QUESTION)).hasSize(2);
        assertThat(transport.sent()).last().isEqualTo("12 00 00 00 64 00");
    }

    @Test
    void whatDidNotArriveIsZero() throws IOException {
        transport.hex("04 FF FF FF").lyingAboutLength(new byte[] {4, 1});
        device.execute(QUESTION);
        assertThat(device.execute(QUESTION)).containsExactly(4, 1, 0, 0);
    }

    @Test
    void keysZeroAndOneAreSuccessWithInformation() throws IOException {
        transport.senseWithData(Sense.of(1, 0x18, 0), new byte[] {1}).senseWithData(Sense.of(0, 0, 0x16), new byte[] {1});
        assertThat(device.execute(QUESTION)).containsExactly(1);
        assertThat(device.execute(QUESTION)).containsExactly(1);
    }

    @Test
    void aDeferredErrorIsNoSuccessWhateverItsKey() {
        Sense late = Sense.read(new byte[] {0x71, 0, 1, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0x0C, 0, 0, 0, 0, 0});
        transport.sense(late);
        assertThatThrownBy(() -> device.execute(QUESTION)).hasMessage("QUESTION: 1/0C/00 deferred");
    }

    @Test
    void lostSenseDataIsAskedFor() {
        transport.status(Outcome.CHECK_CONDITION).data(Sense.of(5, 0x20, 0).toFixed());
        assertThatThrownBy(() -> device.execute(QUESTION)).hasMessage("QUESTION: 5/20/00");
        assertThat(transport.sent()).last().isEqualTo("03 00 00 00 12 00");
    }

    @Test
    void senseDataThatIsLostForEverIsNoSuccess() {
        transport.status(Outcome.CHECK_CONDITION).data(Sense.NONE.toFixed());
        assertThatThrownBy(() -> device.execute(QUESTION)).isInstanceOf(CommandFailedException.class);
        transport.status(Outcome.CHECK_CONDITION).good();
        assertThatThrownBy(() -> device.execute(QUESTION)).isInstanceOf(CommandFailedException.class);
    }

    @Test
    void aDriveThatIsBusyForAMomentIsAskedAgain() throws IOException {
        transport.status(Outcome.BUSY).status(Outcome.TASK_SET_FULL).host(HostStatus.BUSY).hex("01");
        assertThat(device.execute(new Question(4, true))).containsExactly(1);
    }

    @Test
    void otherStatusCodesAndHostStatusesFail() {
        transport.status(Outcome.RESERVATION_CONFLICT).host(HostStatus.TIMED_OUT).host(HostStatus.GONE);
        assertThatThrownBy(() -> device.execute(QUESTION)).hasMessage("QUESTION: status 18h");
        assertThatThrownBy(() -> device.execute(QUESTION)).hasMessage("QUESTION: TIMED_OUT");
        var failure = catchThrowableOfType(CommandFailedException.class, () -> device.execute(QUESTION));
        assertThat(failure.hostStatus()).isEqualTo(HostStatus.GONE);
        assertThat(failure.sense()).isEqualTo(Sense.NONE);
        assertThat(failure.cdb()).isEqualTo("12 00 00 00 04 00");
        assertThat(failure.command()).isEqualTo("QUESTION");
    }

    @Test
    void conditionMetIsGood() throws IOException {
        transport.status(Outcome.CONDITION_MET);
        assertThat(device.execute(QUESTION)).isEmpty();
    }

    @Test
    void theFieldThatTheDriveDislikesIsNamed() {
        transport.sense(Sense.read(new byte[] {0x70, 0, 5, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0x24, 0, 0, (byte) 0xC0, 0, 2}));
        assertThatThrownBy(() -> device.execute(QUESTION)).hasMessage("QUESTION: 5/24/00 (command byte 2)");
    }

    @Test
    void aTransferSendsTheSameBytesAgain() throws IOException {
        ByteBuffer data = ByteBuffer.allocateDirect(8).put(new byte[] {9, 9, 1, 2, 3, 4}).position(2).limit(6);
        transport.status(Outcome.BUSY).good();
        Outcome outcome = device.transfer("WRITE (10)", new Cdb(0x2A), Direction.OUT, data, Deadline.WRITE, true);
        assertThat(outcome.good()).isTrue();
        assertThat(transport.parameters()).containsExactly("01 02 03 04", "01 02 03 04");
    }

    @Test
    void closingClosesTheTransport() {
        device.close();
        assertThat(transport.closed()).isTrue();
    }
}
