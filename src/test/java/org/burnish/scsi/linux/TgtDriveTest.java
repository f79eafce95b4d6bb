package org.burnish.scsi.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.burnish.oracle.SgFile;
import org.burnish.oracle.TgtTarget;
import org.burnish.scsi.Access;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.CommandFailedException;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.Device;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands by `SG_IO` to drives that nobody here wrote.
class TgtDriveTest {
    private static final int BLOCK = 2048;
    private static final int BLOCKS = 1500;

    @TempDir
    static Path folder;

    private static TgtTarget target;
    private static SgFile node;

    @BeforeAll
    static void insertsADisc() throws IOException {
        target = TgtTarget.start(image("disc", 1));
        node = SgFile.of(target.address(1));
    }

    @AfterAll
    static void ends() {
        node.close();
        target.close();
    }

    private static Path image(String name, int seed) throws IOException {
        byte[] bytes = new byte[BLOCKS * BLOCK];
        new Random(seed).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }

    private static Device open() throws TransportException {
        return new Device(new LinuxDrives().open(node.path().toString(), Access.EXCLUSIVE));
    }

    private static ByteBuffer ask(Device device, Cdb cdb, int length, boolean direct) throws IOException {
        ByteBuffer answer = direct ? ByteBuffer.allocateDirect(length) : ByteBuffer.allocate(length);
        device.transfer("a question", cdb, Direction.IN, answer, Deadline.ASK, false);
        return answer.flip();
    }

    private static Cdb read10(int first, int count) {
        return new Cdb(0x28).u32(2, first).u16(7, count);
    }

    @Test
    void itSaysWhoItIs() throws IOException {
        try (Device device = open()) {
            byte[] answer = new byte[36];
            ask(device, new Cdb(0x12).u16(3, 36), 36, true).get(answer);
            assertThat(answer[0] & 0x1F).as("peripheral device type").isEqualTo(5);
            assertThat(new String(answer, 8, 28, StandardCharsets.US_ASCII)).isEqualTo("STGT_DVDDVDROM101       0010");
        }
    }

    @Test
    void itsBlocksAreThoseOfTheImage() throws IOException {
        try (Device device = open()) {
            ByteBuffer capacity = ask(device, new Cdb(0x25), 8, false);
            assertThat(capacity.getInt()).isEqualTo(BLOCKS - 1);
            assertThat(capacity.getInt()).isEqualTo(BLOCK);
            for (boolean direct : new boolean[] {true, false}) {
                ByteBuffer disc = ByteBuffer.allocate(BLOCKS * BLOCK);
                for (int first = 0; first < BLOCKS; first += 32) {
                    int count = Math.min(32, BLOCKS - first);
                    disc.put(ask(device, read10(first, count), count * BLOCK, direct));
                }
                assertThat(disc.array()).isEqualTo(Files.readAllBytes(folder.resolve("disc")));
            }
        }
    }

    @Test
    void dataGoesOnlyWhereTheBufferSays() throws IOException {
        try (Device device = open()) {
            ByteBuffer large = ByteBuffer.allocateDirect(4 * BLOCK);
            large.position(BLOCK).limit(2 * BLOCK);
            device.transfer("READ (10)", read10(7, 1), Direction.IN, large, Deadline.READ, false);
            assertThat(large.position()).isEqualTo(2 * BLOCK);
            byte[] all = new byte[4 * BLOCK];
            large.clear().get(all);
            byte[] disc = Files.readAllBytes(folder.resolve("disc"));
            byte[] expected = new byte[4 * BLOCK];
            System.arraycopy(disc, 7 * BLOCK, expected, BLOCK, BLOCK);
            assertThat(all).isEqualTo(expected);
        }
    }

    @Test
    void aShortAnswerIsToldFromAFullOne() throws IOException {
        try (Device device = open()) {
            ByteBuffer room = ByteBuffer.allocateDirect(252);
            Outcome outcome = device.transfer("INQUIRY", new Cdb(0x12).u16(3, 252), Direction.IN, room, Deadline.ASK, false);
            assertThat(outcome.transferred()).isEqualTo(room.position()).isBetween(36, 251);
            assertThat(outcome.nanoseconds()).isPositive();
        }
    }

    @Test
    void whatItDoesNotKnowIsRefusedWithSense() throws IOException {
        try (Device device = open()) {
            assertThatThrownBy(() -> ask(device, new Cdb(0x4A), 8, true))
                    .isInstanceOfSatisfying(CommandFailedException.class, e -> {
                        assertThat(e.hostStatus()).isEqualTo(HostStatus.OK);
                        assertThat(e.sense().triplet()).isEqualTo("5/20/00");
                    });
            assertThatThrownBy(() -> ask(device, read10(BLOCKS, 1), BLOCK, true)).hasMessageContaining("3/11/00");
        }
    }

    @Test
    void anotherDiscIsRead() throws IOException {
        Path other = image("other", 2);
        try (Device device = open()) {
            byte[] block = new byte[BLOCK];
            ask(device, read10(3, 1), BLOCK, true).get(block);
            target.swap(other);
            byte[] changed = new byte[BLOCK];
            ask(device, read10(3, 1), BLOCK, true).get(changed);
            byte[] expected = Files.readAllBytes(other);
            assertThat(changed).isNotEqualTo(block).isEqualTo(java.util.Arrays.copyOfRange(expected, 3 * BLOCK, 4 * BLOCK));
            target.takeOut();
            assertThatThrownBy(() -> ask(device, new Cdb(0x00), 0, true)).hasMessageContaining("2/3A/00");
        } finally {
            target.swap(folder.resolve("disc"));
        }
    }

    @Test
    void moreThanTheKernelTakesIsSaid() throws IOException {
        try (Device device = open()) {
            assertThatThrownBy(() -> ask(device, read10(0, 100), 100 * BLOCK, true))
                    .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
        }
    }

    @Test
    void itIsOursAlone() throws IOException {
        try (Device device = open()) {
            assertThat(device.address()).isEqualTo(node.path().toString());
            assertThatThrownBy(TgtDriveTest::open)
                    .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE));
            new LinuxDrives().open(node.path().toString(), Access.SHARED).close();
        }
        open().close();
    }

    @Test
    void aFileThatIsNoDriveSaysSo() throws TransportException {
        try (Device device = new Device(new LinuxDrives().open(folder.resolve("disc").toString(), Access.SHARED))) {
            assertThatThrownBy(() -> ask(device, new Cdb(0x25), 8, true))
                    .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_DRIVE));
        }
        assertThatThrownBy(() -> new LinuxDrives().open(folder.resolve("nothing").toString(), Access.SHARED))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GONE));
        assertThatThrownBy(() -> new LinuxDrives().open(folder.toString(), Access.SHARED))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_DRIVE));
    }
}
