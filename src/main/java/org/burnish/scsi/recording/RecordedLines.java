package org.burnish.scsi.recording;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.TransportException;
import org.jspecify.annotations.Nullable;

/// Reads the lines of one command.
final class RecordedLines {
    private static final HexFormat HEX = HexFormat.of();

    private final List<String> lines;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ByteArrayOutputStream sense = new ByteArrayOutputStream();
    private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();
    private TransportException.@Nullable Reason refused;
    private String refusal = "";
    private HostStatus hostStatus = HostStatus.OK;
    private int status;
    private int transferred;
    private long microseconds;
    private boolean ended;

    /// @param lines of which the first one is that of the command
    RecordedLines(List<String> lines) {
        this.lines = lines;
    }

    RecordedCommand command() throws RecordingException {
        try {
            List<String> words = List.of(lines.getFirst().split(" "));
            int way = Math.max(words.indexOf("in"), Math.max(words.indexOf("out"), words.indexOf("none")));
            Cdb cdb = Cdb.of(HEX.parseHex(String.join("", words.subList(1, way))));
            Direction direction = Direction.valueOf(words.get(way).toUpperCase(Locale.ROOT));
            int length = Integer.parseUnsignedInt(words.get(way + 1));
            for (String line : lines.subList(1, lines.size())) {
                read(line);
            }
            if (!ended) {
                refused = TransportException.Reason.STUCK;
                refusal = "The recording ends at this command.";
            }
            return new RecordedCommand(cdb, direction, length, sent.toByteArray(), refused, refusal, hostStatus, status, transferred,
                    microseconds, sense.toByteArray(), arrived.toByteArray());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RecordingException("not a recorded command: " + lines.getFirst());
        }
    }

    private void read(String line) {
        switch (line.charAt(0)) {
            case 'o' -> sent.writeBytes(bytes(line));
            case 's' -> sense.writeBytes(bytes(line));
            case 'd' -> arrived.writeBytes(bytes(line));
            case '<' -> end(new ArrayList<>(Arrays.asList(line.substring(2).split(" "))));
            case '!' -> {
                String[] words = line.split(" ", 3);
                refused = TransportException.Reason.valueOf(words[1]);
                refusal = words[2];
                ended = true;
            }
            case '#' -> { }
            default -> throw new IllegalArgumentException(line);
        }
    }

    private void end(List<String> words) {
        if (words.size() == 5) {
            hostStatus = HostStatus.valueOf(words.removeFirst());
        }
        status = HexFormat.fromHexDigits(words.get(0));
        transferred = Integer.parseUnsignedInt(words.get(1));
        microseconds = Long.parseUnsignedLong(words.get(3));
        ended = true;
    }

    private static byte[] bytes(String line) {
        return HEX.parseHex(line.substring(2).replace(" ", ""));
    }
}
