package org.burnish.filesystem.efi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.tree.Content;
import org.jspecify.annotations.Nullable;

/// A program for UEFI in the Portable Executable format.
///
/// @param machine what it runs on, or null when that is not known
/// @param efi whether it says that it is a program for UEFI, and not one for Windows
/// @param signed whether it carries a signature; whether firmware trusts that is another question
/// @param sbat generations of its components, one line each, by which Secure Boot revokes old ones
@Clause("PE 3")
public record EfiProgram(@Nullable Machine machine, boolean efi, boolean signed, List<String> sbat) {
    private static final int HEADER_AT = 60;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int PE32_PLUS = 0x20B;
    private static final int SUBSYSTEM_AT = 68;
    private static final int DIRECTORIES_AT = 92;
    private static final int CERTIFICATES = 4;
    private static final int SECTION = 40;
    private static final int MOST_SECTIONS = 96;
    private static final int LONGEST_SBAT = 1 << 16;
    private static final int MOST_LINES = 64;

    /// Looks at a file; empty when it is no such program.
    public static Optional<EfiProgram> read(Content file) throws IOException {
        try {
            byte[] start = bytes(file, 0, HEADER_AT + 4);
            ByteReader in = ByteReader.of(start);
            if (in.u16le() != ('M' | 'Z' << 8)) {
                return Optional.empty();
            }
            long at = in.skip(HEADER_AT - 2).u32le();
            return Optional.ofNullable(at > LONGEST_HEADER ? null : header(file, at));
        } catch (DiscFormatException e) {
            return Optional.empty();
        }
    }

    private static @Nullable EfiProgram header(Content file, long at) throws IOException {
        ByteReader in = ByteReader.of(bytes(file, at, 24));
        if (in.u32le() != ('P' | 'E' << 8)) {
            return null;
        }
        Machine machine = Machine.of(in.u16le()).orElse(null);
        int sections = in.u16le();
        int optional = in.skip(12).u16le();
        ByteReader header = ByteReader.of(bytes(file, at + 24, optional));
        boolean plus = header.duplicate().u16le() == PE32_PLUS;
        int subsystem = header.duplicate().skip(SUBSYSTEM_AT).u16le();
        boolean signed = isSigned(header, DIRECTORIES_AT + (plus ? 16 : 0), file.length());
        List<String> sbat = sbat(file, at + 24 + optional, Math.min(sections, MOST_SECTIONS));
        return new EfiProgram(machine, subsystem >= 10 && subsystem <= 13, signed, sbat);
    }

    /// The certificate table is a place in the file, unlike the others.
    private static boolean isSigned(ByteReader header, int directories, long length) throws DiscFormatException {
        ByteReader in = header.duplicate().skip(directories);
        if (in.u32le() <= CERTIFICATES) {
            return false;
        }
        long position = in.skip(CERTIFICATES * 8).u32le();
        long size = in.u32le();
        return position > 0 && size > 8 && position + size <= length;
    }

    private static List<String> sbat(Content file, long table, int sections) throws IOException {
        ByteReader in = ByteReader.of(bytes(file, table, sections * SECTION));
        for (int i = 0; i < sections; i++) {
            String name = in.text(8);
            long used = in.u32le();
            long recorded = in.skip(4).u32le();
            long position = in.u32le();
            in.skip(16);
            if (name.equals(".sbat")) {
                byte[] text = bytes(file, position, (int) Math.min(LONGEST_SBAT, used == 0 ? recorded : Math.min(used, recorded)));
                return new String(text, StandardCharsets.UTF_8).replace("\0", "").lines()
                        .filter(line -> !line.isBlank()).limit(MOST_LINES).toList();
            }
        }
        return List.of();
    }

    private static byte[] bytes(Content file, long position, int count) throws IOException {
        if (position < 0 || position > file.length() - count) {
            throw new DiscFormatException(position, "the program ends too early");
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && file.read(position + bytes.position(), bytes) > 0) {
            // Contents give what they have at hand.
        }
        return bytes.array();
    }
}
