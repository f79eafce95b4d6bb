package org.burnish.disc.cd;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.burnish.bytes.Clause;

/// Makes packs of texts.
@Clause("MMC-3 J.1")
final class CdTextEncoder {
    private static final int SIZES = 0x8F;
    private static final int MOST_PACKS = 256;

    private final CdTextBlock block;
    private final int number;
    private final List<CdTextPack> packs = new ArrayList<>();

    private CdTextEncoder(CdTextBlock block, int number) {
        this.block = block;
        this.number = number;
    }

    static byte[] encode(List<CdTextBlock> blocks) {
        List<CdTextEncoder> encoders = new ArrayList<>();
        for (CdTextBlock block : blocks) {
            CdTextEncoder encoder = new CdTextEncoder(block, encoders.size());
            encoder.addContent();
            encoders.add(encoder);
        }
        byte[] last = new byte[CdText.MOST_BLOCKS];
        byte[] languages = new byte[CdText.MOST_BLOCKS];
        for (CdTextEncoder encoder : encoders) {
            last[encoder.number] = (byte) (encoder.packs.size() + 2);
            languages[encoder.number] = (byte) encoder.block.language();
        }
        var all = new ArrayList<CdTextPack>();
        for (CdTextEncoder encoder : encoders) {
            encoder.addSizes(last, languages);
            all.addAll(encoder.packs);
        }
        byte[] bytes = new byte[all.size() * CdTextPack.LENGTH];
        for (int i = 0; i < all.size(); i++) {
            all.get(i).write(bytes, i * CdTextPack.LENGTH);
        }
        return bytes;
    }

    private void addContent() {
        for (int type = 0x80; type < SIZES; type++) {
            byte[] binary = block.binary().get(type);
            if (binary != null) {
                addBinary(type, binary);
            }
            for (Map.Entry<CdTextField, List<String>> entry : block.texts().entrySet()) {
                if (entry.getKey().type() == type) {
                    addTexts(entry.getKey(), entry.getValue());
                }
            }
        }
        if (packs.size() + 3 > MOST_PACKS) {
            throw new IllegalArgumentException("the texts of a language are too long for CD-TEXT");
        }
    }

    private void addTexts(CdTextField field, List<String> texts) {
        boolean own = field.inOwnCharacters();
        boolean wide = own && block.characters().doubleByte();
        Charset charset = own ? block.characters().charset() : StandardCharsets.ISO_8859_1;
        var bytes = new ByteArrayOutputStream();
        List<Integer> starts = new ArrayList<>();
        for (String text : texts) {
            if (!charset.newEncoder().canEncode(text) || text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("CD-TEXT in " + charset + " cannot have \"" + text + "\"");
            }
            starts.add(bytes.size());
            bytes.writeBytes(text.getBytes(charset));
            bytes.writeBytes(new byte[wide ? 2 : 1]);
        }
        byte[] all = bytes.toByteArray();
        for (int at = 0; at < all.length; at += CdTextPack.PAYLOAD) {
            int current = current(starts, at);
            int characters = (at - starts.get(current)) / (wide ? 2 : 1);
            int track = current == 0 ? 0 : block.firstTrack() + current - 1;
            add(field.type(), track, wide, Math.min(characters, 15), Arrays.copyOfRange(all, at, at + CdTextPack.PAYLOAD));
        }
    }

    /// Which text a byte belongs to.
    private static int current(List<Integer> starts, int at) {
        int current = 0;
        while (current + 1 < starts.size() && starts.get(current + 1) <= at) {
            current++;
        }
        return current;
    }

    private void addBinary(int type, byte[] payload) {
        for (int at = 0; at < payload.length; at += CdTextPack.PAYLOAD) {
            add(type, 0, false, 0, Arrays.copyOfRange(payload, at, at + CdTextPack.PAYLOAD));
        }
    }

    /// The three packs about the sizes of everything.
    @Clause("MMC-3 J.3")
    private void addSizes(byte[] last, byte[] languages) {
        byte[] sizes = new byte[3 * CdTextPack.PAYLOAD];
        sizes[0] = (byte) block.characters().code();
        sizes[1] = (byte) block.firstTrack();
        sizes[2] = (byte) block.lastTrack();
        sizes[3] = (byte) block.copyright();
        packs.forEach(pack -> sizes[4 + pack.type() - 0x80]++);
        sizes[4 + SIZES - 0x80] = 3;
        System.arraycopy(last, 0, sizes, 20, last.length);
        System.arraycopy(languages, 0, sizes, 28, languages.length);
        for (int part = 0; part < 3; part++) {
            add(SIZES, part, false, 0, Arrays.copyOfRange(sizes, part * CdTextPack.PAYLOAD, (part + 1) * CdTextPack.PAYLOAD));
        }
    }

    private void add(int type, int track, boolean doubleByte, int position, byte[] payload) {
        packs.add(new CdTextPack(type, track, packs.size() & 0xFF, doubleByte, number, position, payload));
    }
}
