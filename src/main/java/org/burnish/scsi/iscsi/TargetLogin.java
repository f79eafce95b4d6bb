package org.burnish.scsi.iscsi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.burnish.bytes.Clause;

/// The login phase of a connection, from the target's side.
@Clause("RFC 7143 6.3")
final class TargetLogin {
    /// Only one session handle is needed, as a session has one connection.
    private static final int SESSION_HANDLE = 1;
    private static final int CONTINUE = 0x40;
    private static final int SECURITY = 0;
    private static final int OPERATIONAL = 1;
    private static final int FULL_FEATURE = 3;
    private static final int MOST_REQUESTS = 100;

    private final PduChannel channel;
    private final TargetOptions options;
    private final ChallengeToInitiator challenge;
    private final Parameters parameters = new Parameters();
    private boolean first = true;
    private boolean declared;
    private boolean discovery;
    private int statSn;
    private int cmdSn;

    TargetLogin(PduChannel channel, TargetOptions options) {
        this.channel = channel;
        this.options = options;
        this.challenge = new ChallengeToInitiator(options.credentials());
    }

    /// What was agreed on.
    Parameters parameters() {
        return parameters;
    }

    /// Whether it is a session that only asks for names.
    boolean discovery() {
        return discovery;
    }

    /// The number of the next status.
    int statSn() {
        return statSn;
    }

    /// The number that the first command has.
    int cmdSn() {
        return cmdSn;
    }

    /// Leads the login to its end.
    ///
    /// @return whether the initiator came in; if not, it was told why
    boolean run() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int requests = 0; requests < MOST_REQUESTS; requests++) {
            Pdu request = channel.read();
            if (request.opcode() != Opcode.LOGIN_REQUEST) {
                throw new ProtocolException("a login was expected");
            }
            text.writeBytes(request.data());
            if (text.size() > TextKeys.MOST_BYTES) {
                throw new ProtocolException("a login of more than " + TextKeys.MOST_BYTES + " bytes");
            }
            if (request.has(CONTINUE)) {
                send(response(request, new TextKeys(), false, LoginStatus.SUCCESS));
                continue;
            }
            try {
                boolean end = answer(request, TextKeys.read(text.toByteArray()));
                text.reset();
                if (end) {
                    return true;
                }
            } catch (LoginRefusedException e) {
                send(response(request, new TextKeys(), false, e.status()));
                return false;
            }
        }
        throw new ProtocolException("a login that has no end");
    }

    private boolean answer(Pdu request, TextKeys keys) throws IOException, LoginRefusedException {
        if (first) {
            begin(request, keys);
            first = false;
        }
        int stage = request.flags() >> 2 & 3;
        TextKeys answers = switch (stage) {
            case SECURITY -> challenge.answer(keys);
            case OPERATIONAL -> operational(keys);
            default -> throw new LoginRefusedException(LoginStatus.INITIATOR_ERROR);
        };
        int next = request.flags() & 3;
        boolean transit = request.has(Pdu.FINAL) && challenge.passed() && (next == OPERATIONAL || next == FULL_FEATURE);
        send(response(request, answers, transit, LoginStatus.SUCCESS));
        return transit && next == FULL_FEATURE;
    }

    private void begin(Pdu request, TextKeys keys) throws LoginRefusedException {
        if (request.u8(3) > 0) {
            throw new LoginRefusedException(LoginStatus.UNSUPPORTED_VERSION);
        }
        int handle = request.u16(14);
        if (handle != 0) {
            throw new LoginRefusedException(handle == SESSION_HANDLE ? LoginStatus.TOO_MANY_CONNECTIONS : LoginStatus.SESSION_DOES_NOT_EXIST);
        }
        cmdSn = request.u32(24);
        discovery = keys.get("SessionType", "Normal").equals("Discovery");
        if (keys.get("InitiatorName") == null || !discovery && keys.get("TargetName") == null) {
            throw new LoginRefusedException(LoginStatus.MISSING_PARAMETER);
        }
        if (!discovery && !options.name().equals(keys.get("TargetName"))) {
            throw new LoginRefusedException(LoginStatus.NOT_FOUND);
        }
    }

    private TextKeys operational(TextKeys keys) throws LoginRefusedException {
        if (!challenge.passed()) {
            throw new LoginRefusedException(LoginStatus.AUTHENTICATION_FAILURE);
        }
        try {
            TextKeys answers = parameters.answer(keys);
            if (!declared) {
                declared = true;
                answers.put("MaxRecvDataSegmentLength", PduChannel.MAX_RECEIVE);
                if (!discovery) {
                    answers.put("TargetPortalGroupTag", 1);
                }
            }
            return answers;
        } catch (ProtocolException e) {
            throw new LoginRefusedException(LoginStatus.INITIATOR_ERROR);
        }
    }

    private Pdu response(Pdu request, TextKeys answers, boolean transit, LoginStatus status) {
        boolean end = transit && (request.flags() & 3) == FULL_FEATURE;
        return new Pdu(Opcode.LOGIN_RESPONSE, answers.bytes())
                .flags(request.flags() & 0x0C | (transit ? Pdu.FINAL | request.flags() & 3 : 0))
                .bytes(8, request.bytes(8, 6))
                .u16(14, end ? SESSION_HANDLE : request.u16(14))
                .tag(request.tag())
                .u32(24, statSn++)
                .u32(28, cmdSn)
                .u32(32, cmdSn)
                .u16(36, status.code());
    }

    private void send(Pdu response) throws IOException {
        channel.write(response);
        channel.flush();
    }
}
