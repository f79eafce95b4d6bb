package org.burnish.disc.cd;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.burnish.bytes.Clause;

/// The texts of a disc in one language.
///
/// @param language its code, such as 9 for English
/// @param firstTrack the number of the first track
/// @param lastTrack the number of the last track
/// @param copyright flags, 0 when nothing is said
/// @param texts for each field the text of the album, and then of each track; empty where there is none
/// @param binary the payloads of what is no text: genre (87h), tables of contents (88h, 89h) and whatever else there was
@Clause("MMC-3 J.1")
public record CdTextBlock(
        int language,
        CdTextCharacters characters,
        int firstTrack,
        int lastTrack,
        int copyright,
        Map<CdTextField, List<String>> texts,
        SortedMap<Integer, byte[]> binary) {
    /// Codes of languages, EBU Tech 3264.
    public static final int ENGLISH = 0x09;

    public CdTextBlock {
        var copy = new EnumMap<CdTextField, List<String>>(CdTextField.class);
        texts.forEach((field, list) -> copy.put(field, List.copyOf(list)));
        texts = copy;
        binary = new TreeMap<>(binary);
    }

    /// A block in a language with nothing but texts.
    public static CdTextBlock of(int language, CdTextCharacters characters, int firstTrack, int lastTrack, Map<CdTextField, List<String>> texts) {
        return new CdTextBlock(language, characters, firstTrack, lastTrack, 0, texts, new TreeMap<>());
    }

    /// The text of the album, which is 0, or of a track.
    public Optional<String> text(CdTextField field, int track) {
        List<String> list = texts.getOrDefault(field, List.of());
        int index = track == 0 ? 0 : track - firstTrack + 1;
        return index >= 0 && index < list.size() && !list.get(index).isEmpty() ? Optional.of(list.get(index)) : Optional.empty();
    }
}
