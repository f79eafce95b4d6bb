package org.burnish.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.burnish.operation.EditImage;
import org.burnish.operation.EditRequest;
import org.burnish.operation.Failure;
import org.burnish.operation.ImageChange;
import org.burnish.operation.OperationException;
import org.burnish.source.Graft;
import org.burnish.source.ScanOptions;
import org.burnish.source.SourceChanges;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/// What can be chosen for a session that `burnish build --append` adds to an image; all else is as in the image.
final class SessionChoices {
    private static final Set<String> OPTIONS = Set.of(
            "--append", "--output", "--json", "--exclude", "--follow-symlinks", "--special-files", "--owner", "--volume-id", "--publisher",
            "--preparer", "--application", "--system-id", "--volume-set", "--copyright-file", "--abstract-file", "--bibliographic-file",
            "--date");

    private SessionChoices() {}

    static void require(List<OptionSpec> given) throws OperationException {
        for (OptionSpec option : given) {
            if (!option.inherited() && !OPTIONS.contains(option.longestName())) {
                throw new OperationException(new Failure.WrongUse(
                        option.longestName() + " cannot be chosen for a session, which is like the image that it is added to.",
                        "Leave it out, or make a new image."));
            }
        }
    }

    static EditRequest request(SourceOptions sources, VolumeOptions volume, Terminal terminal) throws OperationException {
        List<ImageChange> changes = new ArrayList<>();
        for (Graft graft : sources.grafts()) {
            changes.add(new ImageChange.Add(graft));
        }
        describe(ImageChange.Field.VOLUME_ID, volume.volume, changes);
        describe(ImageChange.Field.PUBLISHER, volume.publisher, changes);
        describe(ImageChange.Field.PREPARER, volume.preparer, changes);
        describe(ImageChange.Field.APPLICATION, volume.application.equals("BURNISH") ? "" : volume.application, changes);
        describe(ImageChange.Field.SYSTEM_ID, volume.system, changes);
        describe(ImageChange.Field.VOLUME_SET, volume.volumeSet, changes);
        describe(ImageChange.Field.COPYRIGHT_FILE, volume.copyright, changes);
        describe(ImageChange.Field.ABSTRACT_FILE, volume.summary, changes);
        describe(ImageChange.Field.BIBLIOGRAPHIC_FILE, volume.bibliography, changes);
        ScanOptions scan = new ScanOptions(sources.excludes(), List.of(), sources.followLinks, sources.specialFiles,
                sources.owner.ownership(), SourceChanges.refused());
        return new EditRequest(changes, scan, volume.date(terminal), EditImage.Way.SESSION);
    }

    private static void describe(ImageChange.Field field, @Nullable String text, List<ImageChange> changes) {
        if (text != null && !text.isEmpty()) {
            changes.add(new ImageChange.Describe(field, text));
        }
    }
}
