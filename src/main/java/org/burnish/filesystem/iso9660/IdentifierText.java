package org.burnish.filesystem.iso9660;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.burnish.bytes.Clause;

/// Names as people see them, from identifiers as the disc has them.
@Clause("ECMA-119 7.5")
public final class IdentifierText {
    private IdentifierText() {}

    /// The text of bytes in no declared character set: UTF-8 when they are that, else ISO 8859-1.
    public static String decode(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return decodeBeyondAscii(bytes);
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String decodeBeyondAscii(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /// The identifier without the version number 1 and without the dot of an empty extension, unless that would leave a name
    /// that means a folder, `.` or `..`.
    public static String withoutVersion(String identifier) {
        if (!identifier.endsWith(";1")) {
            return identifier;
        }
        String name = identifier.substring(0, identifier.length() - 2);
        boolean nothingElse = name.equals(".") || name.equals("..") || name.equals("...");
        return name.endsWith(".") && !nothingElse ? name.substring(0, name.length() - 1) : name;
    }

    /// The name that an identifier of ISO 9660 stands for.
    public static String name(byte[] identifier) {
        return withoutVersion(decode(identifier));
    }
}
