package org.burnish.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burnish.block.BlockDigest;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.block.BlockSource;
import org.burnish.block.FileBlockSource;
import org.burnish.job.Phase;
import org.burnish.job.Progress;

/// Computes the digests of an image, or finds those that it should have in a list such as `sha256sum` writes.
public final class HashImage {
    private static final int BLOCK_SIZE = 2048;
    private static final long LONGEST_LIST = 16 << 20;
    private static final Pattern GNU_LINE = Pattern.compile("\\\\?([0-9a-fA-F]+) [ *](.+)");
    private static final Pattern BSD_LINE = Pattern.compile("[A-Za-z0-9-]+ ?\\((.+)\\) ?= ?([0-9a-fA-F]+)");

    /// A digest that a list has for an image.
    public record Expected(Algorithm algorithm, String hex) {}

    private HashImage() {}

    /// The digests of the file as it is, whatever format it has.
    public static Map<Algorithm, String> run(Path image, Set<Algorithm> algorithms, Progress progress) throws IOException {
        OpenImage.openFile(image).close();
        try (BlockSource file = FileBlockSource.open(image, BLOCK_SIZE)) {
            progress.begin(Phase.ofBytes("Reading", file.length()));
            return BlockDigest.of(file, algorithms, progress);
        }
    }

    /// The digests of all blocks of a disc.
    public static Map<Algorithm, String> run(BlockSource disc, Set<Algorithm> algorithms, Progress progress) throws IOException {
        progress.begin(Phase.ofBytes("Reading", disc.length()));
        return BlockDigest.of(disc, algorithms, progress);
    }

    /// What a list expects of the image; the only line of a list counts whatever name it has.
    ///
    /// @throws OperationException when the list cannot be read or says nothing about the image
    public static List<Expected> expected(Path list, Path image) throws OperationException {
        List<Expected> expected = expected(lines(list), String.valueOf(image.getFileName()));
        if (expected.isEmpty()) {
            throw new OperationException(new Failure.WrongUse(list + " has no digest of " + image.getFileName() + ".",
                    "A line of it is a digest, two spaces and the image's name."));
        }
        return expected;
    }

    /// What the lines of a list, or a digest alone, expect of a file with this name; nothing when they do not say.
    public static List<Expected> expected(List<String> lines, String fileName) {
        List<Expected> ofImage = new ArrayList<>();
        List<Expected> all = new ArrayList<>();
        for (String line : lines) {
            Matcher gnu = GNU_LINE.matcher(line);
            Matcher bsd = BSD_LINE.matcher(line);
            boolean isGnu = gnu.matches();
            if (isGnu || bsd.matches()) {
                String hex = (isGnu ? gnu.group(1) : bsd.group(2)).toLowerCase(Locale.ROOT);
                String name = isGnu ? gnu.group(2) : bsd.group(1);
                Optional<Algorithm> algorithm = Algorithm.ofDigits(hex.length());
                algorithm.ifPresent(a -> all.add(new Expected(a, hex)));
                if (name.substring(name.lastIndexOf('/') + 1).equals(fileName)) {
                    algorithm.ifPresent(a -> ofImage.add(new Expected(a, hex)));
                }
            } else if (line.matches("[0-9a-fA-F]+")) {
                Algorithm.ofDigits(line.length()).ifPresent(a -> all.add(new Expected(a, line.toLowerCase(Locale.ROOT))));
            }
        }
        return ofImage.isEmpty() && all.size() == 1 ? all : ofImage;
    }

    private static List<String> lines(Path list) throws OperationException {
        try {
            if (Files.size(list) > LONGEST_LIST) {
                throw new OperationException(new Failure.WrongUse(list + " is too long for a list of digests.", ""));
            }
            try (Stream<String> lines = Files.lines(list, StandardCharsets.ISO_8859_1)) {
                return lines.map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1),
                        StandardCharsets.UTF_8).strip()).toList();
            }
        } catch (OperationException e) {
            throw e;
        } catch (IOException e) {
            throw new OperationException(Failures.of(e), e);
        }
    }
}
