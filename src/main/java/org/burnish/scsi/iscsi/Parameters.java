package org.burnish.scsi.iscsi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.burnish.bytes.Clause;

/// What the two sides agree on for a connection, as it is after the login.
@Clause("RFC 7143 13")
final class Parameters {
    private static final int LONGEST_BURST = 1 << 20;
    private static final int FIRST_BURST = 64 << 10;
    private static final int SMALLEST = 512;
    private static final int LARGEST = (1 << 24) - 1;
    /// Declarations, which are not answered.
    private static final Set<String> DECLARED = Set.of("InitiatorName", "InitiatorAlias", "TargetName", "TargetAlias", "TargetAddress",
            "SessionType", "TargetPortalGroupTag", "MaxRecvDataSegmentLength");

    private boolean headerDigest;
    private boolean dataDigest;
    private boolean initialR2t = true;
    private boolean immediateData = true;
    private int firstBurst = FIRST_BURST;
    private int maximumBurst = 256 << 10;
    private int maximumSend = 8 << 10;

    boolean headerDigest() {
        return headerDigest;
    }

    boolean dataDigest() {
        return dataDigest;
    }

    /// Whether the initiator waits to be asked for data beyond what comes with a command.
    boolean initialR2t() {
        return initialR2t;
    }

    boolean immediateData() {
        return immediateData;
    }

    /// The most bytes that come without being asked for.
    int firstBurst() {
        return firstBurst;
    }

    int maximumBurst() {
        return maximumBurst;
    }

    /// The most data of one unit that the other side takes.
    int maximumSend() {
        return maximumSend;
    }

    /// What an initiator proposes.
    static TextKeys proposal(boolean digests) {
        String digest = digests ? "CRC32C,None" : "None";
        return new TextKeys()
                .put("HeaderDigest", digest)
                .put("DataDigest", digest)
                .put("InitialR2T", "No")
                .put("ImmediateData", "Yes")
                .put("MaxRecvDataSegmentLength", PduChannel.MAX_RECEIVE)
                .put("MaxBurstLength", LONGEST_BURST)
                .put("FirstBurstLength", FIRST_BURST)
                .put("MaxConnections", 1)
                .put("MaxOutstandingR2T", 1)
                .put("DefaultTime2Wait", 2)
                .put("DefaultTime2Retain", 0)
                .put("ErrorRecoveryLevel", 0)
                .put("DataPDUInOrder", "Yes")
                .put("DataSequenceInOrder", "Yes");
    }

    /// Answers what an initiator proposes, and takes over what comes of it.
    TextKeys answer(TextKeys proposed) throws ProtocolException {
        TextKeys answers = new TextKeys();
        for (Map.Entry<String, String> each : proposed.all().entrySet()) {
            String answer = answer(each.getKey(), each.getValue());
            if (DECLARED.contains(each.getKey())) {
                take(each.getKey(), each.getValue());
            } else {
                answers.put(each.getKey(), answer);
                take(each.getKey(), answer);
            }
        }
        return answers;
    }

    private static String answer(String key, String value) throws ProtocolException {
        return switch (key) {
            case "HeaderDigest", "DataDigest" -> List.of(value.split(",")).stream()
                    .filter(each -> each.equals("CRC32C") || each.equals("None")).findFirst().orElse("Reject");
            case "InitialR2T", "ImmediateData" -> yes(value) ? "Yes" : "No";
            case "DataPDUInOrder", "DataSequenceInOrder" -> "Yes";
            case "IFMarker", "OFMarker" -> "No";
            case "IFMarkInt", "OFMarkInt" -> "Irrelevant";
            case "MaxConnections", "MaxOutstandingR2T" -> "1";
            case "ErrorRecoveryLevel", "DefaultTime2Retain" -> "0";
            case "DefaultTime2Wait" -> Integer.toString(Math.max(2, number(value, 0, 3600)));
            case "MaxBurstLength" -> Integer.toString(Math.min(LONGEST_BURST, number(value, SMALLEST, LARGEST)));
            case "FirstBurstLength" -> Integer.toString(Math.min(FIRST_BURST, number(value, SMALLEST, LARGEST)));
            case "TaskReporting" -> "RFC3720";
            case "iSCSIProtocolLevel" -> "1";
            default -> "NotUnderstood";
        };
    }

    /// Takes over the other side's last word about a key.
    void take(String key, String value) throws ProtocolException {
        switch (key) {
            case "HeaderDigest" -> headerDigest = value.equals("CRC32C");
            case "DataDigest" -> dataDigest = value.equals("CRC32C");
            case "InitialR2T" -> initialR2t = yes(value);
            case "ImmediateData" -> immediateData = yes(value);
            case "FirstBurstLength" -> firstBurst = number(value, SMALLEST, LARGEST);
            case "MaxBurstLength" -> maximumBurst = number(value, SMALLEST, LARGEST);
            case "MaxRecvDataSegmentLength" -> maximumSend = Math.min(PduChannel.MAX_RECEIVE, number(value, SMALLEST, LARGEST));
            default -> { }
        }
    }

    private static boolean yes(String value) throws ProtocolException {
        if (!value.equals("Yes") && !value.equals("No")) {
            throw new ProtocolException("neither Yes nor No: " + value);
        }
        return value.equals("Yes");
    }

    private static int number(String value, int smallest, int largest) throws ProtocolException {
        try {
            int number = value.toLowerCase(Locale.ROOT).startsWith("0x") ? Integer.parseInt(value.substring(2), 16) : Integer.parseInt(value);
            if (number >= smallest && number <= largest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new ProtocolException("no number from " + smallest + " to " + largest + ": " + value);
    }
}
