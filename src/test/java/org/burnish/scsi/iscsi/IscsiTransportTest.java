package org.burnish.scsi.iscsi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.burnish.oracle.TgtTarget;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.Device;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.PlayedTransport;
import org.burnish.scsi.RamDrive;
import org.burnish.scsi.Sense;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Our initiator at our target and at one that nobody here wrote.
@Timeout(120)
class IscsiTransportTest {
    private static final TargetOptions OPTIONS = TargetOptions.local("iqn.2026-01.org.burnish:disk");
    private static final Cdb TEST_UNIT_READY = new Cdb(0x00);

    @TempDir
    Path folder;

    private final Outcome outcome = new Outcome();

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({"1, false", "4, true", "31, true", "32, false", "33, true", "128, false", "300, true", "512, false"})
    void dataGoesBothWaysInBurstsOfAllSizes(int blocks, boolean digests) throws IOException {
        RamDrive drive = new RamDrive(600);
        byte[] sent = random(blocks * RamDrive.BLOCK);
        try (IscsiTarget target = IscsiTarget.serve(drive, OPTIONS);
                Device device = new Device(IscsiTransport.open(target.url(), digests))) {
            Outcome written = device.transfer("WRITE (10)", new Cdb(0x2A).u32(2, 7).u16(7, blocks), Direction.OUT, ByteBuffer.wrap(sent),
                    Deadline.WRITE, true);
            assertThat(written.transferred()).isEqualTo(sent.length);
            assertThat(drive.content(7, blocks)).isEqualTo(sent);
            ByteBuffer back = ByteBuffer.allocateDirect(sent.length);
            Outcome read = device.transfer("READ (10)", new Cdb(0x28).u32(2, 7).u16(7, blocks), Direction.IN, back, Deadline.READ, true);
            assertThat(read.transferred()).isEqualTo(sent.length);
            assertThat(back.flip()).isEqualTo(ByteBuffer.wrap(sent));
        }
    }

    @Test
    void whatTheDriveSaysComesThrough() throws IOException {
        Transport drive = new PlayedTransport((cdb, direction, data, result) -> {
            switch (cdb.operationCode()) {
                case 0x00 -> result.checkCondition(Sense.of(2, 0x3A, 1).toFixed());
                case 0x1B -> result.hostStatus(HostStatus.FAILED);
                case 0x35 -> result.status(Outcome.RESERVATION_CONFLICT);
                case 0x5B -> throw new TransportException(Reason.GONE, "unplugged");
                case 0x28 -> {
                    data.put(new byte[2000]);
                    result.checkCondition(Sense.of(1, 0x18, 1).toFixed());
                }
                default -> data.put((byte) 0x33);
            }
        });
        try (IscsiTarget target = IscsiTarget.serve(drive, OPTIONS); Transport transport = IscsiTransport.open(target.url())) {
            assertThat(sent(transport, TEST_UNIT_READY, 0).sense().triplet()).isEqualTo("2/3A/01");
            assertThat(sent(transport, new Cdb(0x1B), 0).hostStatus()).isEqualTo(HostStatus.FAILED);
            assertThat(sent(transport, new Cdb(0x35), 0).status()).isEqualTo(Outcome.RESERVATION_CONFLICT);
            assertThat(sent(transport, new Cdb(0x5B), 0).hostStatus()).isEqualTo(HostStatus.FAILED);
            assertThat(sent(transport, new Cdb(0x51).u16(7, 34), 34).transferred()).as("a short answer").isEqualTo(1);
            Outcome recovered = sent(transport, new Cdb(0x28).u16(7, 1), 2048);
            assertThat(recovered.sense().triplet()).isEqualTo("1/18/01");
            assertThat(recovered.transferred()).as("data with it").isEqualTo(2000);
            assertThat(sent(transport, Cdb.of(new byte[] {0x7F, 0, 0, 0, 0, 0}), 0).sense().triplet()).isEqualTo("5/20/00");
        }
    }

    private Outcome sent(Transport transport, Cdb cdb, int length) throws TransportException {
        Direction direction = length == 0 ? Direction.NONE : Direction.IN;
        transport.send(cdb, direction, ByteBuffer.allocate(length), 10_000, outcome.clear());
        return outcome;
    }

    @Test
    void theSecretIsProvenAndNeverSaid() throws IOException {
        RamDrive drive = new RamDrive(1);
        Credentials credentials = new Credentials("somebody", "a long secret");
        try (IscsiTarget target = IscsiTarget.serve(drive, OPTIONS.credentials(credentials))) {
            assertThatThrownBy(() -> IscsiTransport.open(target.url()))
                    .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_ACCESS))
                    .hasMessageContaining("authentication failure");
            String with = target.url().replace("iscsi://", "iscsi://somebody%");
            assertThatThrownBy(() -> IscsiTransport.open(with.replace("%", "%another long secret@")))
                    .hasMessageContaining("authentication failure").hasMessageNotContaining("secret@");
            try (Transport transport = IscsiTransport.open(with.replace("%", "%a long secret@"))) {
                assertThat(sent(transport, TEST_UNIT_READY, 0).good()).isTrue();
                assertThat(transport.address()).doesNotContain("secret");
            }
        }
    }

    @Test
    void severalSessionsTakeTurns() throws IOException {
        RamDrive drive = new RamDrive(100);
        try (IscsiTarget target = IscsiTarget.serve(drive, OPTIONS);
                Transport one = IscsiTransport.open(target.url());
                Transport two = IscsiTransport.open(target.url())) {
            one.send(new Cdb(0x2A).u16(7, 1), Direction.OUT, ByteBuffer.wrap(random(2048)), 1000, outcome.clear());
            ByteBuffer back = ByteBuffer.allocate(2048);
            two.send(new Cdb(0x28).u16(7, 1), Direction.IN, back, 1000, outcome.clear());
            assertThat(back.array()).isEqualTo(random(2048));
        }
    }

    @Test
    void aTargetThatDoesNotAnswerIsLeft() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        Transport drive = new PlayedTransport((cdb, direction, data, result) -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        try (IscsiTarget target = IscsiTarget.serve(drive, OPTIONS); Transport transport = IscsiTransport.open(target.url())) {
            transport.send(TEST_UNIT_READY, Direction.NONE, ByteBuffer.allocate(0), 200, outcome);
            assertThat(outcome.hostStatus()).isEqualTo(HostStatus.TIMED_OUT);
            assertThatThrownBy(() -> sent(transport, TEST_UNIT_READY, 0)).hasMessageContaining("the connection is lost");
        } finally {
            end.countDown();
        }
    }

    @Test
    void aTargetThatEndsIsGone() throws IOException {
        IscsiTarget target = IscsiTarget.serve(new RamDrive(1), OPTIONS);
        try (Transport transport = IscsiTransport.open(target.url())) {
            target.close();
            assertThatThrownBy(() -> sent(transport, TEST_UNIT_READY, 0))
                    .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GONE));
        }
        assertThatThrownBy(() -> IscsiTransport.open(target.url()))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GONE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theDiscOfAnotherTargetIsReadByteForByte(boolean digests) throws IOException {
        byte[] disc = random(700 * 2048);
        Files.write(folder.resolve("disc"), disc);
        try (TgtTarget tgt = TgtTarget.start(folder.resolve("disc"));
                Device device = new Device(IscsiTransport.open(tgt.address(1), digests))) {
            ByteBuffer inquiry = ByteBuffer.allocate(36);
            device.transfer("INQUIRY", new Cdb(0x12).u16(3, 36), Direction.IN, inquiry, Deadline.ASK, false);
            assertThat(new String(inquiry.array(), 8, 28, US_ASCII)).isEqualTo("STGT_DVDDVDROM101       0010");
            ByteBuffer back = ByteBuffer.allocate(disc.length);
            for (int first = 0; first < 700; first += 100) {
                device.transfer("READ (10)", new Cdb(0x28).u32(2, first).u16(7, 100), Direction.IN, back.limit((first + 100) * 2048),
                        Deadline.READ, false);
            }
            assertThat(back.array()).isEqualTo(disc);
            assertThatThrownBy(() -> device.transfer("READ (10)", new Cdb(0x28).u32(2, 700).u16(7, 1), Direction.IN,
                    ByteBuffer.allocate(2048), Deadline.READ, true)).hasMessageContaining("3/11/00");
        }
    }

    @Test
    void addressesAreThoseOfOtherPrograms() {
        assertThat(TargetAddress.of("iscsi://localhost/iqn.2026-01.a:b/2"))
                .isEqualTo(new TargetAddress("localhost", 3260, "iqn.2026-01.a:b", 2, Optional.empty()));
        assertThat(TargetAddress.of("iscsi://me%a long secret@[::1]:77/iqn.2026-01.a:b/0"))
                .isEqualTo(new TargetAddress("::1", 77, "iqn.2026-01.a:b", 0, Optional.of(new Credentials("me", "a long secret"))))
                .hasToString("iscsi://[::1]:77/iqn.2026-01.a:b/0");
        assertThat(TargetAddress.is("iscsi://x")).isTrue();
        assertThat(TargetAddress.is("/dev/sr0")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "iscsi://", "iscsi://h/t", "iscsi://h:0/t/0", "iscsi://h:99999/t/0", "iscsi://h/t/999", "iscsi://me%short@h/t/0"})
    void whatIsNoAddressSaysSo(String text) {
        assertThatThrownBy(() -> TargetAddress.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyThisComputerIsLetInWithoutASecret() throws IOException {
        InetAddress everywhere = InetAddress.getByAddress(new byte[4]);
        assertThatThrownBy(() -> new TargetOptions("iqn.2026-01.a:b", everywhere, 0, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("secret");
        assertThatThrownBy(() -> TargetOptions.local("burner")).hasMessageContaining("not an iSCSI name");
        Credentials credentials = new Credentials("me", "a long secret");
        assertThat(new TargetOptions("iqn.2026-01.a:b", everywhere, 3260, Optional.of(credentials)).credentials()).contains(credentials);
        assertThat(credentials.toString()).doesNotContain("secret");
        assertThat(TargetOptions.local("iqn.2026-01.a:b").address().isLoopbackAddress()).isTrue();
    }
}
