package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.operation.HashFiles.FileSum;
import org.burnish.operation.HashImage;
import org.burnish.operation.HashImage.Expected;
import org.burnish.ui.common.JobDesk;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.open.ImageAccess.BrowsedImage;
import org.burnish.ui.open.ImageAccess.Wanted;
import org.jspecify.annotations.Nullable;

/// Checksums of files in the image.
public final class FileSumsViewModel {
    private final BrowsedImage image;
    private final JobDesk desk;
    private final ReadOnlyObjectWrapper<@Nullable JobEntry> job = new ReadOnlyObjectWrapper<>();
    private final ObservableList<FileSum> sums = FXCollections.observableArrayList();
    private final ObjectProperty<Algorithm> algorithm = new SimpleObjectProperty<>(Algorithm.SHA256);
    private final ReadOnlyObjectWrapper<List<String>> expected = new ReadOnlyObjectWrapper<>(List.of());

    /// How a file's checksum compares with a list.
    public enum Verdict {
        /// The list does not say.
        UNKNOWN,
        MATCHES,
        DIFFERS
    }

    FileSumsViewModel(BrowsedImage image, JobDesk desk) {
        this.image = image;
        this.desk = desk;
    }

    public ReadOnlyObjectProperty<@Nullable JobEntry> job() {
        return job.getReadOnlyProperty();
    }

    /// The files with their checksums.
    public ObservableList<FileSum> sums() {
        return sums;
    }

    /// Which checksum is shown of each.
    public ObjectProperty<Algorithm> algorithm() {
        return algorithm;
    }

    /// Lines of a list that the files are compared with.
    public ReadOnlyObjectProperty<List<String>> expected() {
        return expected.getReadOnlyProperty();
    }

    public boolean running() {
        JobEntry last = job.get();
        return last != null && last.running();
    }

    void stop() {
        JobEntry last = job.get();
        if (last != null && last.running()) {
            last.stop();
        }
    }

    public void dismiss() {
        job.set(null);
    }

    /// Computes the checksums of files, unless that is under way.
    ///
    /// @param what what they are, in words
    void start(Wanted wanted, String what) {
        if (running()) {
            return;
        }
        sums.clear();
        job.set(desk.start(
                text("sums.files-job", what),
                progress -> image.sums(wanted, progress),
                (found, _) -> tell(found),
                new Outcome(Outcome.Kind.STOPPED, text("sums.stopped"), List.of(), null)));
    }

    private Outcome tell(List<FileSum> found) {
        sums.setAll(found);
        List<String> problems = found.stream().filter(sum -> !sum.problem().isEmpty()).map(sum -> sum.path() + ": " + sum.problem()).toList();
        return new Outcome(problems.isEmpty() ? Outcome.Kind.DONE : Outcome.Kind.PARTLY, text("sums.files-done", found.size()), problems, null);
    }

    /// Compares with the lines of a list.
    public void take(String words) {
        List<String> lines = Stream.of(words.split("\\R", -1)).map(String::strip).filter(line -> !line.isEmpty()).toList();
        expected.set(lines);
        lines.stream()
                .flatMap(line -> HashImage.expected(List.of(line), "").stream())
                .map(Expected::algorithm)
                .findFirst()
                .ifPresent(algorithm::set);
    }

    /// Whether a file's checksums are those of the list.
    public Verdict verdict(FileSum sum) {
        String path = sum.path().startsWith("/") ? sum.path().substring(1) : sum.path();
        List<String> own = expected.get().stream().filter(line -> line.endsWith(path) && isWholePath(line, path)).toList();
        List<String> lines = own.isEmpty() && expected.get().size() == 1 && sums.size() == 1 ? expected.get() : own;
        List<Expected> wanted = lines.stream().flatMap(line -> HashImage.expected(List.of(line), "").stream()).toList();
        if (wanted.isEmpty() || sum.digests().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return wanted.stream().allMatch(one -> one.hex().equals(sum.digests().get(one.algorithm()))) ? Verdict.MATCHES : Verdict.DIFFERS;
    }

    /// Whether what comes before the path in the line is no part of a longer name.
    private static boolean isWholePath(String line, String path) {
        String before = line.substring(0, line.length() - path.length());
        return before.endsWith(" ") || before.endsWith("*") || before.endsWith("/");
    }

    /// All checksums of the shown kind as a list that coreutils can check.
    public String list() {
        return sums.stream()
                .filter(sum -> sum.digests().containsKey(algorithm.get()))
                .map(sum -> sum.digests().get(algorithm.get()) + "  " + sum.path().substring(1) + "\n")
                .collect(Collectors.joining());
    }

    /// Saves that list.
    void save(Path file) throws java.io.IOException {
        Files.writeString(file, list());
    }
}
