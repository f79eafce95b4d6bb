package org.burnish.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.project.Project;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A project in a file named `.burnish`: a JSON object that refers to the files of the project by paths relative to
/// its own place. What is in it is said on the page about project files of the documentation.
public final class ProjectFile {
    /// What names of such files end with.
    public static final String ENDING = ".burnish";

    static final String FORMAT = "burnish-project";
    static final int VERSION = 1;
    private static final long LONGEST = 1L << 30;
    /// Folders in one another; each is two levels of JSON.
    static final int DEEPEST_FOLDERS = 1_000;
    private static final int DEEPEST = 2 * DEEPEST_FOLDERS + 2;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ProjectFile() {}

    /// A project as it was read.
    ///
    /// @param notes what of the file could not be used, one sentence each
    public record Opened(Project project, List<String> notes) {}

    /// Writes a project to a file, in the place of an older one at once or not at all.
    public static void write(Project project, Path file, Progress progress) throws IOException {
        progress.begin(Phase.ofItems("Keeping the project", 0));
        Path place = file.toAbsolutePath().normalize();
        Path part = place.resolveSibling(place.getFileName() + ".part");
        try {
            JSON.writeValue(part, new ProjectWriter(place, JSON).write(project));
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        } catch (JacksonException | IOException e) {
            Files.deleteIfExists(part);
            IOException cause = e instanceof IOException io ? io : e.getCause() instanceof IOException io ? io : new IOException(e.getMessage(), e);
            throw new OperationException(new Failure.UnwritableTarget(file, Failures.reason(cause)), cause);
        }
    }

    /// Reads a project. Files that it refers to need not be there any more.
    ///
    /// @param images opens the images that it refers to
    /// @throws OperationException when it is none, or from a newer version
    public static Opened read(Path file, ImageShelf images, Progress progress) throws IOException {
        progress.begin(Phase.ofItems("Opening the project", 0));
        Path place = file.toAbsolutePath().normalize();
        return new ProjectReader(place, images, progress).read(parse(place));
    }

    private static JsonNode parse(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new OperationException(new Failure.Missing(file));
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw refusal(file, "it has more than 1 GiB");
            }
            JsonNode whole = JSON.readTree(Files.readAllBytes(file));
            if (whole.isMissingNode()) {
                throw refusal(file, "it is empty");
            }
            return whole;
        } catch (JacksonException e) {
            throw new OperationException(misfit(file, "it is not whole JSON (" + e.getOriginalMessage() + ")"), new IOException(e));
        } catch (OperationException e) {
            throw e;
        } catch (IOException e) {
            throw new OperationException(new Failure.Unreadable(file, Failures.reason(e)), e);
        }
    }

    static OperationException refusal(Path file, String why) {
        return new OperationException(misfit(file, why));
    }

    private static Failure misfit(Path file, String why) {
        return new Failure.NotAProject(file, why);
    }
}
