package org.burnish.ui.common;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.tree.Content;

/// The beginning of a file in the form that tells most of it.
public sealed interface Preview {
    /// Writes numbers.
    HexFormat HEX = HexFormat.of();

    /// How much is read of a file that is no picture.
    int SHOWN_BYTES = 1 << 18;

    /// What is read of a picture at most.
    int PICTURE_BYTES = 1 << 24;

    /// What is shown as numbers.
    int HEX_BYTES = 1 << 13;

    /// A text.
    ///
    /// @param whole whether this is all of it
    record Text(String text, boolean whole) implements Preview {}

    /// The file of a picture that can be drawn.
    record Picture(byte[] file) implements Preview {}

    /// The bytes as numbers.
    record Hex(String lines, boolean whole) implements Preview {}

    /// An empty file.
    record Empty() implements Preview {}

    /// Reads the beginning of a file.
    static Preview of(Content content) throws IOException {
        if (content.length() == 0) {
            return new Empty();
        }
        byte[] start = read(content, SHOWN_BYTES);
        if (PictureSize.of(start).filter(PictureSize::isDrawable).isPresent() && content.length() <= PICTURE_BYTES) {
            return new Picture(read(content, PICTURE_BYTES));
        }
        boolean whole = start.length == content.length();
        return text(start, whole)
                .<Preview>map(text -> new Text(text, whole))
                .orElseGet(() -> new Hex(hex(start), start.length <= HEX_BYTES && whole));
    }

    private static byte[] read(Content content, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, content.length()));
        while (buffer.hasRemaining() && content.read(buffer.position(), buffer) > 0) {
            // More may come.
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    /// The bytes as text, if they make sense as such in a usual encoding.
    private static Optional<String> text(byte[] bytes, boolean whole) {
        boolean wide = bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        Stream<Charset> likely = wide
                ? Stream.of(StandardCharsets.UTF_16)
                : Stream.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);
        return likely.flatMap(charset -> decoded(bytes, whole, charset).stream())
                .filter(Preview::isReadable)
                .findFirst()
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Optional<String> decoded(byte[] bytes, boolean whole, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        // A cut may go through a character, which is then left out.
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, whole);
        try {
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        return Optional.of(text.flip().toString());
    }

    private static boolean isReadable(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c >= 0x7F && c < 0xA0);
    }

    private static String hex(byte[] bytes) {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < Math.min(bytes.length, HEX_BYTES); line += 16) {
            lines.append(HEX.toHexDigits(line, 6)).append(' ');
            StringBuilder letters = new StringBuilder();
            for (int i = line; i < line + 16; i++) {
                lines.append(i % 8 == 0 ? " " : "").append(i < bytes.length ? HEX.toHexDigits(bytes[i]) + " " : "   ");
                letters.append(i >= bytes.length ? "" : bytes[i] >= ' ' && bytes[i] < 0x7F ? (char) bytes[i] : '.');
            }
            lines.append(' ').append(letters).append('\n');
        }
        return lines.toString();
    }
}
