package org.burnish.virtualdrive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.burnish.block.Disk;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;
import org.burnish.virtualdrive.cd.PressedCd;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.pressed.PressedDisc;
import org.burnish.virtualdrive.storage.DiscFolder;
import org.burnish.virtualdrive.storage.DiscState;
import org.jspecify.annotations.Nullable;

/// The folder of one drive: its description `drive`, the disc in `disc`, what is wrong in `faults`, `open` when the tray is.
final class DriveFolder {
    private static final String DRIVE = "drive";
    private static final int LOCK_TRIES = 20;
    private static final int LOCK_PAUSE_MILLISECONDS = 100;

    private final Path path;

    DriveFolder(Path path) {
        this.path = path;
    }

    static boolean isDrive(Path path) {
        return Files.isRegularFile(path.resolve(DRIVE));
    }

    Path path() {
        return path;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    void create(String description) throws IOException {
        Files.createDirectories(path);
        write(DRIVE, description);
    }

    String description() throws IOException {
        return Files.readString(path.resolve(DRIVE));
    }

    private Path disc() {
        return path.resolve("disc");
    }

    boolean isOpen() {
        return Files.exists(path.resolve("open"));
    }

    void setOpen(boolean open) throws IOException {
        if (open) {
            write("open", "");
        } else {
            Files.deleteIfExists(path.resolve("open"));
        }
    }

    String faults() throws IOException {
        Path file = path.resolve("faults");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    void setFaults(String lines) throws IOException {
        write("faults", lines);
    }

    /// Replaces a file as a whole.
    private void write(String name, String content) throws IOException {
        Path next = path.resolve(name + ".next");
        Files.writeString(next, content);
        Files.move(next, path.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    VirtualDrives.Description describe() throws IOException {
        Personality personality = Personalities.of(description());
        return new VirtualDrives.Description(name(), personality.vendor(), personality.product(), personality.revision(), isOpen(),
                DiscFolder.isIn(disc()) ? words(DiscFolder.stateIn(disc())) : "", shelved());
    }

    private static String words(DiscState state) {
        String title = MediumType.ofToken(state.text("type")).map(MediumType::title).orElse(state.text("type"));
        return state.has("image") ? title + " of " + state.text("image") : title;
    }

    @Nullable Medium medium(VirtualDrives.Images images) throws IOException {
        if (!DiscFolder.isIn(disc())) {
            return null;
        }
        DiscState state = DiscFolder.stateIn(disc());
        if (!state.has("image")) {
            return Media.open(Disk.REAL, disc(), Personalities.of(description()).quirks());
        }
        Path image = Path.of(state.text("image"));
        if (!Files.exists(image)) {
            return null;
        }
        return pressed(image, MediumType.ofToken(state.text("type")).orElse(MediumType.DVD_ROM), images);
    }

    private static Medium pressed(Path image, MediumType type, VirtualDrives.Images images) throws IOException {
        if (type == MediumType.CD_ROM) {
            return PressedCd.hasSectors(image) ? PressedCd.ofSectors(image) : PressedCd.ofBlocks(images.open(image));
        }
        return new PressedDisc(type.family(), images.open(image));
    }

    void insertBlank(MediumType type) throws IOException {
        Path made = path.resolve("disc.next");
        deleteAll(made);
        Media.create(Disk.REAL, made, type);
        replaceDisc(made);
    }

    void insertImage(Path image, MediumType type) throws IOException {
        Path made = path.resolve("disc.next");
        deleteAll(made);
        DiscFolder.create(Disk.REAL, made, new DiscState().set("type", type.token()).set("image", image.toString())).close();
        replaceDisc(made);
    }

    private void replaceDisc(Path made) throws IOException {
        shelve();
        Files.move(made, disc());
        setFaults("");
        setOpen(false);
    }

    /// A disc with something on it is kept on the shelf; another is thrown away.
    private void shelve() throws IOException {
        Path data = disc().resolve("data");
        if (Files.exists(data) && Files.size(data) > 0) {
            Files.createDirectories(shelf());
            int number = 1;
            while (Files.exists(shelf().resolve(Integer.toString(number)))) {
                number++;
            }
            Files.move(disc(), shelf().resolve(Integer.toString(number)));
        } else {
            deleteAll(disc());
        }
    }

    private Path shelf() {
        return path.resolve("shelf");
    }

    /// Puts a disc of the shelf in.
    void insertShelved(String number) throws IOException {
        Path kept = shelf().resolve(number);
        if (!number.matches("[0-9]+") || !DiscFolder.isIn(kept)) {
            throw new VirtualDriveException("there is no disc " + number + " on the shelf of '" + name() + "'");
        }
        Path made = path.resolve("disc.next");
        deleteAll(made);
        Files.move(kept, made);
        replaceDisc(made);
    }

    /// The discs on the shelf, in words, by their numbers.
    Map<Integer, String> shelved() throws IOException {
        Map<Integer, String> discs = new TreeMap<>();
        if (Files.isDirectory(shelf())) {
            try (Stream<Path> folders = Files.list(shelf())) {
                for (Path folder : folders.filter(DiscFolder::isIn).toList()) {
                    discs.put(Integer.valueOf(folder.getFileName().toString()), words(DiscFolder.stateIn(folder)));
                }
            }
        }
        return discs;
    }

    void discard() throws IOException {
        deleteAll(disc());
    }

    void delete() throws IOException {
        deleteAll(path);
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }

    /// Takes the drive for oneself. Somebody who only looks is waited for.
    Lock lock() throws IOException {
        FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        for (int i = 0; i < LOCK_TRIES; i++) {
            if (locked(channel)) {
                return new Lock(channel);
            }
            pause();
        }
        channel.close();
        throw new TransportException(Reason.IN_USE, "the virtual drive '" + name() + "' is used by another program or window");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOCK_PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException();
        }
    }

    /// A drive that is in use. What its tray is like is kept when it is left.
    final class Lock implements Closeable {
        private final FileChannel channel;
        private @Nullable VirtualDrive drive;

        private Lock(FileChannel channel) {
            this.channel = channel;
        }

        void uses(VirtualDrive used) {
            drive = used;
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                VirtualDrive used = drive;
                if (used != null && used.isOpen() != isOpen()) {
                    setOpen(used.isOpen());
                }
            }
        }
    }
}
