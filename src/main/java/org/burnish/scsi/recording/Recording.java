package org.burnish.scsi.recording;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a [RecordingTransport] wrote down.
///
/// @param drive its address
public record Recording(String drive, int maximumTransfer, List<RecordedCommand> commands) {
    private static final String TITLE = "burnish-scsi 1";
    private static final int MOST_COMMANDS = 10_000_000;

    public Recording {
        commands = List.copyOf(commands);
    }

    /// @throws RecordingException when it is none
    public static Recording read(BufferedReader in) throws IOException {
        if (!TITLE.equals(in.readLine())) {
            throw new RecordingException("a recording starts with " + TITLE);
        }
        String drive = "";
        int maximum = 1 << 16;
        List<RecordedCommand> commands = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isEmpty() || line.startsWith(";")) {
                continue;
            }
            if (line.startsWith(">")) {
                add(lines, commands);
                lines.add(line);
            } else if (!lines.isEmpty()) {
                lines.add(line);
            } else if (line.startsWith("drive ")) {
                drive = line.substring(6);
            } else if (line.matches("maximum-transfer [1-9]\\d{0,8}")) {
                maximum = Integer.parseInt(line.substring(17));
            } else {
                throw new RecordingException("not a line of a recording: " + line);
            }
        }
        add(lines, commands);
        return new Recording(drive, maximum, commands);
    }

    private static void add(List<String> lines, List<RecordedCommand> commands) throws RecordingException {
        if (!lines.isEmpty()) {
            commands.add(RecordedCommand.of(lines));
            lines.clear();
        }
        if (commands.size() > MOST_COMMANDS) {
            throw new RecordingException("more than " + MOST_COMMANDS + " commands");
        }
    }
}
