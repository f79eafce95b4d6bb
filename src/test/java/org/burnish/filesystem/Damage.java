package org.burnish.filesystem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// Turns the bytes of a fuzzer into a valid image with a few fields changed, which goes deeper than any bytes would.
///
/// The first byte chooses the image. Each change that follows has three bytes of position, one that says how to write, and
/// the bytes to be written: 1 to 8 as they are, or 4 in both byte orders, or 2 in both byte orders.
final class Damage {
    private static final List<String> IMAGES = List.of("burnish", "xorriso", "genisoimage", "sessions");
    private static final List<byte[]> SOUND = IMAGES.stream().map(Damage::load).toList();
    private static final int DESCRIPTORS = 16 * 2048;

    private Damage() {}

    private static byte[] load(String name) {
        try (InputStream in = Damage.class.getResourceAsStream("fuzz/" + name + ".iso.gz");
                GZIPInputStream image = new GZIPInputStream(Objects.requireNonNull(in))) {
            return image.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] done(byte[] input) {
        ByteBuffer in = ByteBuffer.wrap(input);
        int choice = in.hasRemaining() ? in.get() & 0xFF : 0;
        byte[] image = SOUND.get(choice % SOUND.size()).clone();
        while (in.remaining() >= 5) {
            int position = (in.get() & 0xFF) << 16 | (in.get() & 0xFF) << 8 | in.get() & 0xFF;
            change(in, in.get() & 0xFF, image, DESCRIPTORS + position % (image.length - DESCRIPTORS - 8));
        }
        return image;
    }

    private static void change(ByteBuffer in, int how, byte[] image, int at) {
        ByteBuffer out = ByteBuffer.wrap(image, at, 8);
        if (how >= 0xC0 && in.remaining() >= 4) {
            int value = in.getInt();
            out.putInt(Integer.reverseBytes(value)).putInt(value);
        } else if (how >= 0xA0 && in.remaining() >= 2) {
            short value = in.getShort();
            out.putShort(Short.reverseBytes(value)).putShort(value);
        } else {
            for (int i = 0; i <= how % 8 && in.hasRemaining(); i++) {
                out.put(in.get());
            }
        }
    }
}
