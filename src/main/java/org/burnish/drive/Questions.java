package org.burnish.drive;

import java.io.IOException;
import java.util.Optional;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Command;
import org.burnish.scsi.CommandFailedException;
import org.burnish.scsi.Device;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// Asks a drive what it may refuse to tell.
final class Questions {
    private final Device device;

    Questions(Device device) {
        this.device = device;
    }

    /// The answer; nothing when the drive refuses, answers nonsense, or may not be asked.
    ///
    /// @throws IOException when the drive can't be reached
    <R> Optional<R> ask(Command<R> command) throws IOException {
        try {
            return Optional.of(device.execute(command));
        } catch (DiscFormatException e) {
            return Optional.empty();
        } catch (CommandFailedException e) {
            if (e.hostStatus() == HostStatus.GONE || e.hostStatus() == HostStatus.TIMED_OUT) {
                throw e;
            }
            return Optional.empty();
        } catch (TransportException e) {
            if (e.reason() != Reason.FILTERED && e.reason() != Reason.TOO_LARGE) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
