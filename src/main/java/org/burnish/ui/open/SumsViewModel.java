package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.operation.HashImage;
import org.burnish.operation.HashImage.Expected;
import org.burnish.operation.ImplantedCheck;
import org.burnish.tree.PrintableName;
import org.burnish.ui.common.Amounts;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.common.Problems;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.open.ImageAccess.BrowsedImage;
import org.jspecify.annotations.Nullable;

/// Checksums of the whole image, and whether they are what someone says they should be.
public final class SumsViewModel {
    /// Lists that stand beside images, the strongest first.
    private static final List<String> LISTS = List.of("SHA512SUMS", "SHA256SUMS", "SHA1SUMS", "MD5SUMS", "%s.sha512", "%s.sha256", "%s.sha1", "%s.md5",
            "SHA512SUMS.txt", "SHA256SUMS.txt", "sha256sum.txt", "md5sum.txt");

    private final BrowsedImage image;
    private final Surroundings surroundings;
    private final FileSumsViewModel files;
    private final ReadOnlyObjectWrapper<@Nullable JobEntry> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<Algorithm, String>> sums = new ReadOnlyObjectWrapper<>(Map.of());
    private final StringProperty expected = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper origin = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(Verdict.NOTHING_EXPECTED);
    private final ReadOnlyObjectWrapper<Implanted> implanted = new ReadOnlyObjectWrapper<>(Implanted.NONE);
    private @Nullable ImplantedCheck implantedCheck;
    private boolean looked;

    /// What came of comparing.
    public enum Verdict {
        NOTHING_EXPECTED,
        /// What was given is no checksum, or not one of this image.
        NOT_UNDERSTOOD,
        /// The image's own is not known yet.
        UNKNOWN,
        MATCHES,
        DIFFERS
    }

    /// What is known of a sum inside the image.
    public enum Implanted {
        /// There is none.
        NONE,
        UNCHECKED,
        MATCHES,
        DIFFERS,
        /// It differs because the image's end is missing.
        CUT
    }

    SumsViewModel(BrowsedImage image, Surroundings surroundings) {
        this.image = image;
        this.surroundings = surroundings;
        this.files = new FileSumsViewModel(image, surroundings.jobs());
        verdict.bind(Bindings.createObjectBinding(this::compare, expected, sums));
    }

    /// Checksums of files in the image.
    public FileSumsViewModel files() {
        return files;
    }

    public ReadOnlyObjectProperty<@Nullable JobEntry> job() {
        return job.getReadOnlyProperty();
    }

    /// The checksums; none before they are computed.
    public ReadOnlyObjectProperty<Map<Algorithm, String>> sums() {
        return sums.getReadOnlyProperty();
    }

    /// What the user says that one of them should be.
    public StringProperty expected() {
        return expected;
    }

    /// Where that came from, in words, or empty when it was typed.
    public ReadOnlyStringProperty origin() {
        return origin.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Implanted> implanted() {
        return implanted.getReadOnlyProperty();
    }

    public boolean running() {
        JobEntry last = job.get();
        return last != null && last.running();
    }

    void stop() {
        if (running()) {
            job.get().stop();
        }
        files.stop();
    }

    public void dismiss() {
        job.set(null);
    }

    /// Looks for a sum inside the image and for a list beside it, once.
    public void look() {
        if (looked) {
            return;
        }
        looked = true;
        surroundings.background().ask(image::implanted, this::found, _ -> {});
        surroundings.background().ask(this::beside, list -> list.ifPresent(this::expect), _ -> {});
    }

    private void found(Optional<ImplantedCheck> check) {
        implantedCheck = check.orElse(null);
        implanted.set(check.isPresent() ? Implanted.UNCHECKED : Implanted.NONE);
    }

    private Optional<Found> beside() {
        Path file = image.file();
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        return LISTS.stream()
                .map(name -> folder.resolve(name.replace("%s", String.valueOf(file.getFileName()))))
                .filter(Files::isRegularFile)
                .flatMap(list -> read(list).stream())
                .findFirst();
    }

    private Optional<Found> read(Path list) {
        try {
            return HashImage.expected(list, image.file()).stream().findFirst().map(one -> new Found(list, one));
        } catch (java.io.IOException _) {
            return Optional.empty();
        }
    }

    private record Found(Path list, Expected expected) {}

    private void expect(Found found) {
        if (expected.get().isEmpty()) {
            expected.set(found.expected().hex());
            origin.set(text("sums.from", PrintableName.of(String.valueOf(found.list().getFileName()))));
        }
    }

    /// Takes what a list expects of the image, and computes the image's own checksums where they are not known.
    public void takeList(Path list) {
        surroundings.background().ask(
                () -> HashImage.expected(list, image.file()).getFirst(),
                found -> {
                    expected.set(found.hex());
                    origin.set(text("sums.from", PrintableName.of(String.valueOf(list.getFileName()))));
                    start();
                },
                cause -> {
                    expected.set("");
                    origin.set(Problems.of(cause).what());
                });
    }

    /// Takes what was pasted or typed: a checksum, or lines of a list.
    public void take(String words) {
        origin.set("");
        List<Expected> found = understand(words);
        expected.set(found.isEmpty() ? words.strip() : found.getFirst().hex());
        if (!found.isEmpty()) {
            start();
        }
    }

    private List<Expected> understand(String words) {
        List<String> lines = Stream.of(words.split("\\R", -1)).map(String::strip).filter(line -> !line.isEmpty()).toList();
        return HashImage.expected(lines, String.valueOf(image.file().getFileName()));
    }

    private Verdict compare() {
        if (expected.get().isBlank()) {
            return Verdict.NOTHING_EXPECTED;
        }
        List<Expected> wanted = understand(expected.get());
        if (wanted.isEmpty()) {
            return Verdict.NOT_UNDERSTOOD;
        }
        if (sums.get().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return wanted.stream().allMatch(one -> one.hex().equals(sums.get().get(one.algorithm()))) ? Verdict.MATCHES : Verdict.DIFFERS;
    }

    /// The algorithm of what is expected, if that is understood.
    public Optional<Algorithm> expectedAlgorithm() {
        return understand(expected.get()).stream().map(Expected::algorithm).findFirst();
    }

    /// Computes the checksums, unless they are known or being computed.
    public void start() {
        if (running() || !sums.get().isEmpty()) {
            return;
        }
        job.set(surroundings.jobs().start(
                text("sums.job", name()),
                image::sums,
                (found, took) -> {
                    sums.set(found);
                    return new Outcome(Outcome.Kind.DONE, text("sums.done", Amounts.size(image.length()), Amounts.duration(took)), List.of(), null);
                },
                new Outcome(Outcome.Kind.STOPPED, text("sums.stopped"), List.of(), null)));
    }

    /// Compares the image with the sum inside it.
    public void checkImplanted() {
        ImplantedCheck check = implantedCheck;
        if (running() || check == null) {
            return;
        }
        job.set(surroundings.jobs().start(
                text("sums.implanted-job", name()),
                check::run,
                (found, _) -> {
                    implanted.set(found.matches() ? Implanted.MATCHES : found.missing() > 0 ? Implanted.CUT : Implanted.DIFFERS);
                    return new Outcome(
                            found.matches() ? Outcome.Kind.DONE : Outcome.Kind.PARTLY,
                            text(found.matches() ? "sums.implanted-matches" : "sums.implanted-differs"), List.of(), null);
                },
                new Outcome(Outcome.Kind.STOPPED, text("sums.stopped"), List.of(), null)));
    }

    private String name() {
        return PrintableName.of(String.valueOf(image.file().getFileName()));
    }
}
