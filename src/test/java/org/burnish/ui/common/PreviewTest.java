package org.burnish.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.burnish.tree.Content;
import org.junit.jupiter.api.Test;

class PreviewTest {
    @Test
    void textsOfTheUsualEncodingsAreRead() throws IOException {
        assertThat(of("Grüße\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Preview.Text("Grüße\n", true));
        assertThat(of("Grüße\n".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(new Preview.Text("Grüße\n", true));
        assertThat(of("\uFEFFGrüße\n".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(new Preview.Text("Grüße\n", true));
        assertThat(of("\uFEFFhello".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Preview.Text("hello", true));
    }

    @Test
    void aCutThroughACharacterIsNoReasonToShowNumbers() throws IOException {
        byte[] text = ("x" + "ü".repeat(Preview.SHOWN_BYTES)).getBytes(StandardCharsets.UTF_8);
        assertThat(of(text)).isInstanceOfSatisfying(Preview.Text.class, shown -> {
            assertThat(shown.whole()).isFalse();
            assertThat(shown.text()).hasSize(Preview.SHOWN_BYTES / 2).startsWith("xü").endsWith("ü");
        });
    }

    @Test
    void otherBytesAreShownAsNumbers() throws IOException {
        byte[] bytes = {0, 1, 'A', (byte) 0xFF, 0, 0, 0, 0, 'B', 0, 0, 0, 0, 0, 0, 0, 'C'};
        assertThat(of(bytes))
                .isEqualTo(new Preview.Hex(
                        "000000  00 01 41 ff 00 00 00 00  42 00 00 00 00 00 00 00  ..A.....B.......\n"
                                + "000010  43" + " ".repeat(48) + "C\n",
                        true));
    }

    @Test
    void anEmptyFileIsEmpty() throws IOException {
        assertThat(of(new byte[0])).isEqualTo(new Preview.Empty());
    }

    @Test
    void aPictureIsAPicture() throws IOException {
        byte[] icon = Files.readAllBytes(Path.of("icons/burnish-64.png"));
        assertThat(of(icon)).isInstanceOf(Preview.Picture.class);
        assertThat(PictureSize.of(icon)).contains(new PictureSize(64, 64));
    }

    @Test
    void aPictureThatClaimsTooManyPixelsIsNotDrawn() throws IOException {
        byte[] icon = Files.readAllBytes(Path.of("icons/burnish-64.png"));
        ByteBuffer.wrap(icon).putInt(16, 100_000).putInt(20, 100_000);
        assertThat(of(icon)).isInstanceOf(Preview.Hex.class);
        ByteBuffer.wrap(icon).putInt(16, -1).putInt(20, -1);
        assertThat(PictureSize.of(icon)).hasValueSatisfying(size -> assertThat(size.isDrawable()).isFalse());
    }

    @Test
    void theSizesOfOtherPicturesAreKnown() {
        byte[] gif = new byte[26];
        ByteBuffer.wrap(gif).putInt(0x47494638).put(6, (byte) 3).put(8, (byte) 5);
        assertThat(PictureSize.of(gif)).contains(new PictureSize(3, 5));
        byte[] bmp = new byte[26];
        ByteBuffer.wrap(bmp).putShort((short) 0x424D).put(18, (byte) 3).putInt(22, 0xFBFFFFFF);
        assertThat(PictureSize.of(bmp)).contains(new PictureSize(3, 5));
        byte[] jpeg = new byte[40];
        ByteBuffer.wrap(jpeg).putInt(0, 0xFFD8FFE0).putShort(4, (short) 16).putShort(20, (short) 0xFFC0).putShort(25, (short) 5).putShort(27, (short) 3);
        assertThat(PictureSize.of(jpeg)).contains(new PictureSize(3, 5));
    }

    @Property
    void noBytesConfuseIt(@ForAll byte[] bytes) throws IOException {
        assertThat(of(bytes)).isNotNull();
        byte[] jpeg = bytes.clone();
        if (jpeg.length > 1) {
            jpeg[0] = (byte) 0xFF;
            jpeg[1] = (byte) 0xD8;
        }
        assertThat(PictureSize.of(jpeg)).isInstanceOf(Optional.class);
    }

    private static Preview of(byte[] bytes) throws IOException {
        return Preview.of(new Content() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                int count = Math.min(Math.min(into.remaining(), 1000), bytes.length - (int) position);
                into.put(bytes, (int) position, count);
                return count;
            }
        });
    }
}
