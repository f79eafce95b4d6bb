package org.burnish.operation;

import java.time.OffsetDateTime;
import java.util.List;
import org.burnish.source.ScanOptions;
import org.jspecify.annotations.Nullable;

/// How an image is to be changed.
///
/// @param changes in the order in which they are made
/// @param scan what is taken of folders that come in
/// @param date when the change is made, or null when it is not to be recorded
/// @param way how the new image comes into being
public record EditRequest(List<ImageChange> changes, ScanOptions scan, @Nullable OffsetDateTime date, EditImage.Way way) {

    /// These changes, and with them a new image.
    public static EditRequest of(List<ImageChange> changes, @Nullable OffsetDateTime date, EditImage.Way way) {
        return new EditRequest(changes, ScanOptions.plain(), date, way);
    }
}
