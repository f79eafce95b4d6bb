package org.burnish.drive;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.block.Extent;
import org.burnish.scsi.CommandFailedException;
import org.burnish.scsi.Device;
import org.burnish.scsi.Transport;
import org.burnish.scsi.mmc.Configuration;
import org.burnish.scsi.mmc.GetConfiguration;
import org.burnish.scsi.mmc.GetPerformance;
import org.burnish.scsi.mmc.SetCdSpeed;
import org.burnish.scsi.mmc.SetStreaming;
import org.burnish.scsi.mmc.StartStopUnit;
import org.burnish.scsi.mmc.StartStopUnit.Action;
import org.burnish.scsi.mmc.StreamingSpeeds;
import org.burnish.scsi.spc.PreventAllowMediumRemoval;

/// A drive that is open.
public final class OpticalDrive implements Closeable {
    private static final long EJECT_LIMIT = 600_000_000_000L;
    private static final long EJECT_PAUSE = 500;
    private static final int TRAY_LOCKED = 0x53;

    private final Device device;
    private final Timer timer;
    private final Waiting waiting;

    public OpticalDrive(Transport transport, Timer timer) {
        this.device = new Device(transport);
        this.timer = timer;
        this.waiting = new Waiting(device, timer);
    }

    public String address() {
        return device.address();
    }

    /// For commands that have no method here.
    public Device device() {
        return device;
    }

    public Waiting waiting() {
        return waiting;
    }

    /// What it is and can do.
    ///
    /// @throws TransportException when it is no optical drive
    public DriveDescription description() throws IOException {
        return DriveDescription.read(device, configuration());
    }

    /// Its features; nothing with drives that are too old to have some.
    public Optional<Configuration> configuration() throws IOException {
        return new Questions(device).ask(new GetConfiguration());
    }

    /// What lies in it. The disc has to be ready.
    public Medium medium() throws IOException {
        return MediumIdentification.of(device, configuration());
    }

    /// Watches what comes and goes.
    public MediaWatch watch() {
        return new MediaWatch(device, timer);
    }

    /// Locks the tray, or lets it go.
    public void lock(boolean locked) throws IOException {
        device.execute(new PreventAllowMediumRemoval(locked, false));
    }

    /// Closes the tray and waits for the disc.
    public Readiness load(Waiting.Listener listener) throws IOException {
        device.execute(new StartStopUnit(Action.LOAD, false));
        return waiting.untilReady(true, listener);
    }

    /// Opens the tray, once the drive is done with the disc.
    public void eject(Waiting.Listener listener) throws IOException {
        long start = timer.nanoseconds();
        new Questions(device).ask(new PreventAllowMediumRemoval(false, false));
        for (boolean unlocked = false; ; ) {
            try {
                device.execute(new StartStopUnit(Action.EJECT, false));
                return;
            } catch (CommandFailedException e) {
                boolean locked = e.sense().code() == TRAY_LOCKED && e.sense().qualifier() == 2;
                boolean busy = Readiness.of(e.sense()) == Readiness.BUSY && timer.nanoseconds() - start < EJECT_LIMIT;
                if (!busy && (!locked || unlocked)) {
                    throw e;
                }
                if (locked) {
                    unlocked = true;
                    new Questions(device).ask(new PreventAllowMediumRemoval(false, true));
                    new Questions(device).ask(new PreventAllowMediumRemoval(false, false));
                } else {
                    listener.waiting(e.sense().progress());
                    timer.pause(EJECT_PAUSE);
                }
            }
        }
    }

    /// Has it read at most this fast, in units of 1000 bytes in a second.
    ///
    /// @return whether the drive took it; one that does not reads as fast as it likes
    public boolean setReadSpeed(Medium medium, long speed) throws IOException {
        Questions questions = new Questions(device);
        if (!medium.kind().isCd()) {
            long end = Math.max(0, medium.totalBlocks() - 1);
            List<GetPerformance.Performance> ranges = questions.ask(GetPerformance.reading()).orElse(List.of());
            long known = ranges.stream().mapToLong(GetPerformance.Performance::endBlock).max().orElse(end);
            long write = medium.writeSpeeds().stream().findFirst().orElse(speed);
            if (questions.ask(new SetStreaming(StreamingSpeeds.of(known, speed, write))).isPresent()) {
                return true;
            }
        }
        int read = (int) Math.min(SetCdSpeed.FASTEST, speed);
        return questions.ask(new SetCdSpeed(read, SetCdSpeed.FASTEST, false)).isPresent();
    }

    /// Has it read and write as fast as it likes.
    public void resetSpeed() throws IOException {
        Questions questions = new Questions(device);
        questions.ask(new SetStreaming(StreamingSpeeds.DEFAULTS));
        questions.ask(new SetCdSpeed(SetCdSpeed.FASTEST, SetCdSpeed.FASTEST, false));
    }

    /// The blocks of the disc, read by the drive; closing them closes the drive.
    public DiscBlocks blocks(Medium medium) throws IOException {
        List<Extent> data = ReadableExtents.of(medium);
        return new DiscBlocks(this, medium.kind().isCd() ? new RunOut(this).without(data) : data);
    }

    @Override
    public void close() {
        device.close();
    }
}
