package org.burnish.scsi.iscsi;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.burnish.bytes.Clause;
import org.burnish.scsi.iscsi.Chap.Algorithm;

/// The login phase of a connection, from the initiator's side.
@Clause("RFC 7143 6.3")
final class InitiatorLogin {
    private static final String NAME = "iqn.2026-01.org.burnish:initiator";
    private static final int SECURITY = 0;
    private static final int OPERATIONAL = 1;
    private static final int FULL_FEATURE = 3;
    private static final int CONTINUE = 0x40;
    private static final int MOST_REQUESTS = 20;

    private final PduChannel channel;
    private final TargetAddress address;
    private final boolean digests;
    private final Parameters parameters = new Parameters();
    private final byte[] sessionId = {(byte) 0x80, 0x42, 0x52, 0x4E, 0, 0};
    private int stage;
    private int expStatSn;

    /// @param digests whether to ask for them
    InitiatorLogin(PduChannel channel, TargetAddress address, boolean digests) {
        this.channel = channel;
        this.address = address;
        this.digests = digests;
        this.stage = address.credentials().isPresent() ? SECURITY : OPERATIONAL;
    }

    Parameters parameters() {
        return parameters;
    }

    /// The number of the status that is expected next.
    int expStatSn() {
        return expStatSn;
    }

    /// Goes through the stages to the end.
    ///
    /// @throws ProtocolException when the target refuses
    void run() throws IOException {
        TextKeys first = new TextKeys().put("InitiatorName", NAME).put("TargetName", address.target()).put("SessionType", "Normal");
        if (stage == SECURITY) {
            first.put("AuthMethod", "CHAP");
        } else {
            Parameters.proposal(digests).all().forEach(first::put);
        }
        TextKeys next = first;
        boolean proposed = stage == OPERATIONAL;
        for (int requests = 0; requests < MOST_REQUESTS; requests++) {
            Pdu response = exchange(next, proposed || next.get("CHAP_R") != null);
            TextKeys answers = TextKeys.read(response.data());
            for (Map.Entry<String, String> each : answers.all().entrySet()) {
                parameters.take(each.getKey(), each.getValue());
            }
            if (response.has(Pdu.FINAL)) {
                if (stage == OPERATIONAL && (response.flags() & 3) == FULL_FEATURE) {
                    return;
                }
                stage = OPERATIONAL;
            }
            next = stage == SECURITY ? security(answers) : proposed ? new TextKeys() : Parameters.proposal(digests);
            proposed |= stage == OPERATIONAL;
        }
        throw new ProtocolException("a login that has no end");
    }

    private TextKeys security(TextKeys answers) throws ProtocolException {
        Optional<Credentials> credentials = address.credentials();
        if (credentials.isEmpty() || "Reject".equals(answers.get("AuthMethod")) || "None".equals(answers.get("AuthMethod"))) {
            throw new ProtocolException("the target wants no secret");
        }
        if (answers.get("CHAP_C") == null) {
            return new TextKeys().put("CHAP_A", "7,5");
        }
        Algorithm algorithm = Algorithm.first(answers.get("CHAP_A", ""))
                .orElseThrow(() -> new ProtocolException("the target proves secrets in another way"));
        int identifier = Chap.number(answers.get("CHAP_I", ""));
        byte[] challenge = Chap.bytes(answers.get("CHAP_C", ""));
        return new TextKeys()
                .put("CHAP_N", credentials.get().name())
                .put("CHAP_R", Chap.text(algorithm.response(identifier, credentials.get().secret(), challenge)));
    }

    /// @param transit whether this stage is done with it
    private Pdu exchange(TextKeys keys, boolean transit) throws IOException {
        int next = stage == SECURITY ? OPERATIONAL : FULL_FEATURE;
        channel.write(new Pdu(Opcode.LOGIN_REQUEST, keys.bytes())
                .immediate()
                .flags(stage << 2 | (transit ? Pdu.FINAL | next : 0))
                .bytes(8, sessionId)
                .tag(0)
                .u32(24, 1)
                .u32(28, expStatSn));
        channel.flush();
        Pdu response = channel.read();
        if (response.opcode() != Opcode.LOGIN_RESPONSE || response.has(CONTINUE)) {
            throw new ProtocolException("no usable answer to a login");
        }
        if (response.u16(36) != 0) {
            throw new ProtocolException("the target does not let us in: " + LoginStatus.describe(response.u16(36)));
        }
        expStatSn = response.u32(24) + 1;
        return response;
    }
}
