package org.burnish.filesystem.udf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Path Component: a name between two slashes in the target of a symbolic link.
///
/// @param type one of the constants
/// @param name empty for all types but `NAME`
@Clause("ECMA-167 4/14.16; UDF 2.3.13")
public record PathComponent(int type, String name) {
    public static final int AGREED_ROOT = 1;
    public static final int ROOT = 2;
    public static final int PARENT = 3;
    public static final int CURRENT = 4;
    public static final int NAME = 5;

    private static final int LONGEST_NAME = 255;
    private static final int HEAD_LENGTH = 4;

    /// Reads components up to the reader's end.
    static List<PathComponent> readAll(ByteReader in) throws DiscFormatException {
        List<PathComponent> components = new ArrayList<>();
        while (in.remaining() >= HEAD_LENGTH) {
            int type = in.u8();
            int length = in.u8();
            byte[] name = in.skip(2).bytes(length);
            components.add(new PathComponent(type, type == NAME ? CompressedUnicode.decode(name, in) : ""));
        }
        return List.copyOf(components);
    }

    /// The path as POSIX has it.
    static String path(List<PathComponent> components) {
        String start = !components.isEmpty() && components.getFirst().isRoot() ? "/" : "";
        return components.stream()
                .filter(c -> !c.isRoot())
                .map(PathComponent::text)
                .collect(Collectors.joining("/", start, ""));
    }

    private boolean isRoot() {
        return type == ROOT || type == AGREED_ROOT;
    }

    private String text() {
        return switch (type) {
            case PARENT -> "..";
            case CURRENT -> ".";
            default -> name;
        };
    }

    /// The components of a POSIX path, empty names left out.
    static List<PathComponent> ofPath(String path) {
        List<PathComponent> components = new ArrayList<>();
        if (path.startsWith("/")) {
            components.add(new PathComponent(ROOT, ""));
        }
        for (String name : path.split("/", -1)) {
            switch (name) {
                case "" -> {}
                case "." -> components.add(new PathComponent(CURRENT, ""));
                case ".." -> components.add(new PathComponent(PARENT, ""));
                default -> components.add(new PathComponent(NAME, name));
            }
        }
        return components;
    }

    /// Whether a name in the path is too long for its length byte.
    static boolean isCut(String path) {
        return ofPath(path).stream().anyMatch(component -> CompressedUnicode.lengthOf(component.name) > LONGEST_NAME);
    }

    /// The bytes of a symbolic link; a name too long for its length byte is cut.
    static byte[] writeAll(List<PathComponent> components) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (PathComponent component : components) {
            byte[] name = CompressedUnicode.encode(CompressedUnicode.cut(component.name, LONGEST_NAME));
            out.write(component.type);
            out.write(name.length);
            out.write(0);
            out.write(0);
            out.writeBytes(name);
        }
        return out.toByteArray();
    }
}
