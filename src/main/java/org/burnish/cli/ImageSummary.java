package org.burnish.cli;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.Finding;
import org.burnish.filesystem.Volumes.RecordedSession;
import org.burnish.filesystem.iso9660.BootRecord;
import org.burnish.operation.ImageBoot;
import org.burnish.operation.OpenedImage;
import org.burnish.tree.Volume;
import org.burnish.tree.VolumeDescription;
import org.jspecify.annotations.Nullable;

/// What `burnish info --json` tells of an image.
record ImageSummary(String image, String kind, long bytes, long sectors, List<Session> sessions, @Nullable BootJson boot, List<Finding> findings) {

    /// A session and its views, the best one first.
    ///
    /// @param udf what UDF says of itself, or null when there is none
    record Session(int number, long firstSector, List<String> bootRecords, List<View> volumes, @Nullable UdfJson udf) {}

    /// A file system's view.
    record View(String tree, String title, Description description) {}

    /// The texts of a volume descriptor; what is empty there is missing here.
    record Description(
            String volume,
            String system,
            String volumeSet,
            String publisher,
            String preparer,
            String application,
            String copyrightFile,
            String abstractFile,
            String bibliographicFile,
            @Nullable String created,
            @Nullable String modified,
            @Nullable String expires,
            @Nullable String effective) {}

    static ImageSummary of(OpenedImage opened, ImageBoot boot) throws IOException {
        List<Session> sessions = new ArrayList<>();
        for (RecordedSession session : opened.volumes().sessions()) {
            sessions.add(session(session));
        }
        return new ImageSummary(opened.file().toString(), opened.image().kind(), opened.image().blocks().length(),
                opened.image().blocks().blockCount(), sessions, BootJson.of(boot), opened.findings().kept());
    }

    private static Session session(RecordedSession session) throws IOException {
        return new Session(session.number(), session.firstBlock(),
                session.descriptors().bootRecords().map(BootRecord::bootSystemIdentifier).toList(),
                session.volumes().stream().map(ImageSummary::view).toList(), UdfJson.of(session));
    }

    private static View view(Volume volume) {
        VolumeDescription d = volume.description();
        return new View(volume.fileSystem().token(), volume.fileSystem().title(), new Description(
                d.volumeIdentifier(), d.systemIdentifier(), d.volumeSetIdentifier(), d.publisher(), d.preparer(), d.application(),
                d.copyrightFile(), d.abstractFile(), d.bibliographicFile(), text(d.created()), text(d.modified()),
                text(d.expires()), text(d.effective())));
    }

    private static @Nullable String text(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toString();
    }
}
