package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.burnish.block.Extent;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Severity;
import org.burnish.check.CheckReport;
import org.burnish.check.Ledger;
import org.burnish.check.OwnerKind;
import org.burnish.ui.common.JobDesk;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.open.ImageAccess.BrowsedImage;
import org.jspecify.annotations.Nullable;

/// The check of the image: who owns each sector, and what is wrong.
public final class CheckViewModel {
    private static final int NAMED_OWNERS = 3;

    private final BrowsedImage image;
    private final JobDesk desk;
    private final ImageViewModel page;
    private final ReadOnlyObjectWrapper<@Nullable JobEntry> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CheckReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Extent> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper description = new ReadOnlyStringWrapper("");

    CheckViewModel(BrowsedImage image, JobDesk desk, ImageViewModel page) {
        this.image = image;
        this.desk = desk;
        this.page = page;
    }

    /// The check that runs or ran last; null when there was none or its outcome was seen.
    public ReadOnlyObjectProperty<@Nullable JobEntry> job() {
        return job.getReadOnlyProperty();
    }

    /// What the check came to; null before there was one.
    public ReadOnlyObjectProperty<@Nullable CheckReport> report() {
        return report.getReadOnlyProperty();
    }

    /// The sectors that the user looks at, or null.
    public ReadOnlyObjectProperty<@Nullable Extent> place() {
        return place.getReadOnlyProperty();
    }

    /// Who owns these sectors, in words.
    public ReadOnlyStringProperty description() {
        return description.getReadOnlyProperty();
    }

    public boolean running() {
        JobEntry last = job.get();
        return last != null && last.running();
    }

    /// Checks the image, unless that is under way.
    public void start() {
        if (running()) {
            return;
        }
        job.set(desk.start(
                text("check.job", page.title()),
                image::check,
                (found, _) -> tell(found),
                new Outcome(Outcome.Kind.STOPPED, text("check.stopped"), List.of(), null)));
    }

    public void dismiss() {
        job.set(null);
    }

    void stop() {
        JobEntry last = job.get();
        if (last != null && last.running()) {
            last.stop();
        }
    }

    private Outcome tell(CheckReport found) {
        place.set(null);
        description.set("");
        report.set(found);
        job.set(null);
        return new Outcome(found.hasErrors() ? Outcome.Kind.PARTLY : Outcome.Kind.DONE, page.title() + ": " + verdict(found), List.of(), null);
    }

    /// What the report says in one sentence.
    static String verdict(CheckReport found) {
        long errors = found.count(Severity.ERROR);
        long warnings = found.count(Severity.WARNING);
        if (errors > 0) {
            return text("check.errors", errors, warnings);
        }
        return warnings > 0 ? text("check.warnings", warnings) : text("check.fine");
    }

    /// Looks at sectors of the picture.
    public void look(Extent sectors) {
        CheckReport found = report.get();
        if (found != null) {
            place.set(sectors);
            description.set(describe(found.ledger(), sectors));
        }
    }

    /// Looks at the place of a finding; one that has none marks nothing.
    public void look(Finding finding) {
        CheckReport found = report.get();
        String words = text("check.finding", finding.subject(), finding.what());
        if (found == null || finding.position() < 0) {
            place.set(null);
            description.set(words);
            return;
        }
        long sector = Math.clamp(finding.position() / found.ledger().sectorSize(), 0, found.ledger().sectorCount() - 1);
        Extent at = new Extent(sector, 1);
        place.set(at);
        description.set(text("check.finding-at", words, describe(found.ledger(), at)));
    }

    /// Who owns sectors, in words.
    String describe(Extent sectors) {
        CheckReport found = report.get();
        return found == null ? "" : describe(found.ledger(), sectors);
    }

    private static String describe(Ledger ledger, Extent sectors) {
        List<Ledger.Run> runs = ledger.runs(sectors, NAMED_OWNERS + 1);
        String names = runs.stream().limit(NAMED_OWNERS).map(run -> run.owner().name()).collect(java.util.stream.Collectors.joining(text("list.comma")));
        String owners = runs.size() > NAMED_OWNERS ? text("check.and-more", names) : names;
        return sectors.count() == 1
                ? text("check.sector", sectors.first(), owners)
                : text("check.sectors", sectors.first(), sectors.end() - 1, owners);
    }

    /// Shows the bytes of the sectors that the user looks at.
    public void showBytes() {
        Extent at = place.get();
        CheckReport found = report.get();
        if (at != null && found != null) {
            page.showSector(at.first() * found.ledger().sectorSize() / SectorsViewModel.SECTOR);
        }
    }

    /// The path of the file or folder that owns the first of the sectors that the user looks at, or empty.
    public String ownersPath() {
        Extent at = place.get();
        CheckReport found = report.get();
        if (at == null || found == null) {
            return "";
        }
        Ledger.Run run = found.ledger().run(found.ledger().runNumberAt(at.first()));
        boolean inTree = run.owner().kind() == OwnerKind.FILE || run.owner().kind() == OwnerKind.DIRECTORY;
        int start = run.owner().name().indexOf(" /");
        return inTree && start >= 0 ? run.owner().name().substring(start + 1) : "";
    }

    /// Shows that file or folder.
    public void showFile() {
        String path = ownersPath();
        if (!path.isEmpty()) {
            page.showPath(path);
        }
    }
}
