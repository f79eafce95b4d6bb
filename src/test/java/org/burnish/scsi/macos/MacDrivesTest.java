package org.burnish.scsi.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import org.burnish.scsi.Access;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each function at its documented place in the table of its object, called for real with the types of the headers; each field
/// where it belongs, and the order of the calls. A macOS that a test plays: no Mac was there.
class MacDrivesTest {
    private static final String ADDRESS = "ioreg:1000004a2";

    private final PlayedMac mac = new PlayedMac();
    private final Outcome outcome = new Outcome();

    private Transport open(Access access) throws TransportException {
        return new MacDrives(mac).open(ADDRESS, access);
    }

    private void send(Transport transport, Cdb cdb, Direction direction, ByteBuffer data) throws TransportException {
        mac.calls.clear();
        transport.send(cdb, direction, data, 30_000, outcome.clear());
    }

    @Test
    void aDriveForOneselfIsClaimedUnmountedTakenAndGivenBackTheOtherWayRound() throws IOException {
        Transport transport = open(Access.EXCLUSIVE);
        assertThat(transport.address()).isEqualTo(ADDRESS);
        assertThat(transport.maximumTransfer()).isEqualTo(65536);
        assertThat(mac.calls).containsExactly("session", "disk disk4", "claim", "unmount", "plug-in 97ABCF2C C244E858",
                "query 1F65110623CC11D5BBDB003065704866", "task device", "obtain", "service release");
        mac.calls.clear();
        transport.close();
        assertThat(mac.calls).containsExactly("give back", "device release", "mmc release", "destroy plug-in",
                "unclaim", "release disk 8", "close session 7");
    }

    @Test
    void anEmptyDriveHasNothingToClaim() throws IOException {
        mac.disc = "";
        open(Access.EXCLUSIVE).close();
        assertThat(mac.calls).doesNotContain("session", "claim", "unclaim").contains("obtain", "give back");
    }

    @Test
    void aCommandIsATaskOfItsOwn() throws IOException {
        mac.answer = new byte[] {5, (byte) 0x80, 1};
        ByteBuffer data = ByteBuffer.allocate(36);
        try (Transport transport = open(Access.EXCLUSIVE)) {
            send(transport, new Cdb(0x12).u8(4, 36), Direction.IN, data);
            assertThat(mac.calls).containsExactly("create task", "cdb 120000002400", "entries 1, 36 bytes, way 2", "timeout 30000",
                    "execute", "task release");
        }
        assertThat(outcome.good()).isTrue();
        assertThat(outcome.transferred()).isEqualTo(3);
        assertThat(data.position()).isEqualTo(3);
        assertThat(data.flip()).isEqualTo(ByteBuffer.wrap(mac.answer));
    }

    @Test
    void parametersGoOutAndNothingHasNoEntry() throws IOException {
        try (Transport transport = open(Access.EXCLUSIVE)) {
            send(transport, new Cdb(0x55).u16(7, 4), Direction.OUT, ByteBuffer.wrap(new byte[] {1, 2, 3, 4}));
            assertThat(mac.calls).contains("cdb 55000000000000000400", "entries 1, 4 bytes, way 1");
            assertThat(mac.got).containsExactly(1, 2, 3, 4);
            assertThat(outcome.transferred()).isEqualTo(4);
            send(transport, new Cdb(0x00), Direction.NONE, ByteBuffer.allocate(0));
            assertThat(mac.calls).contains("entries 0, 0 bytes, way 0");
            assertThat(outcome.good()).isTrue();
        }
    }

    @Test
    void theMostThatGoesIs64KiB() throws IOException {
        try (Transport transport = open(Access.EXCLUSIVE)) {
            send(transport, new Cdb(0x2A).u16(7, 32), Direction.OUT, ByteBuffer.allocate(65536));
            assertThat(mac.got).hasSize(65536);
            assertThatThrownBy(() -> send(transport, new Cdb(0x2A).u16(7, 33), Direction.OUT, ByteBuffer.allocate(65537)))
                    .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
        }
    }

    @ParameterizedTest
    @CsvSource({"EXCLUSIVE", "SHARED"})
    void senseDataIsTaken(Access access) throws IOException {
        mac.status = Outcome.CHECK_CONDITION;
        mac.sense = HexFormat.of().parseHex("700002000000000a000000003a0200000000");
        try (Transport transport = open(access)) {
            send(transport, new Cdb(0x00), Direction.NONE, ByteBuffer.allocate(0));
        }
        assertThat(outcome.status()).isEqualTo(Outcome.CHECK_CONDITION);
        assertThat(outcome.sense().triplet()).isEqualTo("2/3A/02");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, TIMED_OUT", "1, 2, TIMED_OUT", "1, 3, TIMED_OUT", "1, 4, GONE", "1, 5, FAILED", "1, 255, FAILED", "0, 0, FAILED"})
    void whatKeptACommandFromTheDriveIsTold(int response, int status, HostStatus expected) throws IOException {
        mac.response = response;
        mac.status = status;
        try (Transport transport = open(Access.EXCLUSIVE)) {
            send(transport, new Cdb(0x00), Direction.NONE, ByteBuffer.allocate(0));
        }
        assertThat(outcome.hostStatus()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"e00002d6, TIMED_OUT", "e00002eb, ABORTED", "e00002d5, BUSY"})
    void someCodesBelongToTheWay(String code, HostStatus expected) throws IOException {
        mac.execute = Integer.parseUnsignedInt(code, 16);
        try (Transport transport = open(Access.EXCLUSIVE)) {
            send(transport, new Cdb(0x00), Direction.NONE, ByteBuffer.allocate(0));
        }
        assertThat(outcome.hostStatus()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"e00002c0, GONE", "e00002c1, NO_ACCESS", "e00002c5, IN_USE", "e00002c7, NO_DRIVE", "e00002bc, FAILED"})
    void whatMacOsRefusesIsNamedAndTheTaskReleased(String code, Reason expected) throws IOException {
        mac.execute = Integer.parseUnsignedInt(code, 16);
        try (Transport transport = open(Access.EXCLUSIVE)) {
            assertThatThrownBy(() -> send(transport, new Cdb(0x00), Direction.NONE, ByteBuffer.allocate(0)))
                    .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(expected))
                    .hasMessageContaining(code.toUpperCase(Locale.ROOT));
            assertThat(mac.calls).last().isEqualTo("task release");
        }
    }

    @Test
    void anOpenFileKeepsADriveFromBeingTaken() {
        mac.unmount = MacError.ARBITRATION_BUSY;
        assertThatThrownBy(() -> open(Access.EXCLUSIVE))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE))
                .hasMessageContaining("Finder");
        assertThat(mac.calls).containsExactly("session", "disk disk4", "claim", "unmount",
                "unclaim", "release disk 8", "close session 7", "service release");
    }

    @Test
    void aDiscThatIsNotMountedIsTakenAndOneThatAnotherClaimedIsNot() throws IOException {
        mac.unmount = MacError.ARBITRATION_NOT_MOUNTED;
        open(Access.EXCLUSIVE).close();
        mac.claim = MacError.ARBITRATION_EXCLUSIVE;
        assertThatThrownBy(() -> open(Access.EXCLUSIVE))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE));
    }

    @Test
    void aDriveThatAnotherProgramHasIsLeftInOrder() {
        mac.obtain = MacError.EXCLUSIVE_ACCESS;
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> open(Access.EXCLUSIVE))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(mac.calls).endsWith("obtain", "device release", "mmc release", "destroy plug-in",
                "unclaim", "release disk 8", "close session 7", "service release");
    }

    @Test
    void aPlugInWithoutMmcIsNoDrive() {
        mac.query = 0x8000_0004;
        assertThatThrownBy(() -> open(Access.SHARED))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_DRIVE));
        assertThat(mac.calls).endsWith("destroy plug-in", "service release");
        mac.createPlugIn = MacError.NO_DEVICE;
        assertThatThrownBy(() -> open(Access.SHARED))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GONE));
    }

    @Test
    void withOthersOnlyWhatMacOsHasFunctionsForIsSent() throws IOException {
        mac.answer = new byte[] {0, 0, 0, 4};
        try (Transport transport = open(Access.SHARED)) {
            assertThat(mac.calls).doesNotContain("claim", "unmount", "obtain");
            ByteBuffer data = ByteBuffer.allocate(36);
            send(transport, new Cdb(0x12).u8(4, 36), Direction.IN, data);
            assertThat(mac.calls).containsExactly("inquiry 36");
            assertThat(data.get(3)).isEqualTo((byte) 4);
            assertThat(outcome.transferred()).isEqualTo(36);
            send(transport, new Cdb(0x46).u8(1, 2).u16(2, 0x10B).u16(7, 0xFFF0), Direction.IN, ByteBuffer.allocate(0xFFF0));
            assertThat(mac.calls).containsExactly("configuration 2 267 65520");
            send(transport, new Cdb(0x5A).u8(1, 8).u8(2, 0x6A).u16(7, 252), Direction.IN, ByteBuffer.allocate(252));
            assertThat(mac.calls).containsExactly("mode 0 1 1 42 252");
            send(transport, new Cdb(0xAD).u8(1, 1).u32(2, 70_000).u8(6, 1).u8(7, 17).u16(8, 4), Direction.IN, ByteBuffer.allocate(4));
            assertThat(mac.calls).containsExactly("structure 1 70000 1 17 4");
            send(transport, new Cdb(0x43).u8(1, 2).u8(2, 4).u8(6, 0xAA).u16(7, 4), Direction.IN, ByteBuffer.allocate(4));
            assertThat(mac.calls).containsExactly("contents 1 4 170 4");
            send(transport, new Cdb(0x51).u16(7, 34), Direction.IN, ByteBuffer.allocate(34));
            assertThat(mac.calls).containsExactly("disc information 34");
            send(transport, new Cdb(0x52).u8(1, 1).u32(2, 255).u16(7, 48), Direction.IN, ByteBuffer.allocate(48));
            assertThat(mac.calls).containsExactly("track 1 255 48");
            send(transport, new Cdb(0x23).u16(7, 252), Direction.IN, ByteBuffer.allocate(252));
            assertThat(mac.calls).containsExactly("format capacities 252");
            assertThatThrownBy(() -> send(transport, new Cdb(0x28), Direction.IN, ByteBuffer.allocate(2048)))
                    .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FILTERED))
                    .hasMessageContaining("28h");
            mac.calls.clear();
        }
        assertThat(mac.calls).containsExactly("mmc release", "destroy plug-in");
    }

    @Test
    void drivesAreListedWithoutACommand() {
        assertThat(new MacDrives(mac).list()).singleElement().satisfies(found -> {
            assertThat(found.address()).isEqualTo(ADDRESS);
            assertThat(found.model()).isEqualTo("HL-DT-ST DVDRAM GH24NSC0");
            assertThat(found.revision()).isEqualTo("LK00");
            assertThat(found.otherAddresses()).containsExactly("/dev/disk4", "/dev/rdisk4");
            assertThat(found.mountPoints()).containsExactly("/Volumes/HOLIDAY");
        });
        assertThat(mac.calls).containsExactly("service release");
    }

    @Test
    void aDriveGoesByItsDiscToo() throws IOException {
        try (Transport transport = new MacDrives(mac).open("/dev/rdisk4", Access.SHARED)) {
            assertThat(transport.address()).isEqualTo(ADDRESS);
        }
        assertThatThrownBy(() -> new MacDrives(mac).open("/dev/disk5", Access.SHARED)).hasMessageContaining("There is no drive /dev/disk5");
    }

    @Test
    void mountsAreReadFromTheFileStores() {
        assertThat(new Frameworks().mounts()).as("on this computer too").anySatisfy(mount -> assertThat(mount.folder()).isEqualTo("/"));
    }
}
