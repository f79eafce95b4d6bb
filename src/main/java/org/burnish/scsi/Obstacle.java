package org.burnish.scsi;

/// What stands between a user and a drive.
///
/// @param what happened, one sentence
/// @param remedy what the user can do, one sentence
public record Obstacle(TransportException.Reason reason, String what, String remedy) {
    public TransportException exception() {
        return new TransportException(reason, what + " " + remedy);
    }
}
