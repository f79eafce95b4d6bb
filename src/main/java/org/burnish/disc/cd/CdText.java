package org.burnish.disc.cd;

import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.Clause;

/// What the lead-in of an audio disc tells about it in words, in up to eight languages.
@Clause("MMC-3 J")
public record CdText(List<CdTextBlock> blocks) {
    /// Languages that a disc can have.
    public static final int MOST_BLOCKS = 8;

    public CdText {
        blocks = List.copyOf(blocks);
        if (blocks.size() > MOST_BLOCKS) {
            throw new IllegalArgumentException("CD-TEXT has at most 8 languages, not " + blocks.size());
        }
    }

    /// The packs, one behind the other, with their CRCs.
    ///
    /// @throws IllegalArgumentException when a text is too long or has characters that its block does not have
    public byte[] packs() {
        return CdTextEncoder.encode(blocks);
    }

    /// Reads packs; those with a wrong CRC do not count.
    public static CdText read(byte[] packs) {
        List<CdTextPack> sound = new ArrayList<>();
        for (int at = 0; at + CdTextPack.LENGTH <= packs.length; at += CdTextPack.LENGTH) {
            if (CdTextPack.fits(packs, at)) {
                sound.add(CdTextPack.read(packs, at));
            }
        }
        return new CdText(CdTextDecoder.decode(sound));
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }
}
