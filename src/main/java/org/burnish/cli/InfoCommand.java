package org.burnish.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.burnish.filesystem.Volumes.RecordedSession;
import org.burnish.operation.ImageBoot;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Volume;
import org.burnish.tree.VolumeDescription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `burnish info`.
@Command(
        name = "info",
        description = {
            "Shows the sessions and volumes of an image, and what it starts a computer with;",
            "of a drive what it can do, what lies in it, and what is on the disc."
        })
final class InfoCommand implements Task {
    @Parameters(paramLabel = "IMAGE|DRIVE", description = "The image file, or a drive.")
    String image = "";

    @Mixin
    DiscOptions disc = new DiscOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    @Override
    public ExitStatus run(Terminal terminal) throws IOException {
        if (disc.isDrive(image, terminal)) {
            return new DriveReport(disc.drives(terminal), image).print(report.json, terminal);
        }
        try (OpenedImage opened = OpenImage.open(DiscOptions.file(image))) {
            if (report.json) {
                ReportOptions.print(ImageSummary.of(opened, ImageBoot.of(opened, terminal.progress())), terminal);
            } else {
                print(opened, terminal.out());
                new BootText(ImageBoot.of(opened, terminal.progress()), terminal.out()).print();
                FindingsReport.print(opened.findings(), opened.file(), terminal);
            }
            return ExitStatus.DONE;
        }
    }

    static void print(OpenedImage opened, PrintStream out) throws IOException {
        out.println(opened.file() + ": " + opened.image().kind());
        line(out, "Size", String.format(Locale.ROOT, "%,d bytes, %,d sectors", opened.image().blocks().length(),
                opened.image().blocks().blockCount()));
        for (RecordedSession session : opened.volumes().sessions()) {
            print(session, opened, out);
        }
    }

    private static void print(RecordedSession session, OpenedImage opened, PrintStream out) throws IOException {
        if (opened.volumes().sessions().size() > 1 || session.firstBlock() > 0) {
            out.println();
            out.println("Session " + session.number() + ", from sector " + session.firstBlock());
        }
        session.descriptors().bootRecords().forEach(boot -> line(out, "Boot record", boot.bootSystemIdentifier()));
        for (Volume volume : session.volumes()) {
            out.println();
            String chosen = volume == opened.volumes().preferred() ? ", shown unless another one is asked for" : "";
            out.println(volume.fileSystem().title() + " (--tree " + volume.fileSystem().token() + chosen + ")");
            print(volume.description(), out);
            UdfJson udf = volume.fileSystem() == FileSystem.UDF ? UdfJson.of(session) : null;
            if (udf != null) {
                new UdfText(udf).lines().forEach(line -> line(out, line.name(), line.text()));
            }
        }
    }

    private static void print(VolumeDescription description, PrintStream out) {
        line(out, "Volume", description.volumeIdentifier());
        line(out, "System", description.systemIdentifier());
        line(out, "Volume set", description.volumeSetIdentifier());
        line(out, "Publisher", description.publisher());
        line(out, "Preparer", description.preparer());
        line(out, "Application", description.application());
        line(out, "Copyright", description.copyrightFile());
        line(out, "Abstract", description.abstractFile());
        line(out, "Bibliography", description.bibliographicFile());
        line(out, "Created", time(description.created()));
        line(out, "Modified", time(description.modified()));
        line(out, "Expires", time(description.expires()));
        line(out, "Effective", time(description.effective()));
    }

    private static String time(@Nullable OffsetDateTime time) {
        return time == null ? "" : time.toString();
    }

    private static void line(PrintStream out, String name, String value) {
        if (!value.isEmpty()) {
            out.println("    " + name + " ".repeat(14 - name.length()) + NodeLine.printablePath(value));
        }
    }
}
