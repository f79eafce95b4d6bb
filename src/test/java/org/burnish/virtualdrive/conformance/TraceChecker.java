package org.burnish.virtualdrive.conformance;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;

/// Looks at the commands of a job on their way to a drive, and notes what no careful program does, whatever the drive answers.
public final class TraceChecker implements Transport {
    private static final int WRITE_10 = 0x2A;
    private static final int WRITE_12 = 0xAA;
    private static final int GET_CONFIGURATION = 0x46;
    private static final int READ_DISC_INFORMATION = 0x51;
    private static final int READ_TRACK_INFORMATION = 0x52;
    private static final int MODE_SELECT = 0x55;
    private static final int SYNCHRONIZE_CACHE = 0x35;
    private static final int CLOSE = 0x5B;
    private static final int START_STOP = 0x1B;
    private static final int PREVENT = 0x1E;
    private static final int BLANK = 0xA1;
    private static final int FORMAT = 0x04;

    private final Transport drive;
    private final Rules rules;
    private final List<String> violations = new ArrayList<>();
    private final Set<Integer> asked = new HashSet<>();
    private final Set<Integer> written = new HashSet<>();
    private boolean unsynchronized;
    private boolean resetSeen;
    private boolean locked;
    private boolean confirmed;
    private int next = Integer.MIN_VALUE;

    /// What is right for the medium.
    ///
    /// @param sequential whether blocks are written one after the other, and never twice
    /// @param byPage whether the Write Parameters page has to be set
    /// @param unit blocks of which each WRITE takes a multiple, but for the last
    public record Rules(boolean sequential, boolean byPage, int unit) {}

    public TraceChecker(Transport drive, Rules rules) {
        this.drive = drive;
        this.rules = rules;
    }

    /// The user has agreed to erasing.
    public void confirmErasing() {
        confirmed = true;
    }

    /// What was wrong so far, in words.
    public List<String> violations() {
        return violations;
    }

    /// What is wrong when the job is over.
    public List<String> end() {
        expect(!locked, "the door is left locked");
        expect(!unsynchronized, "the job ends without SYNCHRONIZE CACHE");
        return violations;
    }

    private void expect(boolean right, String otherwise) {
        if (!right) {
            violations.add(otherwise);
        }
    }

    @Override
    public void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) throws TransportException {
        before(cdb, direction, data.remaining(), milliseconds);
        drive.send(cdb, direction, data, milliseconds, outcome);
        after(cdb, outcome);
    }

    private void before(Cdb cdb, Direction direction, int length, int milliseconds) {
        int code = cdb.operationCode();
        expect(milliseconds >= leastTimeout(cdb), String.format("command %02Xh is given %d ms only", code, milliseconds));
        switch (code) {
            case WRITE_10, WRITE_12 -> beforeWrite(cdb, direction, length);
            case CLOSE -> expect(!unsynchronized, "CLOSE TRACK SESSION without SYNCHRONIZE CACHE");
            case START_STOP -> expect((cdb.u8(4) & 3) != 2 || !unsynchronized, "eject without SYNCHRONIZE CACHE");
            case BLANK, FORMAT -> expect(confirmed, "the disc is erased and nobody agreed to that");
            default -> {}
        }
    }

    private static int leastTimeout(Cdb cdb) {
        boolean immediate = (cdb.u8(1) & (cdb.operationCode() == BLANK ? 0x10 : cdb.operationCode() == SYNCHRONIZE_CACHE ? 2 : 1)) != 0;
        return switch (cdb.operationCode()) {
            case WRITE_10, WRITE_12 -> 60_000;
            case SYNCHRONIZE_CACHE, CLOSE -> immediate ? 60_000 : 900_000;
            case BLANK -> immediate ? 60_000 : 3_600_000;
            case START_STOP -> 60_000;
            default -> 7000;
        };
    }

    private void beforeWrite(Cdb cdb, Direction direction, int length) {
        int address = cdb.i32(2);
        int blocks = cdb.operationCode() == WRITE_10 ? cdb.u16(7) : cdb.i32(6);
        for (int question : new int[] {GET_CONFIGURATION, READ_DISC_INFORMATION, READ_TRACK_INFORMATION}) {
            expect(asked.contains(question), String.format("WRITE before command %02Xh was asked", question));
        }
        expect(!rules.byPage || asked.contains(MODE_SELECT), "WRITE before the Write Parameters page was set");
        expect(direction == Direction.OUT && blocks > 0 && length % blocks == 0, "WRITE with another length than it says");
        expect(!resetSeen, "WRITE after a reset without looking at everything again");
        expect(!rules.sequential || next == Integer.MIN_VALUE || next == address, "WRITE at " + address + ", not at " + next);
        expect(!rules.sequential || !written.contains(address), "block " + address + " is written twice");
    }

    private void after(Cdb cdb, Outcome outcome) {
        int code = cdb.operationCode();
        resetSeen |= outcome.hostStatus() == HostStatus.RESET || outcome.hostStatus() == HostStatus.TIMED_OUT
                || outcome.status() == Outcome.CHECK_CONDITION && outcome.sense().code() == 0x29;
        if (!outcome.good()) {
            return;
        }
        asked.add(code);
        switch (code) {
            case WRITE_10, WRITE_12 -> wrote(cdb.i32(2), code == WRITE_10 ? cdb.u16(7) : cdb.i32(6));
            case SYNCHRONIZE_CACHE -> unsynchronized = false;
            case CLOSE -> next = Integer.MIN_VALUE;
            case READ_DISC_INFORMATION -> resetSeen = false;
            case PREVENT -> locked = (cdb.u8(4) & 1) != 0;
            default -> {}
        }
    }

    private void wrote(int address, int blocks) {
        expect(next == Integer.MIN_VALUE || address % rules.unit == 0, "WRITE at " + address + ", which is no multiple of " + rules.unit);
        unsynchronized = true;
        next = address + blocks;
        for (int block = address; block < next; block++) {
            written.add(block);
        }
    }

    @Override
    public int maximumTransfer() {
        return drive.maximumTransfer();
    }

    @Override
    public String address() {
        return drive.address();
    }

    @Override
    public void close() {
        drive.close();
    }
}
