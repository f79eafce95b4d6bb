package org.burnish.ui.open;

import static org.burnish.ui.common.Texts.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.block.BlockSource;
import org.burnish.check.CheckReport;
import org.burnish.job.Progress;
import org.burnish.operation.BootRoles;
import org.burnish.operation.CheckImage;
import org.burnish.operation.CompareViews;
import org.burnish.operation.CompareViews.ViewDifference;
import org.burnish.operation.DescribeImage;
import org.burnish.operation.ExtractFiles;
import org.burnish.operation.ExtractionReport;
import org.burnish.operation.ExtractionRequest;
import org.burnish.operation.HashFiles;
import org.burnish.operation.HashFiles.FileSum;
import org.burnish.operation.HashImage;
import org.burnish.operation.ImplantedCheck;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.operation.ViewChoice;
import org.burnish.tree.PrintableName;
import org.burnish.tree.Structure;
import org.burnish.tree.Volume;
import org.burnish.ui.common.Texts;

/// The engine, as this page asks it.
public final class EngineAccess implements ImageAccess {
    /// How the engine ends what it says of a file in the way.
    private static final String EXISTS = " exists already";

    @Override
    public BrowsedImage open(Path file, Progress progress) throws IOException {
        return new Engine(OpenImage.open(file));
    }

    /// An image that the engine has opened.
    private record Engine(OpenedImage image) implements BrowsedImage {
        @Override
        public Path file() {
            return image.file();
        }

        @Override
        public long length() {
            return image.image().blocks().length();
        }

        @Override
        public List<Volume> volumes() {
            return image.volumes().sessions().stream()
                    .flatMap(session -> session.volumes().stream())
                    .toList();
        }

        @Override
        public Volume preferred() {
            return image.volumes().preferred();
        }

        @Override
        public List<ViewDifference> differences(Progress progress) throws IOException {
            return CompareViews.run(volumes(), progress);
        }

        @Override
        public Map<Long, String> bootRoles() throws IOException {
            return BootRoles.of(image);
        }

        @Override
        public List<Structure> structure(Progress progress) throws IOException {
            return DescribeImage.run(image, progress);
        }

        @Override
        public byte[] bytes(long position, int count) throws IOException {
            BlockSource blocks = image.image().blocks();
            ByteBuffer bytes = ByteBuffer.allocate(Math.clamp(blocks.length() - position, 0, count));
            blocks.readBytes(position, bytes);
            return bytes.array();
        }

        @Override
        public CheckReport check(Progress progress) throws IOException {
            return new CheckImage(image.file()).run(progress);
        }

        @Override
        public Map<Algorithm, String> sums(Progress progress) throws IOException {
            return HashImage.run(image.file(), EnumSet.allOf(Algorithm.class), progress);
        }

        @Override
        public List<FileSum> sums(Wanted wanted, Progress progress) throws IOException {
            String from = path(wanted.from());
            List<String> paths = wanted.paths().stream().map(names -> from + "/" + path(names)).toList();
            return HashFiles.run(image, view(wanted), paths, EnumSet.allOf(Algorithm.class), progress);
        }

        @Override
        public long size(Wanted wanted, long most, Progress progress) throws IOException {
            return ExtractFiles.size(image, request(wanted, image.file()), most, progress);
        }

        @Override
        public Optional<ImplantedCheck> implanted() throws IOException {
            return ImplantedCheck.of(image);
        }

        private static ExtractionRequest request(Wanted wanted, Path target) {
            List<String> paths = wanted.paths().stream().map(Engine::path).toList();
            return new ExtractionRequest(view(wanted), path(wanted.from()), paths, target, wanted.replace());
        }

        private static ViewChoice view(Wanted wanted) {
            return new ViewChoice(wanted.volume().fileSystem(), wanted.volume().session());
        }

        @Override
        public Extracted extract(Wanted wanted, Path target, Progress progress) throws IOException {
            ExtractionReport report = ExtractFiles.run(image, request(wanted, target), progress);
            return new Extracted(
                    report.files() + report.folders() + report.links(),
                    report.bytes(),
                    sentences(report.failures()),
                    sentences(report.notes()),
                    report.failures().stream().filter(line -> line.what().endsWith(EXISTS)).count());
        }

        @Override
        public void close() throws IOException {
            image.close();
        }

        /// A name with a slash in it, which only a hostile disc has, is found as it is shown.
        private static String path(List<String> names) {
            return names.stream()
                    .map(name -> name.contains("/") ? PrintableName.of(name) : name)
                    .collect(Collectors.joining("/"));
        }

        private static String words(String what) {
            return what.endsWith(EXISTS)
                    ? text("build.name-taken", what.substring(0, what.length() - EXISTS.length()))
                    : Texts.translated(what);
        }

        private static List<String> sentences(List<ExtractionReport.Line> lines) {
            return lines.stream().map(line -> text("extract.remark", line.path(), words(line.what()))).toList();
        }
    }
}
