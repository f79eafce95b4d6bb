import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.udf.Revision;
import org.burnish.job.Progress;
import org.burnish.layout.PlannedImage;
import org.burnish.tree.Attributes;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.VolumeDescription;

/// Makes an image of FILES files that exist nowhere else, 1,000 in each folder, for packaging/bench.
/// usage: java -cp 'target/burnish/lib/*' ManyFiles.java IMAGE FILES [udf]
final class ManyFiles {
    private static final int IN_A_FOLDER = 1000;

    /// A file's number, as its content.
    private record Number(int value) implements Content {
        @Override
        public long length() {
            return Integer.BYTES;
        }

        @Override
        public int read(long position, ByteBuffer into) {
            if (position >= length()) {
                return -1;
            }
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES).putInt(0, value).position((int) position);
            int count = Math.min(bytes.remaining(), into.remaining());
            into.put(bytes.limit(bytes.position() + count));
            return count;
        }
    }

    public static void main(String[] arguments) throws IOException {
        OffsetDateTime date = OffsetDateTime.parse("2026-01-01T00:00:00Z");
        MasteringOptions.Builder chosen = MasteringOptions.builder().description(VolumeDescription.named("MANY")).date(date);
        if (arguments.length > 2) {
            chosen.fileSystems(Set.of(FileSystem.UDF)).udfRevision(Revision.V2_01);
        }
        MasteringOptions options = chosen.build();
        Directory root = new Directory("", Attributes.DIRECTORY, folders(Integer.parseInt(arguments[1])));
        PlannedImage image = Mastering.plan(root, options, Progress.NONE).image();
        try (FileChannel file = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            image.transferTo(0, image.blockCount(), file);
        }
    }

    private static List<Node> folders(int files) {
        List<Node> folders = new ArrayList<>();
        for (int first = 0; first < files; first += IN_A_FOLDER) {
            List<Node> inner = new ArrayList<>();
            for (int i = first; i < Math.min(first + IN_A_FOLDER, files); i++) {
                inner.add(new RegularFile("file number %07d.txt".formatted(i), Attributes.FILE, new Number(i)));
            }
            folders.add(new Directory("folder%04d".formatted(first / IN_A_FOLDER), Attributes.DIRECTORY, inner));
        }
        return folders;
    }
}
