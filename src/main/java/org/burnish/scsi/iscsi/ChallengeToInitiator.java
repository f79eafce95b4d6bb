package org.burnish.scsi.iscsi;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.Clause;
import org.burnish.scsi.iscsi.Chap.Algorithm;
import org.jspecify.annotations.Nullable;

/// The target's side of the security stage: who comes in has to prove the secret, if there is one.
@Clause("RFC 7143 12.1")
final class ChallengeToInitiator {
    private static final int CHALLENGE_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<Credentials> credentials;
    private final byte[] challenge = new byte[CHALLENGE_LENGTH];
    private final int identifier = RANDOM.nextInt(256);
    private @Nullable Algorithm algorithm;
    private boolean passed;

    ChallengeToInitiator(Optional<Credentials> credentials) {
        this.credentials = credentials;
        this.passed = credentials.isEmpty();
        RANDOM.nextBytes(challenge);
    }

    /// Whether the initiator may come in.
    boolean passed() {
        return passed;
    }

    /// Answers the keys of one request.
    TextKeys answer(TextKeys keys) throws LoginRefusedException, ProtocolException {
        TextKeys answers = new TextKeys();
        String methods = keys.get("AuthMethod");
        if (methods != null) {
            String wanted = credentials.isPresent() ? "CHAP" : "None";
            if (!List.of(methods.split(",")).contains(wanted)) {
                throw new LoginRefusedException(LoginStatus.AUTHENTICATION_FAILURE);
            }
            answers.put("AuthMethod", wanted);
        }
        String algorithms = keys.get("CHAP_A");
        if (algorithms != null) {
            Algorithm chosen = Algorithm.first(algorithms).orElseThrow(() -> new LoginRefusedException(LoginStatus.AUTHENTICATION_FAILURE));
            algorithm = chosen;
            answers.put("CHAP_A", chosen.number()).put("CHAP_I", identifier).put("CHAP_C", Chap.text(challenge));
        }
        String response = keys.get("CHAP_R");
        if (response != null) {
            verify(keys.get("CHAP_N", ""), Chap.bytes(response));
        }
        return answers;
    }

    private void verify(String name, byte[] response) throws LoginRefusedException {
        Algorithm chosen = algorithm;
        algorithm = null;
        Credentials known = credentials.orElseThrow(() -> new LoginRefusedException(LoginStatus.INITIATOR_ERROR));
        if (chosen == null
                || !name.equals(known.name())
                || !MessageDigest.isEqual(chosen.response(identifier, known.secret(), challenge), response)) {
            throw new LoginRefusedException(LoginStatus.AUTHENTICATION_FAILURE);
        }
        passed = true;
    }
}
