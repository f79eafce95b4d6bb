package org.burnish.disc.cd;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.burnish.bytes.Clause;

/// Makes texts of packs, which may be in any order, or missing.
@Clause("MMC-3 J.1")
final class CdTextDecoder {
    private static final int SIZES = 0x8F;

    private CdTextDecoder() {}

    static List<CdTextBlock> decode(List<CdTextPack> packs) {
        List<CdTextBlock> blocks = new ArrayList<>();
        for (int number = 0; number < CdText.MOST_BLOCKS; number++) {
            TreeMap<Integer, CdTextPack> ofBlock = new TreeMap<>();
            for (CdTextPack pack : packs) {
                if (pack.block() == number && pack.type() >= 0x80 && pack.type() <= SIZES) {
                    ofBlock.putIfAbsent(pack.sequence(), pack);
                }
            }
            if (!ofBlock.isEmpty()) {
                blocks.add(block(number, List.copyOf(ofBlock.values())));
            }
        }
        return blocks;
    }

    private static CdTextBlock block(int number, List<CdTextPack> packs) {
        byte[] sizes = new byte[3 * CdTextPack.PAYLOAD];
        boolean sized = false;
        int mostTrack = 0;
        for (CdTextPack pack : packs) {
            if (pack.type() == SIZES && pack.track() < 3) {
                System.arraycopy(pack.payload(), 0, sizes, pack.track() * CdTextPack.PAYLOAD, CdTextPack.PAYLOAD);
                sized |= pack.track() == 0;
            } else {
                mostTrack = Math.max(mostTrack, pack.track() & 0x7F);
            }
        }
        CdTextCharacters characters = CdTextCharacters.ofCode(sizes[0] & 0xFF);
        int first = sized && sizes[1] > 0 ? Math.min(sizes[1], 99) : 1;
        int last = sized && sizes[2] >= first ? Math.min(sizes[2], 99) : Math.max(first, mostTrack);
        Map<CdTextField, List<String>> texts = new EnumMap<>(CdTextField.class);
        TreeMap<Integer, byte[]> binary = new TreeMap<>();
        for (int type = 0x80; type < SIZES; type++) {
            int wanted = type;
            List<CdTextPack> ofType = packs.stream().filter(pack -> pack.type() == wanted).toList();
            Optional<CdTextField> field = CdTextField.ofType(type);
            if (ofType.isEmpty()) {
                continue;
            }
            if (field.isPresent()) {
                Charset charset = field.get().inOwnCharacters() ? characters.charset() : StandardCharsets.ISO_8859_1;
                texts.put(field.get(), texts(ofType, charset, first, last));
            } else {
                var all = new ByteArrayOutputStream();
                ofType.forEach(pack -> all.writeBytes(pack.payload()));
                binary.put(type, all.toByteArray());
            }
        }
        return new CdTextBlock(sizes[28 + number] & 0xFF, characters, first, last, sizes[3] & 0xFF, texts, binary);
    }

    /// The texts of one kind: of the album, then of the tracks from the first on.
    private static List<String> texts(List<CdTextPack> packs, Charset charset, int firstTrack, int lastTrack) {
        String[] texts = new String[lastTrack - firstTrack + 2];
        Arrays.fill(texts, "");
        var text = new ByteArrayOutputStream();
        int track = -1;
        int expected = -1;
        String previous = "";
        for (CdTextPack pack : packs) {
            if (expected >= 0 && pack.sequence() != expected || track < 0) {
                text.reset();
                track = pack.track();
            }
            expected = pack.sequence() + 1;
            int width = pack.doubleByte() ? 2 : 1;
            for (int i = 0; i < CdTextPack.PAYLOAD; i += width) {
                if (pack.payload()[i] != 0 || width == 2 && pack.payload()[i + 1] != 0) {
                    text.write(pack.payload(), i, width);
                    continue;
                }
                previous = sameAsBefore(text) ? previous : text.toString(charset);
                int index = track == 0 ? 0 : track - firstTrack + 1;
                if (index >= 0 && index < texts.length && texts[index].isEmpty()) {
                    texts[index] = previous;
                }
                text.reset();
                track = track == 0 ? firstTrack : track + 1;
            }
        }
        return List.of(texts);
    }

    /// A tabulator alone repeats the text before.
    private static boolean sameAsBefore(ByteArrayOutputStream text) {
        byte[] bytes = text.toByteArray();
        return bytes.length == 1 && bytes[0] == '\t' || bytes.length == 2 && bytes[0] == '\t' && bytes[1] == '\t';
    }
}
