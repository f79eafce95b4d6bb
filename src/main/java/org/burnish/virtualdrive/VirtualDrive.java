package org.burnish.virtualdrive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.Refusal;
import org.jspecify.annotations.Nullable;

/// A drive that is not there: a SCSI target in this process. Nothing is allocated by a READ or WRITE that goes well. All
/// of it may be called from any thread.
public final class VirtualDrive implements Transport {
    private static final int INQUIRY = 0x12;
    private static final int SHORT_INQUIRY = 36;

    private final String name;
    private final Unit unit;
    private final CommandTable commands = new CommandTable();
    private final Closeable owner;
    private boolean closed;

    /// A drive with nothing in it, switched on.
    public VirtualDrive(String name, Personality personality, DriveClock clock) {
        this(name, personality, clock, new Faults(), () -> {});
    }

    /// @param owner told when the drive is closed
    VirtualDrive(String name, Personality personality, DriveClock clock, Faults faults, Closeable owner) {
        this.name = name;
        this.owner = owner;
        unit = new Unit(clock, personality, faults);
        new UnitCommands(unit).addTo(commands);
        new TrayCommands(unit).addTo(commands);
        new ConfigurationCommands(unit).addTo(commands);
        new ModeCommands(unit).addTo(commands);
        new SpeedCommands(unit).addTo(commands);
        new DiscCommands(unit).addTo(commands);
        new ReadCommands(unit).addTo(commands);
        new WriteCommands(unit).addTo(commands);
        new SessionCommands(unit).addTo(commands);
        personality.unknownCommands().forEach(commands::remove);
        unit.powerOn(false, null);
    }

    /// Switches the drive on with a medium in it, or none.
    public synchronized void powerOn(boolean trayOpen, @Nullable Medium medium) {
        unit.powerOn(trayOpen, medium);
    }

    /// Puts a medium into the tray in place of what was there, which is closed; null takes it out.
    public synchronized void put(@Nullable Medium medium) throws IOException {
        Medium before = unit.inside();
        unit.put(medium);
        if (before != null) {
            before.close();
        }
    }

    /// The medium in the tray.
    public synchronized @Nullable Medium medium() {
        return unit.inside();
    }

    /// Whether the tray is open.
    public synchronized boolean isOpen() {
        return unit.isOpen();
    }

    /// Whether the door is locked.
    public synchronized boolean isLocked() {
        return unit.locked;
    }

    /// Presses the button of the tray.
    public synchronized void pressButton() {
        unit.tick();
        if (unit.isOpen()) {
            unit.shut();
        } else if (unit.locked || unit.activity.isBusy()) {
            unit.events.ejectRequested();
        } else {
            unit.open();
        }
    }

    /// What goes wrong with it.
    public Faults faults() {
        return unit.faults;
    }

    @Override
    public synchronized void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome)
            throws TransportException {
        if (closed) {
            throw new TransportException(TransportException.Reason.GONE, address() + " is switched off");
        }
        long start = unit.now();
        outcome.clear();
        if (unit.faults.strike(unit, cdb, milliseconds, outcome)) {
            outcome.nanoseconds(unit.now() - start);
            return;
        }
        int position = data.position();
        int limit = data.limit();
        try {
            execute(cdb, direction, data, outcome);
        } catch (Refusal e) {
            outcome.checkCondition(unit.personality.said(e).toFixed());
        } finally {
            data.limit(limit);
        }
        outcome.transferred(direction == Direction.NONE ? 0 : data.position() - position);
        long duration = unit.now() - start;
        outcome.nanoseconds(duration);
        if (duration > milliseconds * 1_000_000L) {
            giveUp(outcome);
        }
    }

    private void execute(Cdb cdb, Direction direction, ByteBuffer data, Outcome outcome) throws Refusal {
        Operation operation = commands.of(cdb.operationCode());
        if (operation == null || cdb.length() != operation.usage().length) {
            unit.require(Operation.Needs.UNIT);
            throw Refusal.of(5, 0x20, 0);
        }
        unit.require(operation.needs() == Operation.Needs.NOTHING ? Operation.Needs.NOTHING : Operation.Needs.UNIT);
        operation.check(cdb);
        unit.require(operation.needs());
        long length = operation.length().of(cdb);
        if (!carries(operation, length, direction, data)) {
            outcome.hostStatus(HostStatus.FAILED);
            return;
        }
        data.limit(data.position() + (int) Math.min(length, data.remaining()));
        operation.handler().run(cdb, data);
    }

    /// Whether the transport can carry what the command descriptor block announces: what is sent has to be there whole, and
    /// some bridges hang up unless it is the same in both directions.
    private boolean carries(Operation operation, long length, Direction direction, ByteBuffer data) {
        int given = direction == Direction.NONE ? 0 : data.remaining();
        if (length > 0 && given > 0 && operation.direction() != direction || given > unit.personality.maximumTransfer()) {
            return false;
        }
        if (operation.code() == INQUIRY && given > SHORT_INQUIRY && unit.personality.has("short-inquiry")) {
            return false;
        }
        return operation.direction() != Direction.OUT && !unit.personality.exactLengths() || given == length;
    }

    /// A system that does not wait any longer resets the drive.
    private void giveUp(Outcome outcome) throws TransportException {
        outcome.clear().hostStatus(HostStatus.TIMED_OUT);
        try {
            unit.reset();
        } catch (IOException e) {
            throw new TransportException(TransportException.Reason.FAILED, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public int maximumTransfer() {
        return unit.personality.maximumTransfer();
    }

    @Override
    public String address() {
        return "virtual:" + name;
    }

    /// Switches it off: what was in the buffer is written, as it is when a drive is left in peace.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (owner) {
            Medium medium = unit.inside();
            if (medium != null) {
                medium.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
