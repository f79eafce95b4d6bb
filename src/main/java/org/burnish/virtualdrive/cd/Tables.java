package org.burnish.virtualdrive.cd;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.disc.Msf;
import org.burnish.virtualdrive.medium.Refusal;
import org.jspecify.annotations.Nullable;

/// The tables that READ TOC/PMA/ATIP tells of a CD.
@Clause("MMC-6 6.26")
final class Tables {
    private static final int LEAD_OUT = 0xAA;

    private final CdContent content;
    private final @Nullable CdStock stock;

    Tables(CdContent content, @Nullable CdStock stock) {
        this.content = content;
        this.stock = stock;
    }

    byte[] of(int format, int first, boolean msf, boolean emptyWhenBlank) throws Refusal {
        List<CdSession> closed = content.closed();
        if (closed.isEmpty() && format != 3 && format != 4) {
            if (emptyWhenBlank && format < 3) {
                return headed(0, 0, new ByteArrayOutputStream());
            }
            throw Refusal.field(2);
        }
        return switch (format) {
            case 0 -> tracks(closed, first, msf);
            case 1 -> sessions(closed, msf);
            case 2 -> full(closed, first);
            case 3 -> programMemory();
            case 4 -> preGroove();
            case 5 -> cdText(closed);
            default -> throw Refusal.field(2);
        };
    }

    @Clause("MMC-6 6.26.3.2")
    private static byte[] tracks(List<CdSession> closed, int first, boolean msf) throws Refusal {
        List<CdTrack> tracks = closed.stream().flatMap(session -> session.tracks().stream()).toList();
        int last = tracks.getLast().number();
        if (first > last && first != LEAD_OUT) {
            throw Refusal.field(6);
        }
        var entries = new ByteArrayOutputStream();
        for (CdTrack track : tracks) {
            if (track.number() >= first) {
                entry(entries, adr(1, track), track.number(), track.start(), msf);
            }
        }
        entry(entries, adr(1, tracks.getLast()), LEAD_OUT, closed.getLast().leadOut(), msf);
        return headed(tracks.getFirst().number(), last, entries);
    }

    @Clause("MMC-6 6.26.3.3")
    private static byte[] sessions(List<CdSession> closed, boolean msf) {
        CdTrack first = closed.getLast().tracks().getFirst();
        var entries = new ByteArrayOutputStream();
        entry(entries, adr(1, first), first.number(), first.start(), msf);
        return headed(1, closed.size(), entries);
    }

    private static int adr(int adr, CdTrack track) {
        return adr << 4 | track.control().bits();
    }

    private static void entry(ByteArrayOutputStream out, int adr, int number, int block, boolean msf) {
        out.write(0);
        out.write(adr);
        out.write(number);
        out.write(0);
        if (msf) {
            out.write(0);
            time(out, Msf.ofBlock(block));
        } else {
            out.writeBytes(new byte[] {(byte) (block >> 24), (byte) (block >> 16), (byte) (block >> 8), (byte) block});
        }
    }

    private static void time(ByteArrayOutputStream out, Msf time) {
        out.write(time.minute());
        out.write(time.second());
        out.write(time.frame());
    }

    @Clause("MMC-6 6.26.3.4")
    private byte[] full(List<CdSession> closed, int first) throws Refusal {
        if (first > closed.size()) {
            throw Refusal.field(6);
        }
        var entries = new ByteArrayOutputStream();
        for (CdSession session : closed) {
            if (session.number() >= first) {
                session(entries, session);
            }
        }
        return headed(1, closed.size(), entries);
    }

    private void session(ByteArrayOutputStream out, CdSession session) {
        CdTrack first = session.tracks().getFirst();
        CdTrack last = session.tracks().getLast();
        pointer(out, session, adr(1, first), 0xA0, Msf.ofFrames(0), 0, new Msf(first.number(), session.discType(), 0));
        pointer(out, session, adr(1, last), 0xA1, Msf.ofFrames(0), 0, new Msf(last.number(), 0, 0));
        pointer(out, session, adr(1, last), 0xA2, Msf.ofFrames(0), 0, Msf.ofBlock(session.leadOut()));
        for (CdTrack track : session.tracks()) {
            pointer(out, session, adr(1, track), track.number(), Msf.ofFrames(0), 0, Msf.ofBlock(track.start()));
        }
        boolean several = session.next() || session.number() > 1;
        if (several && stock != null) {
            int overhead = (session.number() == 1 ? CdContent.FIRST_LEAD_OUT : CdContent.LATER_LEAD_OUT) + CdContent.LEAD_IN;
            Msf next = session.next() ? Msf.ofBlock(session.leadOut() + overhead) : new Msf(0xFF, 0xFF, 0xFF);
            pointer(out, session, adr(5, first), 0xB0, next, 2, Msf.ofBlock(stock.lastLeadOut()));
            if (session.number() == 1) {
                pointer(out, session, adr(5, first), 0xC0, special(), 0, stock.leadIn());
            }
        }
    }

    /// The first three bytes of special information 1 of the pre-groove.
    private Msf special() {
        return stock != null && stock.rewritable() ? new Msf(0xD4, 0xE0, 0xA0) : new Msf(0xD4, 0x00, 0x80);
    }

    private static void pointer(ByteArrayOutputStream out, CdSession session, int adr, int point, Msf running, int zero, Msf value) {
        out.write(session.number());
        out.write(adr);
        out.write(0);
        out.write(point);
        time(out, running);
        out.write(zero);
        time(out, value);
    }

    @Clause("MMC-6 6.26.3.5")
    private byte[] programMemory() throws Refusal {
        if (stock == null) {
            throw Refusal.field(2);
        }
        var entries = new ByteArrayOutputStream();
        for (CdSession session : content.sessions()) {
            for (CdTrack track : session.tracks()) {
                pointer(entries, session, adr(1, track), track.number(), Msf.ofBlock(track.end()), 0, Msf.ofBlock(track.start()));
            }
        }
        return headed(1, content.sessions().size(), entries);
    }

    @Clause("MMC-6 6.26.3.6")
    private byte[] preGroove() throws Refusal {
        if (stock == null) {
            throw Refusal.field(2);
        }
        var out = new ByteArrayOutputStream();
        out.write(0xD4);
        out.write(0x40);
        out.write(stock.rewritable() ? 0xE4 : 0x80);
        out.write(0);
        time(out, stock.leadIn());
        out.write(0);
        time(out, Msf.ofBlock(stock.lastLeadOut()));
        out.write(0);
        out.writeBytes(stock.rewritable() ? new byte[] {0x24, (byte) 0x86, 0x4A, 0} : new byte[4]);
        out.writeBytes(new byte[8]);
        return headed(0, 0, out);
    }

    @Clause("MMC-6 6.26.3.7")
    private static byte[] cdText(List<CdSession> closed) throws Refusal {
        byte[] packs = closed.getFirst().cdText();
        if (packs.length == 0) {
            throw Refusal.field(2);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(packs);
        return headed(0, 0, out);
    }

    private static byte[] headed(int first, int last, ByteArrayOutputStream entries) {
        byte[] answer = new byte[4 + entries.size()];
        int length = answer.length - 2;
        answer[0] = (byte) (length >> 8);
        answer[1] = (byte) length;
        answer[2] = (byte) first;
        answer[3] = (byte) last;
        System.arraycopy(entries.toByteArray(), 0, answer, 4, entries.size());
        return answer;
    }
}
