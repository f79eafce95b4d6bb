package org.burnish.scsi.recording;

import java.util.List;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.TransportException;
import org.jspecify.annotations.Nullable;

/// One command of a recording, and what came of it.
///
/// @param length bytes of data that the command announced
/// @param sent parameters; empty when they are not written down
/// @param refused why the system did not carry it; null when it did
/// @param refusal the system's message then
/// @param arrived data; empty when it is not written down
record RecordedCommand(
        Cdb cdb, Direction direction, int length, byte[] sent,
        TransportException.@Nullable Reason refused, String refusal,
        HostStatus hostStatus, int status, int transferred, long microseconds, byte[] sense, byte[] arrived) {
    /// The lines of one command, as far as they have been read.
    static RecordedCommand of(List<String> lines) throws RecordingException {
        return new RecordedLines(lines).command();
    }
}
