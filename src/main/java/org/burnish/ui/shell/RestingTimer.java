package org.burnish.ui.shell;

import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The clock behind JavaFX's frames, made to rest. JavaFX asks its clock to pause while nothing moves, but on GTK the
/// clock does not know how to and goes on sixty times a second, which costs a laptop its sleep. This one stops the
/// clock of GTK and starts it again.
final class RestingTimer extends Timer {
    private static final Logger LOG = LoggerFactory.getLogger(RestingTimer.class);
    private static final long HANDLE = 1;

    private final Timer clock;
    private int period;
    private boolean ticking;

    private RestingTimer(Timer clock) {
        super(() -> {});
        this.clock = clock;
    }

    /// Takes the place of JavaFX's clock. Where JavaFX is not as expected inside, all stays as it was.
    static void install() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return;
        }
        try {
            Toolkit toolkit = Toolkit.getToolkit();
            Field field = toolkit.getClass().getDeclaredField("pulseTimer");
            field.setAccessible(true);
            if (field.get(toolkit) instanceof Timer clock && clock.isRunning() && !(clock instanceof RestingTimer)) {
                RestingTimer resting = new RestingTimer(clock);
                resting.start(Math.max(1, 1000 / toolkit.getRefreshRate()));
                field.set(toolkit, resting);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.debug("the clock of JavaFX is left alone: {}", e.toString());
        }
    }

    @Override
    protected long _start(Runnable runnable) {
        throw new UnsupportedOperationException("GTK has no clock of the screen's frames");
    }

    @Override
    protected long _start(Runnable runnable, int milliseconds) {
        period = milliseconds;
        clock.start(period);
        ticking = true;
        return HANDLE;
    }

    @Override
    protected void _stop(long handle) {
        clock.stop();
        ticking = false;
    }

    @Override
    protected void _pause(long handle) {
        if (ticking) {
            clock.stop();
            ticking = false;
        }
    }

    @Override
    protected void _resume(long handle) {
        if (!ticking) {
            clock.start(period);
            ticking = true;
        }
    }
}
