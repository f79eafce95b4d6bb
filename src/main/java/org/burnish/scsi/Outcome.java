package org.burnish.scsi;

import java.util.Arrays;

/// What came back for a command, filled in by a [Transport] and used again for the next one. Looked at in this order: the
/// transport's own exception, [#hostStatus], [#status], sense.
public final class Outcome {
    /// The longest sense data that is kept.
    public static final int SENSE_LENGTH = 252;

    /// Status codes, SAM-5 5.3.1.
    public static final int GOOD = 0x00;
    public static final int CHECK_CONDITION = 0x02;
    public static final int CONDITION_MET = 0x04;
    public static final int BUSY = 0x08;
    public static final int RESERVATION_CONFLICT = 0x18;
    public static final int TASK_SET_FULL = 0x28;
    public static final int TASK_ABORTED = 0x40;

    private final byte[] sense = new byte[SENSE_LENGTH];
    private int status;
    private HostStatus hostStatus = HostStatus.OK;
    private int senseLength;
    private int transferred;
    private long nanoseconds;

    /// As it is after a command that went well and brought nothing.
    public Outcome clear() {
        status = GOOD;
        hostStatus = HostStatus.OK;
        senseLength = 0;
        transferred = 0;
        nanoseconds = 0;
        return this;
    }

    public Outcome status(int code) {
        this.status = code;
        return this;
    }

    public Outcome hostStatus(HostStatus host) {
        this.hostStatus = host;
        return this;
    }

    /// Takes over sense data; what is too long is cut.
    public Outcome sense(byte[] bytes, int offset, int length) {
        senseLength = Math.clamp(length, 0, Math.min(SENSE_LENGTH, bytes.length - offset));
        System.arraycopy(bytes, offset, sense, 0, senseLength);
        return this;
    }

    /// Takes over everything from another one.
    public Outcome take(Outcome other) {
        return status(other.status)
                .hostStatus(other.hostStatus)
                .transferred(other.transferred)
                .nanoseconds(other.nanoseconds)
                .sense(other.sense, 0, other.senseLength);
    }

    /// CHECK CONDITION with this sense data.
    public Outcome checkCondition(byte[] senseData) {
        return status(CHECK_CONDITION).sense(senseData, 0, senseData.length);
    }

    public Outcome transferred(int bytes) {
        this.transferred = bytes;
        return this;
    }

    public Outcome nanoseconds(long duration) {
        this.nanoseconds = duration;
        return this;
    }

    /// The status code of the drive.
    public int status() {
        return status;
    }

    /// What happened on the way to the drive.
    public HostStatus hostStatus() {
        return hostStatus;
    }

    /// Bytes of data that went over.
    public int transferred() {
        return transferred;
    }

    /// How long it took.
    public long nanoseconds() {
        return nanoseconds;
    }

    /// Whether data is valid and nothing is to be looked at.
    public boolean good() {
        return hostStatus == HostStatus.OK && (status == GOOD || status == CONDITION_MET);
    }

    public int senseLength() {
        return senseLength;
    }

    /// A copy of the sense data as it came.
    public byte[] senseBytes() {
        return Arrays.copyOf(sense, senseLength);
    }

    /// The sense data; [Sense#NONE] when there is none that can be used.
    public Sense sense() {
        return Sense.read(senseBytes());
    }
}
