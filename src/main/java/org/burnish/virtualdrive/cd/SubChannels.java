package org.burnish.virtualdrive.cd;

import java.util.Arrays;
import org.burnish.disc.Control;
import org.burnish.disc.Msf;
import org.burnish.disc.cd.CatalogueNumber;
import org.burnish.disc.cd.Isrc;
import org.burnish.disc.cd.QFrame;
import org.burnish.disc.cd.SubChannel;

/// The sub-channel of any sector, computed from the tracks. Every hundredth sector has the catalogue number, another one the
/// recording code, in place of the position.
final class SubChannels {
    private static final int EVERY = 100;
    private static final int RECORDING_AT = 50;

    private SubChannels() {}

    /// Channel Q.
    static QFrame q(CdSession session, CdTrack track, int block) {
        int turn = Math.floorMod(block, EVERY);
        int frame = Math.floorMod(block + CdContent.GAP, Msf.FRAMES);
        Control control = track.control();
        if (turn == 0 && block > track.start() && !session.catalogue().isEmpty()) {
            return new QFrame.Catalogue(control, new CatalogueNumber(session.catalogue()), frame);
        }
        if (turn == RECORDING_AT && block > track.start() && !track.isrc().isEmpty()) {
            return new QFrame.Recording(control, new Isrc(track.isrc()), frame);
        }
        return position(track, block);
    }

    /// Where in its track a block is.
    static QFrame.Position position(CdTrack track, int block) {
        return new QFrame.Position(track.control(), track.number(), track.index(block),
                Msf.ofFrames(Math.abs(block - track.start())), Msf.ofBlock(block));
    }

    /// All channels of a sector, raw: P says where gaps are, R to W are empty.
    static void raw(CdSession session, CdTrack track, int block, byte[] raw) {
        Arrays.fill(raw, (byte) (track.index(block) == 0 ? 0x80 : 0));
        SubChannel.put(SubChannel.Q, q(session, track, block).bytes(), 0, raw, 0);
    }

    /// Channel Q in 16 bytes, as READ CD has it.
    static void formatted(CdSession session, CdTrack track, int block, byte[] sixteen) {
        Arrays.fill(sixteen, (byte) 0);
        System.arraycopy(q(session, track, block).bytes(), 0, sixteen, 0, SubChannel.CHANNEL);
        sixteen[15] = (byte) (track.index(block) == 0 ? 0x80 : 0);
    }
}
