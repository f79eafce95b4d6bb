package org.burnish.drive;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Sense;
import org.burnish.scsi.Transport;

/// Answers each command by its descriptor block, whatever the order; what is not written down is refused with 5/20/00.
final class AnsweringTransport implements Transport {
    private final Map<String, byte[]> answers = new LinkedHashMap<>();
    private final Map<String, Sense> refusals = new LinkedHashMap<>();

    /// @param command the start of the descriptor block in hexadecimal
    AnsweringTransport answer(String command, String hex) {
        answers.put(command, HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
        return this;
    }

    AnsweringTransport refuse(String command, Sense sense) {
        refusals.put(command, sense);
        return this;
    }

    @Override
    public void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) {
        String command = cdb.toString();
        for (Map.Entry<String, Sense> refusal : refusals.entrySet()) {
            if (command.startsWith(refusal.getKey())) {
                outcome.checkCondition(refusal.getValue().toFixed());
                return;
            }
        }
        for (Map.Entry<String, byte[]> answer : answers.entrySet()) {
            if (command.startsWith(answer.getKey())) {
                int length = Math.min(answer.getValue().length, data.remaining());
                data.put(answer.getValue(), 0, length);
                outcome.transferred(length);
                return;
            }
        }
        outcome.checkCondition(Sense.of(5, 0x20, 0).toFixed());
    }

    @Override
    public int maximumTransfer() {
        return 65_536;
    }

    @Override
    public String address() {
        return "answering";
    }

    @Override
    public void close() {}
}
