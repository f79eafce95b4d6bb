package org.burnish.scsi.iscsi;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.RamDrive;

/// Whatever comes over a connection, it is answered or refused.
class IscsiFuzzTest {
    private static final String NAME = "iqn.2026-01.org.burnish:disk";
    private static final TargetOptions OPTIONS = TargetOptions.local(NAME);

    private static PduChannel channel(InputStream in) {
        return new PduChannel(in, OutputStream.nullOutputStream(), () -> { });
    }

    @FuzzTest
    void anyLoginIsAnswered(byte[] bytes) {
        try {
            new TargetLogin(channel(new ByteArrayInputStream(bytes)), OPTIONS.credentials(new Credentials("me", "a long secret"))).run();
        } catch (IOException e) {
            // It ended, or does not keep to the protocol.
        }
    }

    @FuzzTest
    void anyRequestIsAnswered(byte[] bytes) {
        byte[] text = ("InitiatorName=a\0TargetName=" + NAME + "\0InitialR2T=No\0").getBytes(US_ASCII);
        ByteBuffer login = ByteBuffer.allocate(Pdu.HEADER_LENGTH + (text.length + 3) / 4 * 4)
                .put(new Pdu(Opcode.LOGIN_REQUEST, text).immediate().flags(0x87).header()).put(text);
        PduChannel channel = channel(new SequenceInputStream(new ByteArrayInputStream(login.array()), new ByteArrayInputStream(bytes)));
        TargetLogin in = new TargetLogin(channel, OPTIONS);
        try {
            if (!in.run()) {
                throw new AssertionError("a good login");
            }
            new TargetSession(channel, OPTIONS, in, "127.0.0.1:1").serve(new TaskExecutor(new LogicalUnit(new RamDrive(1))));
        } catch (IOException e) {
            // It ended, or does not keep to the protocol.
        }
    }

    @FuzzTest
    void anyAnswerIsRead(byte[] bytes) {
        TargetAddress address = new TargetAddress("localhost", 1, NAME, 0, Optional.of(new Credentials("me", "a long secret")));
        PduChannel channel = channel(new ByteArrayInputStream(bytes));
        InitiatorLogin login = new InitiatorLogin(channel, address, true);
        try {
            login.run();
        } catch (IOException e) {
            // Then it is no login.
        }
        try {
            Exchange exchange = new Exchange(channel(new ByteArrayInputStream(bytes)), login);
            exchange.begin(new Pdu(Opcode.SCSI_COMMAND).u32(20, 100));
            exchange.finish(new byte[100], ByteBuffer.allocate(100), new Outcome());
        } catch (IOException e) {
            // It ended, or does not keep to the protocol.
        }
    }
}
