package org.burnish.scsi.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What `/sys`, `/dev` and `/proc` tell about optical drives, which everybody may read.
///
/// @param root `/`, but for tests
record KernelTree(Path root) {
    private static final String OPTICAL = "5";
    private static final Pattern BLOCK_NODE = Pattern.compile("sr\\d+");
    private static final Pattern GENERIC_NODE = Pattern.compile("sg\\d+");

    /// All optical drives, in the order of their numbers.
    List<KernelDrive> drives() throws IOException {
        List<KernelDrive> drives = new ArrayList<>();
        for (Path folder : nodes("sys/class/block", BLOCK_NODE)) {
            drives.add(drive(folder, Optional.of(name(folder)), first(folder.resolve("device/scsi_generic"), GENERIC_NODE)));
        }
        for (Path folder : nodes("sys/class/scsi_generic", GENERIC_NODE)) {
            boolean known = drives.stream().anyMatch(drive -> drive.generic().equals(Optional.of(device(name(folder)))));
            if (!known && text(folder.resolve("device/type")).equals(OPTICAL)) {
                drives.add(drive(folder, Optional.empty(), Optional.of(name(folder))));
            }
        }
        return drives;
    }

    private KernelDrive drive(Path folder, Optional<String> block, Optional<String> generic) {
        return new KernelDrive(
                block.map(this::device),
                generic.map(this::device),
                block.isPresent() ? text(folder.resolve("dev")) : "",
                text(folder.resolve("device/vendor")),
                text(folder.resolve("device/model")),
                text(folder.resolve("device/rev")),
                kilobytes(text(folder.resolve("queue/max_sectors_kb"))));
    }

    private static int kilobytes(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) << 10 : 0;
    }

    private Path device(String name) {
        return root.resolve("dev").resolve(name);
    }

    private static Optional<String> first(Path folder, Pattern wanted) throws IOException {
        return entries(folder, wanted).stream().findFirst().map(KernelTree::name);
    }

    private List<Path> nodes(String folder, Pattern wanted) throws IOException {
        return entries(root.resolve(folder), wanted);
    }

    private static List<Path> entries(Path folder, Pattern wanted) throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(path -> wanted.matcher(name(path)).matches())
                    .sorted(Comparator.comparingInt((Path path) -> name(path).length()).thenComparing(KernelTree::name))
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /// A file of one line; a drive may vanish while it is looked at.
    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /// Where a block device is mounted.
    ///
    /// @param number its major and minor number
    List<String> mountPoints(String number) {
        return text(root.resolve("proc/self/mountinfo")).lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length > 4 && words[2].equals(number))
                .map(words -> unescape(words[4]))
                .toList();
    }

    /// The kernel writes spaces and their like as `\040`.
    private static String unescape(String path) {
        return Pattern.compile("\\\\([0-3][0-7]{2})").matcher(path)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(match.group(1), 8))));
    }
}
