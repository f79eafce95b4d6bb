package org.burnish.scsi.linux;

import static org.burnish.scsi.linux.SystemCalls.LOCK_EX;
import static org.burnish.scsi.linux.SystemCalls.LOCK_NB;
import static org.burnish.scsi.linux.SystemCalls.O_CLOEXEC;
import static org.burnish.scsi.linux.SystemCalls.O_EXCL;
import static org.burnish.scsi.linux.SystemCalls.O_NONBLOCK;
import static org.burnish.scsi.linux.SystemCalls.O_RDONLY;
import static org.burnish.scsi.linux.SystemCalls.O_RDWR;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import org.burnish.scsi.Access;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// The open node of a drive, and its sibling that is held so that nobody comes in by the other door. Without O_NONBLOCK the
/// kernel would look for a disc, close the tray and lock the door; O_EXCL keeps mounts and other burners out, the lock
/// keeps udev from probing.
final class OpenNode implements Closeable {
    /// The system looks into a drive for a moment after each change of its disc.
    private static final int TRIES = 5;
    private static final int PAUSE_MILLISECONDS = 500;
    private static final int FLAGS = O_NONBLOCK | O_CLOEXEC;

    private final SystemCalls system;
    private final String address;
    private final int maximumTransfer;
    private final List<Integer> descriptors = new ArrayList<>();

    OpenNode(SystemCalls system, String address, int maximumTransfer) {
        this.system = system;
        this.address = address;
        this.maximumTransfer = maximumTransfer;
    }

    /// Opens the first of these nodes that can be opened; for exclusive access it opens the others as well.
    void open(List<String> nodes, Access access) throws TransportException {
        int refused = 0;
        for (String node : nodes) {
            int result = access == Access.EXCLUSIVE ? openWhenFree(node, O_RDWR | O_EXCL | FLAGS) : openShared(node);
            if (result >= 0) {
                descriptors.add(result);
                if (access == Access.SHARED) {
                    return;
                }
                lock(result);
            } else if (ErrorNumber.EBUSY.is(result)) {
                throw failure(result);
            } else {
                refused = result;
            }
        }
        if (descriptors.isEmpty()) {
            throw failure(refused);
        }
    }

    private TransportException failure(int result) {
        close();
        return ErrorNumber.failure(address, result);
    }

    private int openShared(String node) throws TransportException {
        int result = openWhenFree(node, O_RDWR | FLAGS);
        return ErrorNumber.EACCES.is(result) || ErrorNumber.EROFS.is(result) ? openWhenFree(node, O_RDONLY | FLAGS) : result;
    }

    private int openWhenFree(String node, int flags) throws TransportException {
        int result = system.open(node, flags);
        for (int tries = 1; isBusy(result) && tries < TRIES; tries++) {
            pause();
            result = system.open(node, flags);
        }
        return ErrorNumber.EAGAIN.is(result) ? -ErrorNumber.EBUSY.number() : result;
    }

    private static boolean isBusy(int result) {
        return ErrorNumber.EBUSY.is(result) || ErrorNumber.EAGAIN.is(result);
    }

    private void lock(int descriptor) throws TransportException {
        int result = system.flock(descriptor, LOCK_EX | LOCK_NB);
        for (int tries = 1; ErrorNumber.EAGAIN.is(result) && tries < TRIES; tries++) {
            pause();
            result = system.flock(descriptor, LOCK_EX | LOCK_NB);
        }
        if (ErrorNumber.EAGAIN.is(result)) {
            throw failure(-ErrorNumber.EBUSY.number());
        }
    }

    private void pause() throws TransportException {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new TransportException(Reason.IN_USE, address + ": interrupted while another program had it");
        }
    }

    /// The descriptor that takes commands.
    int descriptor() {
        return descriptors.isEmpty() ? -1 : descriptors.getFirst();
    }

    int maximumTransfer() {
        return maximumTransfer;
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        descriptors.forEach(system::close);
        descriptors.clear();
    }
}
