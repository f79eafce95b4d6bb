package org.burnish.ui.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.burnish.job.Progress;
import org.burnish.operation.ExtractFiles;
import org.burnish.operation.ExtractionReport;
import org.burnish.operation.ExtractionRequest;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.operation.ViewChoice;
import org.burnish.tree.PrintableName;
import org.burnish.tree.Volume;

/// The engine, as this page asks it.
public final class EngineAccess implements ImageAccess {
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
        public Extracted extract(Wanted wanted, Path target, Progress progress) throws IOException {
            ViewChoice view =
                    new ViewChoice(wanted.volume().fileSystem(), wanted.volume().session());
            List<String> paths = wanted.paths().stream().map(Engine::path).toList();
            ExtractionReport report = ExtractFiles.run(
                    image, new ExtractionRequest(view, path(wanted.from()), paths, target, wanted.replace()), progress);
            return new Extracted(
                    report.files() + report.folders() + report.links(),
                    report.bytes(),
                    sentences(report.failures()),
                    sentences(report.notes()),
                    report.failures().stream().filter(line -> line.what().endsWith("exists already")).count());
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

        private static List<String> sentences(List<ExtractionReport.Line> lines) {
            return lines.stream().map(line -> line.path() + ": " + line.what()).toList();
        }
    }
}
