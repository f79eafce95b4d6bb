package org.burnish.virtualdrive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.burnish.scsi.Sense;
import org.burnish.virtualdrive.Operation.Needs;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.Work;
import org.jspecify.annotations.Nullable;

/// The state of the drive that all commands see: unit attention conditions, tray and medium, long work, buffer, pages.
final class Unit {
    /// Codes of unit attention conditions.
    private static final Sense POWER_ON = Sense.of(6, 0x29, 0);
    private static final Sense BUS_RESET = Sense.of(6, 0x29, 2);
    private static final Sense MEDIUM_CHANGED = Sense.of(6, 0x28, 0);

    private static final int JUMP = 7;

    final DriveClock clock;
    final Personality personality;
    final WriteBuffer buffer;
    final Faults faults;
    final Activity activity = new Activity();
    final MediaEvents events = new MediaEvents();
    private final Queue<Sense> attentions = new ArrayDeque<>();
    ModePages pages = new ModePages();
    Speed speed = new Speed();
    boolean locked;
    private boolean open;
    private @Nullable Medium medium;
    private @Nullable Sense late;
    private boolean transientNoDisc;
    private boolean wrote;
    private long seen;
    private int commands;

    Unit(DriveClock clock, Personality personality, Faults faults) {
        this.clock = clock;
        this.seen = clock.nanoseconds();
        this.personality = personality;
        this.faults = faults;
        this.buffer = new WriteBuffer(personality.bufferKibibytes() * 1024L);
    }

    /// Switches on.
    void powerOn(boolean trayOpen, @Nullable Medium inside) {
        attentions.clear();
        attentions.add(POWER_ON);
        medium = inside;
        open = trayOpen;
        forget();
        if (inside != null && !trayOpen) {
            spinUp();
        }
    }

    /// A reset of the bus: what was set is lost, and what was being written with it.
    void reset() throws IOException {
        attentions.clear();
        attentions.add(BUS_RESET);
        if (medium != null) {
            medium.powerLost(buffer.level());
        }
        activity.cancel();
        buffer.stop();
        forget();
    }

    /// The power goes and comes back.
    void losePower() throws IOException {
        Medium inside = medium;
        if (inside != null) {
            inside.powerLost(buffer.level());
        }
        buffer.stop();
        activity.cancel();
        powerOn(open, inside);
    }

    private void forget() {
        locked = false;
        pages = new ModePages();
        speed = new Speed();
        wrote = false;
        late = null;
    }

    private void spinUp() {
        activity.begin(Work.seconds(Work.Kind.LOADING, personality.spinUpSeconds(), this::ready), now(),
                scaled((long) (personality.spinUpSeconds() * 1e9)));
        tick();
    }

    private void ready() {
        attentions.add(MEDIUM_CHANGED);
        events.arrived();
        if (personality.forgetsPages()) {
            pages = new ModePages();
        }
        if (medium != null) {
            speed.fit(medium.speeds());
            applySpeed();
        }
    }

    /// The buffer is emptied at the speed that is set, when the drive keeps to real time.
    void applySpeed() {
        buffer.speed(personality.pace() == 0 ? 0 : (long) (speed.writing() / personality.pace()));
    }

    /// A drive that keeps to real time reads at the speed that is set.
    void takeTimeToRead(long bytes) {
        if (personality.pace() > 0 && speed.reading() > 0) {
            clock.pass((long) (bytes * 1e6 / speed.reading() * personality.pace()));
        }
    }

    long now() {
        return clock.nanoseconds();
    }

    long scaled(long nanoseconds) {
        return (long) (nanoseconds * personality.pace());
    }

    /// Lets everything happen that happens by itself until now.
    void tick() {
        long now = now();
        buffer.drain(now);
        Work ended = activity.ended(now);
        if (ended != null) {
            finish(ended);
        }
        if (medium != null) {
            medium.pass(elapsed(now));
        }
        seen = now;
    }

    /// How much time has passed for the disc, which at pace 0 is as much as anything may need.
    private long elapsed(long now) {
        return personality.pace() == 0 ? 1L << 60 : (long) ((now - seen) / personality.pace());
    }

    private void finish(Work ended) {
        try {
            ended.ending().run();
        } catch (Refusal e) {
            late = e.sense();
        }
        succeed();
    }

    private void succeed() {
        if (medium != null) {
            medium = medium.successor();
        }
    }

    /// Makes sure that a command can be carried out.
    void require(Needs needs) throws Refusal {
        tick();
        if (needs == Needs.NOTHING) {
            return;
        }
        Sense attention = attentions.poll();
        if (attention != null) {
            throw new Refusal(attention);
        }
        if (needs == Needs.READY && !wrote && personality.has("jumpy") && ++commands % JUMP == 0) {
            throw new Refusal(MEDIUM_CHANGED);
        }
        if (needs == Needs.UNIT) {
            return;
        }
        requireMedium();
        if (needs == Needs.READY) {
            requireIdle();
        }
        Sense error = late;
        if (error != null) {
            late = null;
            throw new Refusal(error);
        }
    }

    private void requireMedium() throws Refusal {
        if (open) {
            throw Refusal.of(2, 0x3A, 2);
        }
        if (medium == null || transientNoDisc) {
            transientNoDisc = false;
            throw Refusal.of(2, 0x3A, 1);
        }
        if (activity.kind() == Work.Kind.LOADING) {
            throw personality.closingTransient() ? Refusal.of(2, 4, 0) : busy(Work.Kind.LOADING);
        }
        if (faults.isUnrecognized()) {
            throw Refusal.of(2, 0x30, 0);
        }
    }

    void requireIdle() throws Refusal {
        Work.Kind kind = activity.kind();
        if (kind != null) {
            throw busy(kind);
        }
    }

    Refusal busy(Work.Kind kind) {
        return new Refusal(activity.sense(kind, now(), faults.progress(personality.progress())));
    }

    /// What REQUEST SENSE tells: a unit attention condition, or how far the drive is.
    Sense requested() {
        tick();
        Sense attention = attentions.poll();
        if (attention != null) {
            return attention;
        }
        Work.Kind kind = activity.kind();
        return kind == null ? Sense.NONE : activity.sense(kind, now(), faults.progress(personality.progress()));
    }

    /// Carries out long work: behind the command's end, or before it.
    void carryOut(Work work, boolean immediate) throws Refusal {
        long duration = scaled(work.nanoseconds());
        if (immediate) {
            activity.begin(work, now(), duration);
            tick();
        } else {
            if (duration > 0) {
                clock.pass(duration);
            }
            work.ending().run();
            succeed();
            buffer.drain(now());
        }
    }

    /// The medium, when it is there and can be used.
    Medium medium() {
        return Objects.requireNonNull(medium, "a command that needs no medium asks for it");
    }

    /// The medium as far as GET CONFIGURATION knows it.
    @Nullable Medium seen() {
        return open || activity.kind() == Work.Kind.LOADING || faults.isUnrecognized() ? null : medium;
    }

    @Nullable Medium inside() {
        return medium;
    }

    boolean isOpen() {
        return open;
    }

    void open() {
        open = true;
        activity.cancel();
        buffer.stop();
        wrote = false;
        events.removed();
    }

    void shut() {
        if (open) {
            open = false;
            if (medium != null) {
                transientNoDisc = personality.closingTransient();
                spinUp();
            }
        }
    }

    /// Another medium lies in the tray, or none.
    void put(@Nullable Medium other) {
        medium = other;
        activity.cancel();
        buffer.stop();
        wrote = false;
        if (!open) {
            events.removed();
            if (other != null) {
                spinUp();
            }
        }
    }

    /// Whether something was written since the medium came in.
    boolean wrote() {
        return wrote;
    }

    void wroteNow() {
        wrote = true;
    }
}
