package org.burnish.scsi.macos;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Who may mount a disk. What is asked for is answered by way of the run loop of the thread that asks.
final class DiskArbitration {
    private static final int UNMOUNT_WHOLE = 1;
    private static final int WAIT_SECONDS = 60;

    static {
        Native.register(DiskArbitration.class, CoreFoundation.FRAMEWORKS + "DiskArbitration.framework/DiskArbitration");
    }

    private DiskArbitration() {}

    /// `DADiskUnmountCallback` and `DADiskClaimCallback`.
    interface Answer extends Callback {
        void answered(long disk, long dissenter, long context);
    }

    static native long DASessionCreate(long allocator);

    static native long DADiskCreateFromBSDName(long allocator, long session, String name);

    private static native void DASessionScheduleWithRunLoop(long session, long runLoop, long mode);

    private static native void DASessionUnscheduleFromRunLoop(long session, long runLoop, long mode);

    private static native void DADiskClaim(
            long disk, int options, long release, long releaseContext, Answer answer, long context);

    static native void DADiskUnclaim(long disk);

    private static native void DADiskUnmount(long disk, int options, Answer answer, long context);

    private static native int DADissenterGetStatus(long dissenter);

    static int claim(long session, long disk) {
        return ask(session, answer -> DADiskClaim(disk, 0, 0, 0, answer, 0));
    }

    static int unmount(long session, long disk) {
        return ask(session, answer -> DADiskUnmount(disk, UNMOUNT_WHOLE, answer, 0));
    }

    /// Asks, and waits for the answer.
    private static int ask(long session, Question question) {
        long mode = CoreFoundation.string("kCFRunLoopDefaultMode");
        long loop = CoreFoundation.runLoop();
        Waiting waiting = new Waiting();
        DASessionScheduleWithRunLoop(session, loop, mode);
        try {
            question.ask(waiting);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
            while (waiting.code == null && System.nanoTime() < end) {
                CoreFoundation.run(mode, 1);
            }
        } finally {
            DASessionUnscheduleFromRunLoop(session, loop, mode);
            CoreFoundation.release(mode);
        }
        return waiting.code == null ? MacError.TIMEOUT : waiting.code;
    }

    /// What is asked for.
    private interface Question {
        void ask(Answer answer);
    }

    /// The answer that is waited for.
    private static final class Waiting implements Answer {
        private @Nullable Integer code;

        @Override
        public void answered(long disk, long dissenter, long context) {
            code = dissenter == 0 ? 0 : DADissenterGetStatus(dissenter);
        }
    }
}
