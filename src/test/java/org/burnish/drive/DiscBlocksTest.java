package org.burnish.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.burnish.block.Extent;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.ScriptedTransport;
import org.junit.jupiter.api.Test;

class DiscBlocksTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final OpticalDrive drive = new OpticalDrive(transport, new FakeTimer());
    private final DiscBlocks blocks = new DiscBlocks(drive, List.of(new Extent(0, 100)));

    private static byte[] bytes(int count, int value) {
        byte[] bytes = new byte[count * 2048];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void thirtyTwoBlocksWithEachCommand() throws IOException {
        transport.data(bytes(32, 1)).data(bytes(8, 2));
        ByteBuffer into = ByteBuffer.allocate(40 * 2048);
        blocks.read(5, into);
        assertThat(into.hasRemaining()).isFalse();
        assertThat(into.get(0)).isEqualTo((byte) 1);
        assertThat(into.get(32 * 2048)).isEqualTo((byte) 2);
        assertThat(transport.sent()).containsExactly("28 00 00 00 00 05 00 00 20 00", "28 00 00 00 00 25 00 00 08 00");
    }

    @Test
    void noMoreThanTheSystemCarries() throws IOException {
        transport.maximumTransfer(8 << 10).data(bytes(4, 1)).data(bytes(1, 1));
        new DiscBlocks(drive, List.of(new Extent(0, 100))).read(0, ByteBuffer.allocateDirect(5 * 2048));
        assertThat(transport.sent()).first().isEqualTo("28 00 00 00 00 00 00 00 04 00");
    }

    @Test
    void theBadBlockIsFoundAndNamed() {
        transport.sense(3, 0x11, 5).data(bytes(1, 1)).data(bytes(1, 1)).sense(3, 0x11, 5);
        ByteBuffer into = ByteBuffer.allocate(4 * 2048);
        var failure = catchThrowableOfType(UnreadableBlockException.class, () -> blocks.read(10, into));
        assertThat(failure.block()).isEqualTo(12);
        assertThat(failure).hasMessage("sector 12 cannot be read: READ (10): 3/11/05");
        assertThat(failure.failure().sense().is(3, 0x11, 5)).isTrue();
        assertThat(into.position()).isEqualTo(2 * 2048);
        assertThat(into.limit()).isEqualTo(4 * 2048);
    }

    /// Scrambled sectors are not asked for again.
    @Test
    void protectedSectors() {
        transport.sense(5, 0x6F, 3);
        assertThatThrownBy(() -> blocks.read(10, ByteBuffer.allocate(4 * 2048))).isInstanceOf(UnreadableBlockException.class);
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void aDriveThatWentToSleep() throws IOException {
        transport.sense(2, 4, 1).sense(2, 4, 1).good().sense(5, 0x20, 0).data(bytes(1, 7));
        ByteBuffer into = ByteBuffer.allocate(2048);
        blocks.read(0, into);
        assertThat(into.get(0)).isEqualTo((byte) 7);
    }

    @Test
    void anotherDiscIsNotReadAsIfItWereThisOne() {
        transport.sense(6, 0x28, 0);
        assertThatThrownBy(() -> blocks.read(10, ByteBuffer.allocate(2048))).hasMessageContaining("6/28/00");
    }

    @Test
    void aDriveThatIsGone() {
        transport.host(HostStatus.GONE);
        assertThatThrownBy(() -> blocks.read(10, ByteBuffer.allocate(2 * 2048))).isInstanceOf(UnreadableBlockException.class);
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void answersThatAreTooShort() {
        transport.data(bytes(1, 1));
        assertThatThrownBy(() -> blocks.read(10, ByteBuffer.allocate(2 * 2048)))
                .hasMessageContaining("2048 bytes of blocks 10 to 11");
    }

    @Test
    void blocksOutside() {
        assertThatThrownBy(() -> blocks.read(99, ByteBuffer.allocate(2 * 2048))).isInstanceOf(DiscFormatException.class);
        assertThat(blocks.blockSize()).isEqualTo(2048);
        assertThat(blocks.blockCount()).isEqualTo(100);
        blocks.close();
        assertThat(transport.closed()).isTrue();
    }

    @Test
    void whatIsNoDataIsZeroAndNotAskedFor() throws IOException {
        DiscBlocks two = new DiscBlocks(drive, List.of(new Extent(0, 3), new Extent(6, 2)));
        transport.data(bytes(3, 1)).data(bytes(2, 2));
        ByteBuffer into = ByteBuffer.allocate(8 * 2048);
        Arrays.fill(into.array(), (byte) 9);
        two.read(0, into);
        assertThat(two.blockCount()).isEqualTo(8);
        assertThat(transport.sent()).containsExactly("28 00 00 00 00 00 00 00 03 00", "28 00 00 00 00 06 00 00 02 00");
        assertThat(new byte[] {into.get(3 * 2048 - 1), into.get(3 * 2048), into.get(6 * 2048 - 1), into.get(6 * 2048)})
                .containsExactly(1, 0, 0, 2);
    }

    @Test
    void blocksOfRunOutDoNotCount() throws IOException {
        List<Extent> tracks = List.of(new Extent(0, 300), new Extent(11_700, 300));
        transport.sense(5, 0x64, 0).sense(5, 0x64, 0).data(bytes(1, 1));
        assertThat(new RunOut(drive).without(tracks)).containsExactly(new Extent(0, 298), new Extent(11_700, 300));
    }
}
