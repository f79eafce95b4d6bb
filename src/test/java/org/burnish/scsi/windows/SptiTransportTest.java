package org.burnish.scsi.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ToIntFunction;
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

/// Each field of `SCSI_PASS_THROUGH_DIRECT` at its documented offset on 64-bit Windows, and the order of the calls. A Windows
/// that a test plays: no drive was there.
class SptiTransportTest {
    private static final int HANDLE = 0x44;

    private final List<String> calls = new ArrayList<>();
    private final Outcome outcome = new Outcome();
    private ToIntFunction<ByteBuffer> drive = request -> PassThroughDirect.WHOLE;
    private long opened = HANDLE;
    private int lockResult;

    /// Notes what it is called for.
    private final DeviceControl windows = new DeviceControl() {
        @Override
        public long open(String path) {
            calls.add("open " + path);
            return opened;
        }

        @Override
        public void close(long handle) {
            calls.add("close " + handle);
        }

        @Override
        public int control(long handle, int code, long in, int inLength, long out, int outLength) {
            calls.add(Integer.toHexString(code));
            return switch (code) {
                case SptiTransport.PASS_THROUGH_DIRECT -> drive.applyAsInt(at(in, inLength));
                case VolumeClaim.LOCK_VOLUME -> lockResult;
                case WindowsDrives.STORAGE_QUERY_PROPERTY -> describe(at(out, outLength));
                default -> 0;
            };
        }

        @Override
        public int letters() {
            return 1 << 2 | 1 << 3;
        }

        @Override
        public int driveType(String root) {
            return root.equals("D:\\") ? 5 : 3;
        }
    };

    private static ByteBuffer at(long address, int length) {
        return new Pointer(address).getByteBuffer(0, length).order(ByteOrder.nativeOrder());
    }

    private static int describe(ByteBuffer descriptor) {
        descriptor.putInt(12, 40).putInt(16, 49).putInt(20, 66)
                .put(40, "HL-DT-ST\0DVDRAM GH24NSC0 \0LK00\0".getBytes(StandardCharsets.US_ASCII));
        return 71;
    }

    private Transport open(Access access) throws TransportException {
        return new WindowsDrives(windows).open("d:\\", access);
    }

    @Test
    void everyFieldStandsAtItsOffset() throws IOException {
        drive = request -> {
            assertThat(request.getShort(0)).as("Length").isEqualTo((short) 56);
            assertThat(request.get(6)).as("CdbLength").isEqualTo((byte) 6);
            assertThat(request.get(7) & 0xFF).as("SenseInfoLength").isEqualTo(252);
            assertThat(request.get(8)).as("DataIn").isEqualTo((byte) 1);
            assertThat(request.getInt(12)).as("DataTransferLength").isEqualTo(36);
            assertThat(request.getInt(16)).as("TimeOutValue, seconds").isEqualTo(31);
            assertThat(request.getLong(24) % 4096).as("DataBuffer, aligned").isZero();
            assertThat(request.getInt(32)).as("SenseInfoOffset").isEqualTo(64);
            byte[] cdb = new byte[16];
            request.get(36, cdb);
            assertThat(cdb).as("Cdb").startsWith(0x12, 0, 0, 0, 36, 0);
            at(request.getLong(24), 36).put(0, (byte) 5);
            request.putInt(12, 20);
            return PassThroughDirect.WHOLE;
        };
        ByteBuffer data = ByteBuffer.allocate(36);
        try (Transport transport = open(Access.SHARED)) {
            transport.send(new Cdb(0x12).u8(4, 36), Direction.IN, data, 30_001, outcome);
            assertThat(transport.address()).isEqualTo("D:");
        }
        assertThat(outcome.transferred()).isEqualTo(20);
        assertThat(data.position()).isEqualTo(20);
        assertThat(data.get(0)).isEqualTo((byte) 5);
        assertThat(calls).containsExactly("open \\\\.\\D:", "4d014", "close 68");
    }

    @Test
    void parametersGoOutAndNothingIsUnspecified() throws IOException {
        try (Transport transport = open(Access.SHARED)) {
            drive = request -> {
                assertThat(request.get(8)).as("DataIn").isZero();
                assertThat(at(request.getLong(24), 4).getInt(0)).isEqualTo(ByteBuffer.allocateDirect(4).order(ByteOrder.nativeOrder())
                        .put(new byte[] {1, 2, 3, 4}).getInt(0));
                return PassThroughDirect.WHOLE;
            };
            transport.send(new Cdb(0x55).u16(7, 4), Direction.OUT, ByteBuffer.wrap(new byte[] {1, 2, 3, 4}), 1000, outcome);
            assertThat(outcome.transferred()).isEqualTo(4);
            drive = request -> {
                assertThat(request.get(8)).as("DataIn").isEqualTo((byte) 2);
                assertThat(request.getLong(24)).as("DataBuffer").isZero();
                return PassThroughDirect.WHOLE;
            };
            transport.send(new Cdb(0x00), Direction.NONE, ByteBuffer.allocate(0), 1000, outcome.clear());
            assertThat(outcome.good()).isTrue();
        }
    }

    @Test
    void senseDataIsTaken() throws IOException {
        byte[] sense = HexFormat.of().parseHex("700002000000000a000000003a0200000000");
        drive = request -> {
            request.put(2, (byte) 2).put(7, (byte) sense.length).put(64, sense);
            return PassThroughDirect.WHOLE;
        };
        try (Transport transport = open(Access.SHARED)) {
            transport.send(new Cdb(0x00), Direction.NONE, ByteBuffer.allocate(0), 1000, outcome);
        }
        assertThat(outcome.status()).isEqualTo(Outcome.CHECK_CONDITION);
        assertThat(outcome.sense().triplet()).isEqualTo("2/3A/02");
    }

    @ParameterizedTest
    @CsvSource({"121, TIMED_OUT", "1117, FAILED", "170, BUSY"})
    void whatHappenedOnTheWayIsTold(int code, HostStatus expected) throws IOException {
        drive = request -> -code;
        try (Transport transport = open(Access.SHARED)) {
            transport.send(new Cdb(0x00), Direction.NONE, ByteBuffer.allocate(0), 1000, outcome);
        }
        assertThat(outcome.hostStatus()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"5, NO_ACCESS", "1, NO_DRIVE", "21, GONE", "87, FAILED"})
    void whatWindowsRefusesIsNamed(int code, Reason expected) throws IOException {
        drive = request -> -code;
        try (Transport transport = open(Access.SHARED)) {
            assertThatThrownBy(() -> transport.send(new Cdb(0x00), Direction.NONE, ByteBuffer.allocate(0), 1000, outcome))
                    .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(expected))
                    .hasMessageContaining("error " + code);
        }
    }

    @Test
    void aDriveForOneselfIsLockedDismountedClaimedAndGivenBack() throws IOException {
        open(Access.EXCLUSIVE).close();
        assertThat(calls).containsExactly("open \\\\.\\D:", "90018", "90020", "2c05c", "2d0944", "2d0944", "2c05c", "9001c", "close 68");
    }

    @Test
    void anOpenFileKeepsADriveFromBeingTaken() {
        lockResult = -WindowsError.ACCESS_DENIED;
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> open(Access.EXCLUSIVE))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE))
                .hasMessageContaining("D:");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(calls).last().isEqualTo("close 68");
    }

    @Test
    void drivesAreListedByTheirLetters() {
        assertThat(new WindowsDrives(windows).list()).singleElement().satisfies(found -> {
            assertThat(found.address()).isEqualTo("D:");
            assertThat(found.model()).isEqualTo("HL-DT-ST DVDRAM GH24NSC0");
            assertThat(found.revision()).isEqualTo("LK00");
            assertThat(found.obstacle()).isEmpty();
        });
        opened = -5;
        assertThat(new WindowsDrives(windows).list().getFirst().obstacle()).hasValueSatisfying(obstacle -> {
            assertThat(obstacle.reason()).isEqualTo(Reason.NO_ACCESS);
            assertThat(obstacle.remedy()).contains("administrator");
        });
    }

    @Test
    void whatIsNoDriveSaysSo() {
        assertThatThrownBy(() -> new WindowsDrives(windows).open("some/file", Access.SHARED)).hasMessageContaining("There is no drive");
        opened = -2;
        assertThatThrownBy(() -> open(Access.SHARED))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GONE));
    }
}
