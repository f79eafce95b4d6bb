package org.burnish.virtualdrive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.block.BlockSource;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.cd.PressedCd;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.rewritable.RewritableDisc;
import org.jspecify.annotations.Nullable;

/// The virtual burners of a user: a folder with one folder for each. They stay from one run to the next, and each is used by
/// one at a time. One is there from the first start.
public final class VirtualDrives {
    /// What stands before a name wherever a drive is asked for.
    public static final String PREFIX = "virtual:";

    private static final String FIRST = "burner";
    private static final MediumType FIRST_MEDIUM = MediumType.DVD_PLUS_RW;
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    private final Path root;
    private final DriveClock clock;
    private final Images images;

    /// Opens the images that are put into drives.
    public interface Images {
        /// The blocks of an image file of any format that can be read.
        BlockSource open(Path image) throws IOException;
    }

    /// What can be said of a drive without opening it.
    ///
    /// @param medium what lies in it, in words; empty when nothing does
    /// @param shelf the discs that were taken out of it, in words, by their numbers
    public record Description(
            String name, String vendor, String product, String revision, boolean open, String medium, Map<Integer, String> shelf) {
        public String address() {
            return PREFIX + name;
        }
    }

    /// @param root the folder; it need not be there yet
    public VirtualDrives(Path root, DriveClock clock, Images images) {
        this.root = root;
        this.clock = clock;
        this.images = images;
    }

    /// All drives by name.
    public List<Description> list() throws IOException {
        ensureFirst();
        try (Stream<Path> folders = Files.list(root)) {
            List<Path> drives = folders.filter(DriveFolder::isDrive).sorted().toList();
            List<Description> list = new java.util.ArrayList<>();
            for (Path folder : drives) {
                list.add(new DriveFolder(folder).describe());
            }
            return list;
        }
    }

    private void ensureFirst() throws IOException {
        if (!Files.exists(root)) {
            Files.createDirectories(root);
            create(FIRST, "", Optional.of(FIRST_MEDIUM));
        }
    }

    /// Makes a drive.
    ///
    /// @param description the lines that say in what it differs from a strict one, see [Personalities]
    /// @param blank what kind of blank disc lies in it
    public void create(String name, String description, Optional<MediumType> blank) throws IOException {
        if (!name.matches(NAME)) {
            throw new VirtualDriveException("'" + name + "' is no name for a drive: letters, digits, dots, dashes, at most 40");
        }
        Personalities.of(description);
        DriveFolder folder = new DriveFolder(root.resolve(name));
        if (DriveFolder.isDrive(folder.path())) {
            throw new VirtualDriveException("there is a virtual drive '" + name + "' already");
        }
        if (blank.isPresent() && blank.get().isPressed()) {
            throw new VirtualDriveException("there is no blank " + blank.get().title() + "; put an image in");
        }
        folder.create(description);
        if (blank.isPresent()) {
            insert(name, blank.get());
        }
    }

    /// Switches a drive on.
    ///
    /// @param nameOrAddress with or without `virtual:`
    public VirtualDrive open(String nameOrAddress) throws IOException {
        DriveFolder folder = folder(nameOrAddress);
        DriveFolder.Lock lock = folder.lock();
        try {
            Personality personality = Personalities.of(folder.description());
            Faults faults = Faults.read(personality.faults() + "\n" + folder.faults());
            VirtualDrive drive = new VirtualDrive(folder.name(), personality, clock, faults, lock);
            lock.uses(drive);
            drive.powerOn(folder.isOpen(), protect(folder.medium(images), faults));
            return drive;
        } catch (IOException | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static @Nullable Medium protect(@Nullable Medium medium, Faults faults) throws IOException {
        if (medium instanceof RewritableDisc disc) {
            disc.lock(faults.protects());
        }
        return medium;
    }

    private DriveFolder folder(String nameOrAddress) throws IOException {
        ensureFirst();
        String name = nameOrAddress.startsWith(PREFIX) ? nameOrAddress.substring(PREFIX.length()) : nameOrAddress;
        Path path = name.matches(NAME) ? root.resolve(name) : root.resolve("-");
        if (!DriveFolder.isDrive(path)) {
            throw new TransportException(Reason.GONE, "there is no virtual drive '" + name + "'");
        }
        return new DriveFolder(path);
    }

    /// Puts a blank disc in and closes the tray. The disc that was in it goes to the drive's shelf
    /// when something is on it.
    public void insert(String name, MediumType blank) throws IOException {
        DriveFolder folder = folder(name);
        try (DriveFolder.Lock _ = folder.lock()) {
            folder.insertBlank(blank);
        }
    }

    /// Puts a disc of the drive's shelf in and closes the tray.
    public void insertShelved(String name, String number) throws IOException {
        DriveFolder folder = folder(name);
        try (DriveFolder.Lock _ = folder.lock()) {
            folder.insertShelved(number);
        }
    }

    /// Puts a disc with the content of an image in and closes the tray.
    ///
    /// @param type the kind of pressed disc; null for what fits its size
    public void insert(String name, Path image, @Nullable MediumType type) throws IOException {
        DriveFolder folder = folder(name);
        try (DriveFolder.Lock _ = folder.lock()) {
            folder.insertImage(image.toAbsolutePath(), type == null ? pressed(image) : type);
        }
    }

    private MediumType pressed(Path image) throws IOException {
        if (PressedCd.hasSectors(image)) {
            return MediumType.CD_ROM;
        }
        try (BlockSource source = images.open(image)) {
            long blocks = source.blockCount();
            return blocks > MediumType.DVD_PLUS_R_DL.blocks() ? MediumType.BD_ROM
                    : blocks > MediumType.CD_R_80.blocks() ? MediumType.DVD_ROM : MediumType.CD_ROM;
        }
    }

    /// Opens the tray; the disc stays in it.
    public void eject(String name) throws IOException {
        setOpen(name, true);
    }

    /// Closes the tray.
    public void load(String name) throws IOException {
        setOpen(name, false);
    }

    private void setOpen(String name, boolean open) throws IOException {
        DriveFolder folder = folder(name);
        try (DriveFolder.Lock _ = folder.lock()) {
            folder.setOpen(open);
        }
    }

    /// Takes the disc out of an open or closed tray and throws it away.
    public void discard(String name) throws IOException {
        DriveFolder folder = folder(name);
        try (DriveFolder.Lock _ = folder.lock()) {
            folder.discard();
        }
    }

    /// Takes a drive away with the disc in it.
    public void remove(String name) throws IOException {
        DriveFolder folder = folder(name);
        try (DriveFolder.Lock _ = folder.lock()) {
            folder.discard();
        }
        folder.delete();
    }

    /// The lines that say what is wrong with a drive and its disc.
    public String faults(String name) throws IOException {
        return folder(name).faults();
    }

    /// Says what is to go wrong; see [Faults#read].
    public void setFaults(String name, String lines) throws IOException {
        Faults.read(lines);
        DriveFolder folder = folder(name);
        try (DriveFolder.Lock _ = folder.lock()) {
            folder.setFaults(lines);
        }
    }
}
