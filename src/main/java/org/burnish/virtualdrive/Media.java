package org.burnish.virtualdrive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.burnish.block.Disk;
import org.burnish.virtualdrive.cd.CdQuirk;
import org.burnish.virtualdrive.cd.RecordableCd;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.Work;
import org.burnish.virtualdrive.recordable.RecordableDisc;
import org.burnish.virtualdrive.rewritable.RewritableDisc;
import org.burnish.virtualdrive.storage.DiscFolder;
import org.burnish.virtualdrive.storage.DiscState;

/// Makes discs, and opens those that are kept in folders.
public final class Media {
    private Media() {}

    /// Makes a blank disc in a folder.
    public static void create(Disk disk, Path folder, MediumType type) throws IOException {
        DiscFolder.create(disk, folder, blank(type)).close();
    }

    private static DiscState blank(MediumType type) throws IOException {
        return switch (type) {
            case DVD_R, DVD_R_DL, DVD_RW, DVD_PLUS_R, DVD_PLUS_R_DL, BD_R, BD_R_DL, BD_R_XL, BD_R_128 -> RecordableDisc.blank(type);
            case CD_R_74, CD_R_80, CD_R_90, CD_R_99, CD_RW -> RecordableCd.blank(type);
            case DVD_PLUS_RW, DVD_RAM, BD_RE, BD_RE_DL, BD_RE_XL -> RewritableDisc.blank(type);
            default -> throw new VirtualDriveException("there is no blank " + type.title());
        };
    }

    /// Opens the disc that is kept in a folder.
    public static Medium open(Disk disk, Path folder) throws IOException {
        return open(disk, folder, Set.of());
    }

    /// The same in a drive with these quirks.
    public static Medium open(Disk disk, Path folder, Set<String> quirks) throws IOException {
        DiscFolder opened = DiscFolder.open(disk, folder);
        String token = opened.state().text("type");
        MediumType type = MediumType.ofToken(token).orElseThrow(() -> new IOException("there is no medium '" + token + "'"));
        return switch (type) {
            case CD_R_74, CD_R_80, CD_R_90, CD_R_99, CD_RW -> RecordableCd.open(opened, CdQuirk.named(quirks));
            case DVD_RW -> DvdRw.open(opened);
            case DVD_R, DVD_R_DL, DVD_PLUS_R, DVD_PLUS_R_DL, BD_R, BD_R_DL, BD_R_XL, BD_R_128 -> new RecordableDisc(type, opened);
            default -> new RewritableDisc(type, opened, opened.state());
        };
    }

    /// A DVD-RW is one of two things, and becomes the other by formatting and erasing.
    private static final class DvdRw {
        static Medium open(DiscFolder folder) throws IOException {
            return folder.state().text("mode").equals("overwritable") ? restricted(folder, folder.state()) : sequential(folder);
        }

        private static Medium sequential(DiscFolder folder) throws IOException {
            RecordableDisc disc = new RecordableDisc(MediumType.DVD_RW, folder);
            disc.formattedBy(request -> {
                RewritableDisc next = next(folder);
                Work work = next.format(request);
                return new Work(work.kind(), work.nanoseconds(), () -> {
                    work.ending().run();
                    disc.becomes(next);
                });
            });
            return disc;
        }

        private static RewritableDisc restricted(DiscFolder folder, DiscState state) throws IOException {
            RewritableDisc disc = new RewritableDisc(MediumType.DVD_RW, folder, state);
            disc.erasedBy(full -> {
                try {
                    folder.erase();
                    folder.keep(RecordableDisc.blank(MediumType.DVD_RW).set("incremental", full));
                    disc.becomes(sequential(folder));
                } catch (IOException e) {
                    throw Refusal.of(4, 0x44, 0);
                }
            });
            return disc;
        }

        private static RewritableDisc next(DiscFolder folder) throws Refusal {
            try {
                return restricted(folder, RewritableDisc.blank(MediumType.DVD_RW));
            } catch (IOException e) {
                throw Refusal.of(4, 0x44, 0);
            }
        }
    }
}
