package org.burnish.scsi.iscsi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Random;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.RamDrive;
import org.burnish.scsi.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever comes in, the connection is answered or ended in bounded memory, and others are served as before.
@Timeout(60)
class HostileInitiatorTest {
    private static final String NAME = "iqn.2026-01.org.burnish:disk";
    private static final String LOGIN = "InitiatorName=iqn.2026-01.test:me\0TargetName=" + NAME + "\0";

    private final RamDrive drive = new RamDrive(100);
    private IscsiTarget target;
    private Socket socket;
    private PduChannel channel;

    @BeforeEach
    void connects() throws IOException {
        target = IscsiTarget.serve(drive, TargetOptions.local(NAME));
        socket = new Socket(InetAddress.getLoopbackAddress(), target.port());
        socket.setSoTimeout(10_000);
        channel = new PduChannel(socket);
    }

    @AfterEach
    void othersAreServedAsBefore() throws IOException {
        socket.close();
        try (Transport transport = IscsiTransport.open(target.url())) {
            Outcome outcome = new Outcome();
            transport.send(new Cdb(0x28).u16(7, 1), Direction.IN, ByteBuffer.allocate(2048), 10_000, outcome);
            assertThat(outcome.good()).isTrue();
        }
        target.close();
    }

    private Pdu exchange(Pdu request) throws IOException {
        send(request);
        return channel.read();
    }

    private void send(Pdu request) throws IOException {
        channel.write(request);
        channel.flush();
    }

    private static Pdu login(String keys, int flags) {
        return new Pdu(Opcode.LOGIN_REQUEST, keys.getBytes(US_ASCII)).immediate().flags(flags).u32(24, 1);
    }

    private void loggedIn(String keys) throws IOException {
        Pdu response = exchange(login(LOGIN + keys, 0x87));
        assertThat(response.u16(36)).isZero();
        assertThat(response.flags()).isEqualTo(0x87);
    }

    private void assertLeft() {
        assertThatThrownBy(() -> {
            while (true) {
                channel.read();
            }
        }).isInstanceOfAny(java.io.EOFException.class, java.net.SocketException.class);
    }

    @Test
    void noiseEndsTheConnection() throws IOException {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        socket.getOutputStream().write(noise);
        socket.shutdownOutput();
        assertLeft();
    }

    @Test
    void aCommandBeforeTheLoginEndsTheConnection() throws IOException {
        send(new Pdu(Opcode.SCSI_COMMAND));
        assertLeft();
    }

    @ParameterizedTest
    @CsvSource({
        // initiator error: a stage that there is not, a number that is none, neither yes nor no
        "0x8B, 'InitiatorName=a|TargetName=NAME', 0x0200",
        "0x87, 'InitiatorName=a|TargetName=NAME|MaxBurstLength=many', 0x0200",
        "0x87, 'InitiatorName=a|TargetName=NAME|MaxBurstLength=99999999', 0x0200",
        "0x87, 'InitiatorName=a|TargetName=NAME|ImmediateData=Maybe', 0x0200",
        // missing parameter, not found
        "0x87, 'TargetName=NAME', 0x0207",
        "0x87, 'InitiatorName=a', 0x0207",
        "0x87, 'InitiatorName=a|TargetName=another', 0x0203",
        // a proof that nobody asked for, and ways to prove that there are not
        "0x81, 'InitiatorName=a|TargetName=NAME|CHAP_N=me|CHAP_R=0x00', 0x0200",
        "0x81, 'InitiatorName=a|TargetName=NAME|AuthMethod=KRB5,SRP', 0x0201",
    })
    void aLoginThatCannotBeGrantedIsToldWhy(String flags, String keys, String status) throws IOException {
        Pdu response = exchange(login(keys.replace('|', '\0').replace("NAME", NAME) + "\0", Integer.decode(flags)));
        assertThat(response.opcode()).isEqualTo(Opcode.LOGIN_RESPONSE);
        assertThat(response.u16(36)).isEqualTo(Integer.decode(status));
        assertLeft();
    }

    @ParameterizedTest
    @CsvSource({"0x0100, 0x020A", "0x0001, 0x0206"})
    void aSecondConnectionOfASessionIsRefused(String handle, String status) throws IOException {
        assertThat(exchange(login(LOGIN, 0x87).u16(14, Integer.decode(handle))).u16(36)).isEqualTo(Integer.decode(status));
        assertLeft();
    }

    @Test
    void aVersionOfTheFutureIsRefused() throws IOException {
        assertThat(exchange(login(LOGIN, 0x87).u8(2, 2).u8(3, 1)).u16(36)).isEqualTo(0x0205);
    }

    @Test
    void aLoginWithoutEndIsLeft() throws IOException {
        byte[] text = new byte[8000];
        java.util.Arrays.fill(text, (byte) 'a');
        try {
            for (int i = 0; i < 20; i++) {
                exchange(new Pdu(Opcode.LOGIN_REQUEST, text).immediate().flags(0x44));
            }
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
        assertLeft();
    }

    @Test
    void keysThatNobodyKnowsAreAnsweredSo() throws IOException {
        Pdu response = exchange(login(LOGIN + "X-org.test.y=1\0HeaderDigest=SHA9,CRC32C\0MaxConnections=8\0ErrorRecoveryLevel=2\0OFMarker=Yes\0", 0x87));
        TextKeys answers = TextKeys.read(response.data());
        assertThat(answers.get("X-org.test.y")).isEqualTo("NotUnderstood");
        assertThat(answers.get("HeaderDigest")).isEqualTo("CRC32C");
        assertThat(answers.get("MaxConnections")).isEqualTo("1");
        assertThat(answers.get("ErrorRecoveryLevel")).isEqualTo("0");
        assertThat(answers.get("OFMarker")).isEqualTo("No");
        assertThat(answers.get("TargetPortalGroupTag")).isEqualTo("1");
    }

    @Test
    void aLoginInSeveralPartsIsPutTogether() throws IOException {
        assertThat(exchange(login(LOGIN.substring(0, 20), 0x44)).flags()).isEqualTo(0x04);
        assertThat(exchange(login(LOGIN.substring(20), 0x87)).flags()).isEqualTo(0x87);
    }

    private static Pdu command(int flags, int length, int number) {
        return new Pdu(Opcode.SCSI_COMMAND).flags(0x80 | flags).tag(number).u32(20, length).u32(24, number).bytes(32, new byte[] {0x2A, 0, 0, 0, 0, 0, 0, 0, 1});
    }

    @Test
    void fourGigabytesAreNotMadeRoomFor() throws IOException {
        loggedIn("");
        Pdu response = exchange(command(Task.WRITE, -1, 1));
        assertThat(response.u8(3)).isEqualTo(Outcome.CHECK_CONDITION);
        assertThat(exchange(command(Task.READ, -1, 2)).u8(3)).isEqualTo(Outcome.CHECK_CONDITION);
        assertThat(exchange(command(Task.READ | Task.WRITE, 2048, 3)).u8(3)).isEqualTo(Outcome.CHECK_CONDITION);
    }

    @Test
    void moreDataThanWasAskedForEndsTheConnection() throws IOException {
        loggedIn("InitialR2T=Yes\0ImmediateData=No\0");
        Pdu request = exchange(command(Task.WRITE, 2048, 1));
        assertThat(request.opcode()).isEqualTo(Opcode.READY_TO_TRANSFER);
        assertThat(request.u32(44)).isEqualTo(2048);
        send(new Pdu(Opcode.DATA_OUT, new byte[4096]).flags(0x80).tag(1).u32(20, request.u32(20)));
        assertLeft();
        assertThat(drive.commands()).isZero();
    }

    @Test
    void dataThatWasNotAskedForEndsTheConnection() throws IOException {
        loggedIn("InitialR2T=Yes\0ImmediateData=No\0");
        send(new Pdu(Opcode.SCSI_COMMAND, new byte[2048]).flags(0xA0).tag(1).u32(20, 2048).u32(24, 1).bytes(32, new byte[] {0x2A}));
        assertLeft();
    }

    @Test
    void lessDataThanWasAskedForEndsTheConnection() throws IOException {
        loggedIn("InitialR2T=Yes\0ImmediateData=No\0");
        Pdu request = exchange(command(Task.WRITE, 2048, 1));
        send(new Pdu(Opcode.DATA_OUT, new byte[100]).flags(0x80).tag(1).u32(20, request.u32(20)));
        assertLeft();
        assertThat(drive.commands()).isZero();
    }

    @Test
    void requestsThatThereAreNotAreRejected() throws IOException {
        loggedIn("");
        Pdu response = exchange(new Pdu(0x1C).immediate().flags(0x80).tag(5));
        assertThat(response.opcode()).isEqualTo(Opcode.REJECT);
        assertThat(response.u8(2)).isEqualTo(Reject.NOT_SUPPORTED);
        assertThat(response.dataLength()).isEqualTo(Pdu.HEADER_LENGTH);
    }

    @Test
    void commandsOutOfTurnAreDropped() throws IOException {
        loggedIn("");
        send(command(Task.WRITE, 2048, 77));
        Pdu response = exchange(new Pdu(Opcode.NOP_OUT, new byte[] {1, 2, 3}).immediate().flags(0x80).tag(8).u32(20, Pdu.NO_TAG));
        assertThat(response.opcode()).isEqualTo(Opcode.NOP_IN);
        assertThat(response.data()).containsExactly(1, 2, 3);
        assertThat(drive.commands()).isZero();
    }

    @Test
    void aFloodOfCommandsIsLeftBehind() throws IOException {
        loggedIn("");
        send(command(Task.WRITE, 1 << 20, 1));
        try {
            for (int i = 2; i < 5000; i++) {
                send(command(Task.WRITE, 1 << 20, i).immediate());
            }
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
        assertLeft();
    }

    @Test
    void manyConnectionsAreTooMany() throws IOException {
        Socket[] sockets = new Socket[20];
        for (int i = 0; i < sockets.length; i++) {
            sockets[i] = new Socket(InetAddress.getLoopbackAddress(), target.port());
            sockets[i].setSoTimeout(10_000);
        }
        assertThat(sockets[19].getInputStream().read()).as("the last one is refused").isEqualTo(-1);
        for (Socket each : sockets) {
            each.close();
        }
        socket.close();
    }
}
