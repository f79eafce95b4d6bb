package org.burnish.scsi.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.burnish.scsi.Access;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each field of `sg_io_hdr` at its offset in `scsi/sg.h` on a 64-bit machine, and what each answer of the kernel means.
class SgTransportTest {
    private static final byte[] SENSE = HexFormat.of().parseHex("700005000000000a00000000200000000000");

    private final PlayedKernel kernel = new PlayedKernel();
    private final Outcome outcome = new Outcome();

    private SgTransport transport() throws TransportException {
        OpenNode node = new OpenNode(kernel, "/dev/sr7", 4096);
        node.open(List.of("/dev/sg9"), Access.SHARED);
        return new SgTransport(kernel, node);
    }

    @Test
    void everyFieldStandsAtItsOffset() throws IOException {
        ByteBuffer data = ByteBuffer.allocateDirect(64).position(8).limit(44);
        kernel.drive(header -> {
            assertThat(header.getInt(0)).as("interface_id").isEqualTo('S');
            assertThat(header.getInt(4)).as("dxfer_direction").isEqualTo(-3);
            assertThat(header.get(8)).as("cmd_len").isEqualTo((byte) 6);
            assertThat(header.get(9) & 0xFF).as("mx_sb_len").isEqualTo(252);
            assertThat(header.getShort(10)).as("iovec_count").isZero();
            assertThat(header.getInt(12)).as("dxfer_len").isEqualTo(36);
            byte[] cdb = new byte[6];
            PlayedKernel.at(header.getLong(24), 6).get(cdb);
            assertThat(cdb).as("cmdp").containsExactly(0x12, 0, 0, 0, 36, 0);
            assertThat(header.getInt(40)).as("timeout").isEqualTo(30_000);
            assertThat(header.getInt(44)).as("flags").isZero();
            PlayedKernel.at(header.getLong(16), 36).put(0, (byte) 0x5A).put(19, (byte) 0x7E);
            header.putInt(72, 16);
            return 0;
        });
        transport().send(new Cdb(0x12).u8(4, 36), Direction.IN, data, 30_000, outcome);
        assertThat(outcome.good()).isTrue();
        assertThat(outcome.transferred()).isEqualTo(20);
        assertThat(data.position()).as("behind what arrived").isEqualTo(28);
        assertThat(data.get(8)).isEqualTo((byte) 0x5A);
        assertThat(data.get(27)).isEqualTo((byte) 0x7E);
        assertThat(kernel.calls).containsExactly("open /dev/sg9", "ioctl 3 2285");
    }

    @Test
    void whatDoesNotArriveIsZero() throws IOException {
        ByteBuffer data = ByteBuffer.allocateDirect(16);
        data.put(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}).flip();
        transport().send(new Cdb(0x12).u8(4, 16), Direction.IN, data, 1000, outcome);
        byte[] all = new byte[16];
        data.clear().get(all);
        assertThat(all).containsOnly(0);
    }

    @Test
    void parametersGoOut() throws IOException {
        kernel.drive(header -> {
            assertThat(header.getInt(4)).isEqualTo(-2);
            byte[] sent = new byte[4];
            PlayedKernel.at(header.getLong(16), 4).get(sent);
            assertThat(sent).containsExactly(1, 2, 3, 4);
            return 0;
        });
        transport().send(new Cdb(0x55).u16(7, 4), Direction.OUT, ByteBuffer.wrap(new byte[] {1, 2, 3, 4}), 1000, outcome);
        assertThat(outcome.transferred()).isEqualTo(4);
    }

    @Test
    void noBytesAreNoData() throws IOException {
        kernel.drive(header -> {
            assertThat(header.getInt(4)).isEqualTo(-1);
            assertThat(header.getInt(12)).isZero();
            assertThat(header.getLong(16)).isZero();
            return 0;
        });
        transport().send(new Cdb(0x5A), Direction.IN, ByteBuffer.allocate(0), 1000, outcome);
        assertThat(outcome.good()).isTrue();
        assertThat(kernel.calls).contains("ioctl 3 2285");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 0x28})
    void senseDataIsTakenWhateverTheDriverSays(int driver) throws IOException {
        kernel.drive(header -> {
            PlayedKernel.at(header.getLong(32), 252).put(SENSE);
            header.put(64, (byte) 2).put(65, (byte) 1).put(67, (byte) SENSE.length).putShort(70, (short) driver).putInt(80, 1);
            return 0;
        });
        transport().send(new Cdb(0x00), Direction.NONE, ByteBuffer.allocate(0), 1000, outcome);
        assertThat(outcome.hostStatus()).isEqualTo(HostStatus.OK);
        assertThat(outcome.status()).isEqualTo(Outcome.CHECK_CONDITION);
        assertThat(outcome.sense().triplet()).isEqualTo("5/20/00");
        assertThat(outcome.senseLength()).isEqualTo(18);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, OK", "1, 0, GONE", "2, 0, BUSY", "3, 0, TIMED_OUT", "4, 0, GONE", "5, 0, ABORTED", "6, 0, FAILED", "7, 0, FAILED",
        "8, 0, RESET", "0x0B, 0, FAILED", "0x0C, 0, SEND_AGAIN", "0x0D, 0, SEND_AGAIN", "0x0E, 0, FAILED",
        "0, 1, BUSY", "0, 4, FAILED", "0, 6, TIMED_OUT", "0, 0x26, TIMED_OUT", "0, 8, OK",
    })
    void whatHappenedOnTheWayIsToldFromTheDrive(String host, String driver, HostStatus expected) throws IOException {
        kernel.drive(header -> {
            header.putShort(68, Short.decode(host)).putShort(70, Short.decode(driver));
            return 0;
        });
        transport().send(new Cdb(0x00), Direction.NONE, ByteBuffer.allocate(0), 1000, outcome);
        assertThat(outcome.hostStatus()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 36", "6, 30", "40, 0", "-4, 36"})
    void aResidueThatLiesIsKeptWithinTheData(int residue, int transferred) throws IOException {
        kernel.drive(header -> {
            header.putInt(72, residue);
            return 0;
        });
        transport().send(new Cdb(0x12), Direction.IN, ByteBuffer.allocate(36), 1000, outcome);
        assertThat(outcome.transferred()).isEqualTo(transferred);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, FILTERED", "5, 0, FAILED", "6, 0, GONE", "19, 0, GONE", "25, 0, NO_DRIVE", "38, 0, NO_DRIVE", "90, 0, TOO_LARGE",
        "12, 65536, TOO_LARGE", "22, 65536, TOO_LARGE", "5, 65536, TOO_LARGE", "22, 36, FAILED", "4, 36, FAILED", "99, 0, FAILED",
    })
    void whatTheKernelRefusesIsNamed(int number, int length, Reason expected) throws IOException {
        kernel.drive(header -> -number);
        try (SgTransport transport = transport()) {
            assertThatThrownBy(() -> transport.send(new Cdb(0xA8), Direction.IN, ByteBuffer.allocate(length), 1000, outcome))
                    .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(expected))
                    .hasMessageStartingWith("/dev/sr7: ");
        }
    }

    @Test
    void aCommandThatWasNotTakenMayBeSentAgain() throws IOException {
        kernel.drive(header -> -16);
        transport().send(new Cdb(0x00), Direction.NONE, ByteBuffer.allocate(0), 1000, outcome);
        assertThat(outcome.hostStatus()).isEqualTo(HostStatus.BUSY);
    }
}
