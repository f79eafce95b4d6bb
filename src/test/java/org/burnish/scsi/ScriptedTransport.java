package org.burnish.scsi;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Answers commands as a test has written down, one after the other, and keeps what was sent.
public final class ScriptedTransport implements Transport {
    private final ArrayDeque<Answer> answers = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();
    private final List<String> parameters = new ArrayList<>();
    private int maximumTransfer = 65_536;
    private boolean closed;

    /// One command's end.
    private interface Answer {
        void fill(ByteBuffer data, Outcome outcome);
    }

    /// GOOD with these bytes, or as many of them as there is room for.
    public ScriptedTransport data(byte[] bytes) {
        answers.add((data, outcome) -> outcome.transferred(put(bytes, data)));
        return this;
    }

    /// GOOD with these bytes in hexadecimal.
    public ScriptedTransport hex(String bytes) {
        return data(HexFormat.of().parseHex(bytes.replaceAll("\\s", "")));
    }

    public ScriptedTransport good() {
        return data(new byte[0]);
    }

    /// CHECK CONDITION with this sense data.
    public ScriptedTransport sense(int key, int code, int qualifier) {
        return sense(Sense.of(key, code, qualifier));
    }

    public ScriptedTransport sense(Sense sense) {
        answers.add((data, outcome) -> outcome.checkCondition(sense.toFixed()));
        return this;
    }

    /// CHECK CONDITION with sense data and data.
    public ScriptedTransport senseWithData(Sense sense, byte[] bytes) {
        answers.add((data, outcome) -> outcome.checkCondition(sense.toFixed()).transferred(put(bytes, data)));
        return this;
    }

    public ScriptedTransport status(int status) {
        answers.add((data, outcome) -> outcome.status(status));
        return this;
    }

    public ScriptedTransport host(HostStatus host) {
        answers.add((data, outcome) -> outcome.hostStatus(host));
        return this;
    }

    /// GOOD, and says that everything arrived although only these bytes did.
    public ScriptedTransport lyingAboutLength(byte[] bytes) {
        answers.add((data, outcome) -> {
            int length = data.remaining();
            put(bytes, data);
            outcome.transferred(length);
        });
        return this;
    }

    public ScriptedTransport maximumTransfer(int bytes) {
        maximumTransfer = bytes;
        return this;
    }

    private static int put(byte[] bytes, ByteBuffer data) {
        int length = Math.min(bytes.length, data.remaining());
        data.put(bytes, 0, length);
        return length;
    }

    /// The command descriptor blocks in hexadecimal.
    public List<String> sent() {
        return sent;
    }

    /// The data that went out, in hexadecimal, one entry for each command that had some.
    public List<String> parameters() {
        return parameters;
    }

    public boolean closed() {
        return closed;
    }

    /// Whether everything that was written down was asked for.
    public boolean finished() {
        return answers.isEmpty();
    }

    @Override
    public void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) {
        sent.add(cdb.toString());
        if (direction == Direction.OUT) {
            byte[] out = new byte[data.remaining()];
            data.duplicate().get(out);
            parameters.add(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(out));
            outcome.transferred(out.length);
        }
        Answer answer = answers.poll();
        if (answer == null) {
            throw new AssertionError("nothing is written down for " + cdb);
        }
        answer.fill(direction == Direction.IN ? data : ByteBuffer.allocate(0), outcome);
    }

    @Override
    public int maximumTransfer() {
        return maximumTransfer;
    }

    @Override
    public String address() {
        return "scripted";
    }

    @Override
    public void close() {
        closed = true;
    }
}
