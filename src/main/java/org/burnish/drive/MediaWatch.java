package org.burnish.drive;

import java.io.IOException;
import java.util.Optional;
import org.burnish.scsi.Device;
import org.burnish.scsi.mmc.EventStatus;
import org.burnish.scsi.mmc.GetEventStatusNotification;

/// Notices that a disc was put in or taken out, or that somebody pressed the button. It may be asked as often as one likes:
/// the drive is asked once in half a second at most, by a command that does not wake it.
public final class MediaWatch {
    private static final long PAUSE_NANOSECONDS = 500_000_000L;

    private final Device device;
    private final Timer timer;
    private long asked;
    private long attentions;
    private boolean everAsked;
    private boolean eventsWork = true;
    private Presence presence = Presence.UNKNOWN;

    MediaWatch(Device device, Timer timer) {
        this.device = device;
        this.timer = timer;
    }

    /// What happened since the last look.
    public enum Change {
        NOTHING,
        DISC_INSERTED,
        DISC_REMOVED,
        DISC_CHANGED,
        EJECT_REQUESTED
    }

    private enum Presence {
        UNKNOWN,
        THERE,
        NOT_THERE
    }

    /// @throws IOException when the drive can't be reached
    public Change poll() throws IOException {
        long now = timer.nanoseconds();
        if (everAsked && now - asked < PAUSE_NANOSECONDS) {
            return Change.NOTHING;
        }
        asked = now;
        everAsked = true;
        return eventsWork ? byEvent() : byReadiness();
    }

    private Change byEvent() throws IOException {
        Optional<EventStatus> status = new Questions(device)
                .ask(new GetEventStatusNotification(GetEventStatusNotification.MEDIA));
        if (status.isEmpty() || status.get().media().isEmpty()) {
            eventsWork = false;
            return byReadiness();
        }
        EventStatus.MediaEvent event = status.get().media().get();
        Change moved = moved(event.mediaPresent() && !event.trayOpen() ? Presence.THERE : Presence.NOT_THERE);
        return switch (event.code()) {
            case EJECT_REQUEST -> Change.EJECT_REQUESTED;
            case NEW_MEDIA, MEDIA_CHANGED -> moved == Change.NOTHING && event.mediaPresent() ? Change.DISC_CHANGED : moved;
            default -> moved;
        };
    }

    /// Old drives have no events.
    private Change byReadiness() throws IOException {
        Readiness readiness = new Waiting(device, timer).now();
        boolean changed = device.attentions() > attentions;
        attentions = device.attentions();
        Change moved = switch (readiness) {
            case READY, BUSY, UNUSABLE -> moved(Presence.THERE);
            case NO_DISC, TRAY_OPEN -> moved(Presence.NOT_THERE);
            case LOADING -> Change.NOTHING;
        };
        return moved == Change.NOTHING && changed && presence == Presence.THERE ? Change.DISC_CHANGED : moved;
    }

    private Change moved(Presence now) {
        Presence before = presence;
        presence = now;
        if (before == now || before == Presence.UNKNOWN) {
            return Change.NOTHING;
        }
        return now == Presence.THERE ? Change.DISC_INSERTED : Change.DISC_REMOVED;
    }
}
