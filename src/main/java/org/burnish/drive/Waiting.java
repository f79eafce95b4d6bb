package org.burnish.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.CommandFailedException;
import org.burnish.scsi.Device;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Sense;
import org.burnish.scsi.SenseKey;
import org.burnish.scsi.mmc.ReadDiscInformation;
import org.burnish.scsi.mmc.StartStopUnit;
import org.burnish.scsi.mmc.StartStopUnit.Action;
import org.burnish.scsi.spc.RequestSense;
import org.burnish.scsi.spc.TestUnitReady;

/// Waits for a drive. TEST UNIT READY alone does not say that a drive is done: some say GOOD while they close a disc, and
/// only READ DISC INFORMATION tells.
public final class Waiting {
    private static final long POLL_MILLISECONDS = 500;
    private static final long SETTLE_MILLISECONDS = 1000;
    private static final long SECOND = 1_000_000_000L;
    /// The longest that a dirty BD takes.
    private static final long READY_LIMIT = 90 * SECOND;
    /// Bridges that do not say why they are not ready never become it; some drives say for a while after loading that there
    /// is no disc.
    private static final long VAGUE_LIMIT = 10 * SECOND;
    /// The same after a reset, which nobody saw.
    private static final long RESET_LIMIT = 3 * SECOND;

    private final Device device;
    private final Timer timer;
    private Sense complaint = Sense.NONE;

    public Waiting(Device device, Timer timer) {
        this.device = device;
        this.timer = timer;
    }

    /// Told at each look how far a long operation is, if the drive says so.
    @FunctionalInterface
    public interface Listener {
        /// @throws IOException to give up the waiting
        void waiting(OptionalDouble progress) throws IOException;
    }

    /// What the drive says now.
    public Readiness now() throws IOException {
        Optional<Sense> sense = test();
        return sense.isPresent() ? Readiness.of(sense.get()) : Readiness.READY;
    }

    /// Waits until the disc can be used, or until it is clear that it will not be.
    ///
    /// @param afterLoading whether the tray was closed just now
    public Readiness untilReady(boolean afterLoading, Listener listener) throws IOException {
        long start = timer.nanoseconds();
        long vagueSince = start;
        long attentions = device.attentions();
        boolean started = false;
        while (true) {
            Optional<Sense> sense = notDone();
            if (sense.isEmpty()) {
                return Readiness.READY;
            }
            long now = timer.nanoseconds();
            Readiness readiness = Readiness.of(sense.get());
            if (!sense.get().is(2, 4, 0)) {
                vagueSince = now;
            }
            long limit = limit(readiness, afterLoading, device.attentions() > attentions);
            if (now - start >= limit || now - vagueSince >= VAGUE_LIMIT) {
                return readiness;
            }
            if (sense.get().is(2, 4, 2) && !started) {
                started = true;
                start();
            }
            listener.waiting(sense.get().progress());
            timer.pause(POLL_MILLISECONDS);
        }
    }

    private static long limit(Readiness readiness, boolean afterLoading, boolean justReset) {
        return switch (readiness) {
            case READY, UNUSABLE -> 0;
            case NO_DISC -> afterLoading ? VAGUE_LIMIT : justReset ? RESET_LIMIT : 0;
            case TRAY_OPEN -> afterLoading ? VAGUE_LIMIT : 0;
            case BUSY -> VAGUE_LIMIT;
            case LOADING -> READY_LIMIT;
        };
    }

    private void start() throws IOException {
        try {
            device.execute(new StartStopUnit(Action.START, true));
        } catch (CommandFailedException e) {
            // Then it is waited for all the same.
        }
    }

    /// Waits for the end of a long operation that was begun with the Immed bit.
    ///
    /// @throws CommandFailedException when the operation failed
    public void untilDone(Listener listener) throws IOException {
        timer.pause(SETTLE_MILLISECONDS);
        while (true) {
            Optional<Sense> sense = notDone();
            if (sense.isEmpty()) {
                return;
            }
            Readiness readiness = Readiness.of(sense.get());
            if (readiness != Readiness.BUSY && readiness != Readiness.LOADING) {
                throw failure(sense.get());
            }
            listener.waiting(progress(sense.get()));
            timer.pause(POLL_MILLISECONDS);
        }
    }

    private static CommandFailedException failure(Sense sense) {
        return new CommandFailedException("TEST UNIT READY", new TestUnitReady().cdb(),
                new Outcome().checkCondition(sense.toFixed()), sense);
    }

    /// Some drives tell it by REQUEST SENSE alone.
    private OptionalDouble progress(Sense sense) throws IOException {
        if (sense.progress().isPresent()) {
            return sense.progress();
        }
        try {
            return device.execute(new RequestSense()).progress();
        } catch (CommandFailedException e) {
            return OptionalDouble.empty();
        }
    }

    /// What the drive said when it was last looked at and could not be used, as the failure of the command that asked.
    public CommandFailedException complaint() {
        return failure(complaint);
    }

    /// Why the drive is not done; nothing when it is.
    private Optional<Sense> notDone() throws IOException {
        Optional<Sense> sense = look();
        complaint = sense.orElse(Sense.NONE);
        return sense;
    }

    private Optional<Sense> look() throws IOException {
        Optional<Sense> sense = test();
        if (sense.isPresent()) {
            return sense;
        }
        try {
            device.execute(ReadDiscInformation.standard());
            return Optional.empty();
        } catch (DiscFormatException e) {
            return Optional.empty();
        } catch (CommandFailedException e) {
            boolean busy = e.sense().key() == SenseKey.NOT_READY && Readiness.of(e.sense()) == Readiness.BUSY;
            return busy ? Optional.of(e.sense()) : Optional.empty();
        }
    }

    /// What TEST UNIT READY complains about.
    private Optional<Sense> test() throws IOException {
        TestUnitReady command = new TestUnitReady();
        try {
            Outcome outcome = device.transfer(
                    command.name(), command.cdb(), Direction.NONE, ByteBuffer.allocate(0), command.deadline(), false);
            Sense sense = outcome.good() ? Sense.NONE : outcome.sense();
            return Readiness.of(sense) == Readiness.READY ? Optional.empty() : Optional.of(sense);
        } catch (CommandFailedException e) {
            if (e.hostStatus() != HostStatus.OK) {
                throw e;
            }
            return Optional.of(e.sense());
        }
    }
}
