package org.burnish.virtualdrive.cd;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.burnish.bytes.Clause;
import org.burnish.disc.cd.CdTextPack;
import org.burnish.disc.cd.SubChannel;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.WriteParameters;

/// A session that is being written at once: what the cue sheet says, no block more or less.
@Clause("MMC-6 4.2.3.5")
final class SessionAtOnce implements Recording {
    private static final int MOST_PACKS = 8 * 256;

    private final SectorWriter writer;
    private final CueSheet sheet;
    private final int sessionNumber;
    private final int leadIn;
    private final boolean test;
    private final boolean another;
    private final int discType;
    private final String catalogue;
    private final byte[] subHeader;
    private final boolean writesNothing;
    private final ByteArrayOutputStream packs = new ByteArrayOutputStream();
    private boolean textRepeats;
    private boolean begun;
    private int part;
    private int next;

    /// @param leadIn the block at which the lead-in starts
    /// @param writesNothing whether the drive pretends
    SessionAtOnce(CueSheet sheet, CdContent content, WriteParameters parameters, SectorWriter writer, int leadIn, boolean writesNothing)
            throws Refusal {
        this.sheet = sheet;
        this.writer = writer;
        this.sessionNumber = content.currentSession();
        this.leadIn = leadIn;
        this.test = parameters.testWrite();
        this.another = parameters.multiSession() == 3;
        this.discType = parameters.sessionFormat();
        this.catalogue = sheet.catalogue().isEmpty() ? catalogue(parameters) : sheet.catalogue();
        this.subHeader = parameters.subHeader();
        this.writesNothing = writesNothing;
        this.next = sheet.cdText() ? leadIn : sheet.start();
        if (!sheet.cdText()) {
            generate();
        }
    }

    static String catalogue(WriteParameters parameters) {
        byte[] field = parameters.mediaCatalogueNumber();
        String digits = new String(field, 1, 13, StandardCharsets.ISO_8859_1);
        return (field[0] & 0x80) != 0 && digits.matches("[0-9]{13}") ? digits : "";
    }

    private boolean pretends() {
        return test || writesNothing;
    }

    @Override
    public int next() {
        return next;
    }

    @Override
    public boolean test() {
        return test;
    }

    @Override
    public int blockLength(int address) {
        if (address < sheet.start()) {
            return BlockForm.LEAD_IN_TEXT.length();
        }
        for (int i = 0; i < sheet.parts().size(); i++) {
            if (address < sheet.parts().get(i).end()) {
                return sheet.parts().get(i).form().length();
            }
        }
        return sheet.parts().getLast().form().length();
    }

    /// Whether anything came over.
    boolean begun() {
        return begun;
    }

    /// Whether everything is there that the cue sheet announced.
    boolean complete() {
        return next == sheet.leadOut();
    }

    @Override
    public void write(int address, int blocks, ByteBuffer from, WriteParameters parameters) throws Refusal {
        if (parameters.writeType() != WriteParameters.SESSION_AT_ONCE) {
            throw Refusal.of(5, 0x64, 0);
        }
        begun = true;
        boolean text = next < sheet.start();
        if (address != next && !(text && next == leadIn && packs.size() == 0 && address > leadIn && address < sheet.start())) {
            throw Refusal.notWritableAt(address);
        }
        if (text) {
            text(address, blocks, from);
        } else {
            program(blocks, from);
        }
    }

    private void text(int address, int blocks, ByteBuffer from) throws Refusal {
        if (blocks > sheet.start() - address) {
            throw Refusal.at(sheet.start(), 5, 0x64, 0);
        }
        byte[] symbols = new byte[SubChannel.LENGTH];
        byte[] pack = new byte[CdTextPack.LENGTH];
        for (int i = 0; i < blocks; i++) {
            from.get(symbols);
            for (int at = 0; at < symbols.length; at += CdTextPack.SYMBOLS) {
                CdTextPack.join(symbols, at, pack, 0);
                text(pack);
            }
        }
        next = address + blocks;
        if (next == sheet.start()) {
            generate();
        }
    }

    /// The packs come over and over again; once is enough.
    private void text(byte[] pack) throws Refusal {
        if (!CdTextPack.fits(pack, 0)) {
            throw Refusal.parameter(16);
        }
        if (textRepeats) {
            return;
        }
        byte[] so = packs.toByteArray();
        if (so.length >= CdTextPack.LENGTH && Arrays.equals(so, 0, CdTextPack.LENGTH, pack, 0, CdTextPack.LENGTH)) {
            textRepeats = true;
        }
        if (!textRepeats && so.length < MOST_PACKS * CdTextPack.LENGTH) {
            packs.writeBytes(pack);
        }
    }

    private void program(int blocks, ByteBuffer from) throws Refusal {
        if (blocks > sheet.leadOut() - next) {
            throw Refusal.at(sheet.leadOut(), 5, 0x63, 0);
        }
        requireOneLength(blocks);
        for (int left = blocks; left > 0; ) {
            CueSheet.Part current = sheet.parts().get(part);
            int count = Math.min(left, current.end() - next);
            writer.write(current.form(), next, count, from, subHeader, pretends());
            next += count;
            left -= count;
            generate();
        }
    }

    /// A command cannot have blocks of two lengths, nor such as the drive makes.
    private void requireOneLength(int blocks) throws Refusal {
        int length = sheet.parts().get(part).form().length();
        int block = next;
        for (int i = part; block < next + blocks; i++) {
            if (sheet.parts().get(i).form().length() != length) {
                throw Refusal.at(block, 5, 0x64, 0);
            }
            block = sheet.parts().get(i).end();
        }
    }

    /// Goes to the next part that comes over, and makes what does not.
    private void generate() throws Refusal {
        while (part < sheet.parts().size()) {
            CueSheet.Part current = sheet.parts().get(part);
            if (next < current.end() && current.form().length() > 0) {
                return;
            }
            if (next < current.end()) {
                writer.generate(current.form(), next, current.end(), pretends());
                next = current.end();
            }
            part++;
        }
    }

    @Override
    public CdContent ended(CdContent content) throws Refusal {
        if (pretends()) {
            return content;
        }
        if (!complete()) {
            return broken(content, 0);
        }
        return content.with(new CdSession(sessionNumber, sheet.tracks(), sheet.leadOut(), another, false, discType, catalogue, packs.toByteArray()));
    }

    @Override
    public CdContent broken(CdContent content, int lost) {
        int end = next - lost;
        if (pretends() || !begun) {
            return content;
        }
        CdSession session = CdSession.open(sessionNumber);
        for (CdTrack track : sheet.tracks()) {
            if (track.start() < end || session.tracks().isEmpty()) {
                session = session.with(new CdTrack(track.number(), track.control(), track.mode(), track.raw(), track.gap(), track.start(),
                        Math.clamp(end, track.start(), track.end()), 0, true, track.isrc(), track.indexes()));
            }
        }
        return content.with(session.broken());
    }
}
