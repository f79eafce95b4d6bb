import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Makes the tree of small files for packaging/bench: FILES files of 100 to LARGEST bytes (9,216), 250 in each folder.
/// usage: java SmallFiles.java FOLDER FILES [LARGEST]
final class SmallFiles {
    private static final int IN_A_FOLDER = 250;

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        int files = Integer.parseInt(arguments[1]);
        Random random = new Random(1);
        byte[] bytes = new byte[arguments.length > 2 ? Integer.parseInt(arguments[2]) : 9216];
        for (int i = 0; i < files; i++) {
            Path folder = root.resolve("folder%03d".formatted(i / IN_A_FOLDER));
            if (i % IN_A_FOLDER == 0) {
                Files.createDirectories(folder);
            }
            random.nextBytes(bytes);
            int length = 100 + random.nextInt(bytes.length - 99);
            Files.write(folder.resolve("file number %05d.dat".formatted(i)), java.util.Arrays.copyOf(bytes, length));
        }
    }
}
