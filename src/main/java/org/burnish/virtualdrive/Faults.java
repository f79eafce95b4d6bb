package org.burnish.virtualdrive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.virtualdrive.medium.Refusal;

/// What is wrong with a drive and its disc, and strikes when its time has come. Described by lines, see [#read].
public final class Faults {
    private final List<Fault> faults = new ArrayList<>();
    private volatile boolean none = true;

    /// Reads lines such as `unreadable 100-120`; those that are empty or start with `#` say nothing. See [Fault#read].
    public static Faults read(String lines) throws IOException {
        Faults faults = new Faults();
        for (String line : lines.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                faults.add(Fault.read(line));
            }
        }
        return faults;
    }

    /// Adds one.
    public synchronized void add(Fault fault) {
        faults.add(fault);
        none = false;
    }

    /// Mends everything.
    public synchronized void clear() {
        faults.clear();
        none = true;
    }

    private synchronized List<Fault> current() {
        return List.copyOf(faults);
    }

    private synchronized void spent(Fault fault) {
        faults.remove(fault);
        none = faults.isEmpty();
    }

    /// Lets happen what hinders the next command from reaching the drive.
    ///
    /// @return whether the command is over
    boolean strike(Unit unit, Cdb cdb, int milliseconds, Outcome outcome) {
        if (none) {
            return false;
        }
        for (Fault fault : current()) {
            if (fault instanceof Fault.Line line && line.strikes(cdb)) {
                spent(fault);
                return end(line.kind(), unit, milliseconds, outcome);
            }
        }
        return false;
    }

    private static boolean end(Fault.LineKind kind, Unit unit, int milliseconds, Outcome outcome) {
        if (kind == Fault.LineKind.HANG) {
            unit.clock.pass(milliseconds * 1_000_000L);
        }
        outcome.hostStatus(switch (kind) {
            case HANG -> HostStatus.TIMED_OUT;
            case BUS_RESET -> HostStatus.RESET;
            case POWER_LOSS -> HostStatus.RESET;
            case GONE -> HostStatus.GONE;
        });
        try {
            if (kind == Fault.LineKind.POWER_LOSS) {
                unit.losePower();
            } else if (kind != Fault.LineKind.GONE) {
                unit.reset();
            }
        } catch (IOException e) {
            outcome.hostStatus(HostStatus.FAILED);
        }
        return true;
    }

    /// Lets a read fail or be slow.
    void beforeRead(Unit unit, int address, int blocks) throws Refusal {
        if (none) {
            return;
        }
        for (Fault fault : current()) {
            if (fault instanceof Fault.Reading reading) {
                reading.strike(unit, address, blocks);
            }
        }
    }

    /// Lets a write fail.
    void beforeWrite(Unit unit, int address, int blocks) throws Refusal {
        if (none) {
            return;
        }
        for (Fault fault : current()) {
            if (fault instanceof Fault.Writing writing && address <= writing.block() && writing.block() < address + blocks) {
                spent(fault);
                writing.strike(unit);
            }
        }
    }

    /// Lets the calibration fail.
    void beforeCalibration() throws Refusal {
        for (Fault fault : current()) {
            if (fault instanceof Fault.Calibration) {
                throw Refusal.of(3, 0x73, 3);
            }
        }
    }

    /// What is told of progress, if the drive lies.
    Personality.Progress progress(Personality.Progress otherwise) {
        for (Fault fault : none ? List.<Fault>of() : current()) {
            if (fault instanceof Fault.Progress progress) {
                return progress.told();
            }
        }
        return otherwise;
    }

    /// Whether the disc is one that the drive cannot read.
    boolean isUnrecognized() {
        return !none && current().stream().anyMatch(Fault.Unrecognized.class::isInstance);
    }

    /// Whether the disc is write-protected.
    boolean protects() {
        return !none && current().stream().anyMatch(Fault.Protection.class::isInstance);
    }

    /// Whether a feature is not told of.
    boolean denies(int feature) {
        return !none && current().stream().anyMatch(fault -> fault instanceof Fault.Denied denied && denied.feature() == feature);
    }
}
