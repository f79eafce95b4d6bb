package org.burnish.scsi;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.burnish.scsi.TransportException.Reason;
import org.jspecify.annotations.Nullable;

/// Stands in front of a transport whose system may never come back from a command: each is executed by a thread of the
/// drive's own, and a caller that has waited for longer than the command may take leaves it. From then on every command
/// fails at once. The thread is a daemon: the program can end whatever the drive does. A command that was left may still
/// write to the buffer that it was given.
public final class GuardedTransport implements Transport {
    /// What a system may need to give a command up, once its time is over.
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    /// Whose turn it is.
    private enum State {
        IDLE,
        SENT,
        DONE,
        STUCK,
        CLOSING,
        CLOSED
    }

    private final Transport inner;
    private final long graceNanoseconds;
    private final Thread thread;
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
    private final Outcome arrived = new Outcome();
    private @Nullable Thread caller;
    private @Nullable Cdb cdb;
    private Direction direction = Direction.NONE;
    private @Nullable ByteBuffer data;
    private int milliseconds;
    private @Nullable Throwable thrown;

    public GuardedTransport(Transport inner) {
        this(inner, GRACE);
    }

    /// @param grace how much longer than a command's own time to wait
    public GuardedTransport(Transport inner, Duration grace) {
        this.inner = inner;
        this.graceNanoseconds = grace.toNanos();
        this.thread = Thread.ofPlatform().daemon().name("drive " + inner.address()).start(this::work);
    }

    @Override
    public void send(Cdb command, Direction way, ByteBuffer bytes, int limit, Outcome outcome) throws TransportException {
        State now = state.get();
        if (now != State.IDLE) {
            throw now == State.STUCK ? stuck() : new TransportException(Reason.GONE, address() + " was closed.");
        }
        cdb = command;
        direction = way;
        data = bytes;
        milliseconds = limit;
        caller = Thread.currentThread();
        state.set(State.SENT);
        LockSupport.unpark(thread);
        await(State.SENT, limit * 1_000_000L + graceNanoseconds);
        if (state.compareAndSet(State.SENT, State.STUCK)) {
            throw stuck();
        }
        take(outcome);
    }

    private TransportException stuck() {
        return new TransportException(Reason.STUCK, address()
                + " does not answer, and is left alone. Switch the drive off and on, or unplug it, or restart the computer.");
    }

    private void take(Outcome outcome) throws TransportException {
        Throwable problem = thrown;
        thrown = null;
        outcome.take(arrived);
        state.set(State.IDLE);
        switch (problem) {
            case null -> { }
            case TransportException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(problem);
        }
    }

    /// Waits until it is another state, or the time is over. A command is never interrupted: its caller learns of an
    /// interruption afterwards.
    private void await(State before, long nanoseconds) {
        long end = System.nanoTime() + nanoseconds;
        boolean interrupted = false;
        while (state.get() == before) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                break;
            }
            LockSupport.parkNanos(this, left);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (true) {
            switch (Objects.requireNonNull(state.get())) {
                case SENT -> {
                    execute();
                    if (!state.compareAndSet(State.SENT, State.DONE)) {
                        inner.close();
                        return;
                    }
                    LockSupport.unpark(caller);
                }
                case CLOSING -> {
                    inner.close();
                    state.set(State.CLOSED);
                    LockSupport.unpark(caller);
                    return;
                }
                default -> LockSupport.park(this);
            }
        }
    }

    private void execute() {
        Cdb command = cdb;
        ByteBuffer bytes = data;
        if (command == null || bytes == null) {
            return;
        }
        try {
            inner.send(command, direction, bytes, milliseconds, arrived.clear());
        } catch (TransportException | RuntimeException | Error e) {
            thrown = e;
        }
    }

    @Override
    public int maximumTransfer() {
        return inner.maximumTransfer();
    }

    @Override
    public String address() {
        return inner.address();
    }

    /// Closes the drive; one that is stuck is closed when it comes back.
    @Override
    public void close() {
        caller = Thread.currentThread();
        if (state.compareAndSet(State.IDLE, State.CLOSING)) {
            LockSupport.unpark(thread);
            await(State.CLOSING, CLOSING.toNanos());
        }
    }
}
