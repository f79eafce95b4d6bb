package org.burnish.scsi.mmc;

import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// The answer to GET EVENT STATUS NOTIFICATION.
///
/// @param noEvent NEA: none of the classes asked for is there
/// @param notificationClass the class of the event
/// @param supportedClasses a bit for each class that the drive has
/// @param media what happened to the medium, when that is the class
@Clause("MMC-6 6.6.3")
public record EventStatus(boolean noEvent, int notificationClass, int supportedClasses, Optional<MediaEvent> media) {
    private static final int MEDIA_CLASS = 4;

    /// An event of the media class.
    ///
    /// @param code what happened
    /// @param trayOpen whether the tray or door is open
    /// @param mediaPresent whether a medium is there
    @Clause("MMC-6 6.6.3.5")
    public record MediaEvent(Code code, boolean trayOpen, boolean mediaPresent) {}

    /// What happened to the medium.
    public enum Code {
        NO_CHANGE,
        /// Somebody pressed the button.
        EJECT_REQUEST,
        NEW_MEDIA,
        MEDIA_REMOVAL,
        MEDIA_CHANGED,
        BACKGROUND_FORMAT_COMPLETED,
        BACKGROUND_FORMAT_RESTARTED;

        private static Code of(int code) {
            return code < values().length ? values()[code] : NO_CHANGE;
        }
    }

    static EventStatus read(ByteReader in) throws DiscFormatException {
        if (in.remaining() < 4) {
            throw in.unusable("ends within the event header");
        }
        int length = in.u16be();
        int header = in.u8();
        int supported = in.u8();
        boolean media = (header & 0x87) == MEDIA_CLASS && length >= 4 && in.remaining() >= 2;
        Optional<MediaEvent> event = media ? Optional.of(media(in.u8(), in.u8())) : Optional.empty();
        return new EventStatus((header & 0x80) != 0, header & 7, supported, event);
    }

    private static MediaEvent media(int code, int status) {
        return new MediaEvent(Code.of(code & 0x0F), (status & 1) != 0, (status & 2) != 0);
    }
}
