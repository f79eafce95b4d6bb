package org.burnish.cli;

import java.time.Instant;
import java.util.Locale;
import org.burnish.block.Extent;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/// A node as a JSON object, written at once so that a list may be of any length.
final class NodeJson {
    // Names that are encoded once, not a million times.
    private static final SerializableString PATH = new SerializedString("path");
    private static final SerializableString TYPE = new SerializedString("type");
    private static final SerializableString TARGET = new SerializedString("target");
    private static final SerializableString MODE = new SerializedString("mode");
    private static final SerializableString MAJOR = new SerializedString("major");
    private static final SerializableString MINOR = new SerializedString("minor");
    private static final SerializableString SIZE = new SerializedString("size");
    private static final SerializableString FIRST = new SerializedString("first");
    private static final SerializableString COUNT = new SerializedString("count");
    private static final SerializableString UID = new SerializedString("uid");
    private static final SerializableString GID = new SerializedString("gid");
    private static final SerializableString LINKS = new SerializedString("links");
    private static final SerializableString FILE_NUMBER = new SerializedString("fileNumber");
    private static final SerializableString HIDDEN = new SerializedString("hidden");
    private static final SerializableString ASSOCIATED = new SerializedString("associated");
    private static final SerializableString EXTENTS = new SerializedString("extents");
    private static final SerializableString MODIFIED = new SerializedString("modified");
    private static final SerializableString ACCESSED = new SerializedString("accessed");
    private static final SerializableString CHANGED = new SerializedString("changed");
    private static final SerializableString CREATED = new SerializedString("created");

    private NodeJson() {}

    static void write(String path, Node node, JsonGenerator json) {
        json.writeStartObject();
        json.writeName(PATH).writeString(path);
        json.writeName(TYPE).writeString(type(node));
        switch (node) {
            case Directory _ -> {}
            case RegularFile file -> file(file, json);
            case SymbolicLink link -> json.writeName(TARGET).writeString(link.target());
            case SpecialFile special -> {
                json.writeName(MAJOR).writeNumber(special.major());
                json.writeName(MINOR).writeNumber(special.minor());
            }
        }
        attributes(node.attributes(), json);
        json.writeEndObject();
    }

    private static String type(Node node) {
        return switch (node) {
            case Directory _ -> "directory";
            case RegularFile _ -> "file";
            case SymbolicLink _ -> "symbolic-link";
            case SpecialFile file -> file.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private static void file(RegularFile file, JsonGenerator json) {
        json.writeName(SIZE).writeNumber(file.content().length());
        json.writeName(EXTENTS).writeStartArray();
        for (Extent extent : file.content().extents()) {
            json.writeStartObject();
            json.writeName(FIRST).writeNumber(extent.first());
            json.writeName(COUNT).writeNumber(extent.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void attributes(Attributes attributes, JsonGenerator json) {
        json.writeName(MODE).writeString(octal(attributes.mode()));
        json.writeName(UID).writeNumber(attributes.userId());
        json.writeName(GID).writeNumber(attributes.groupId());
        json.writeName(LINKS).writeNumber(attributes.links());
        json.writeName(FILE_NUMBER).writeNumber(attributes.fileNumber());
        time(MODIFIED, attributes.modified(), json);
        time(ACCESSED, attributes.accessed(), json);
        time(CHANGED, attributes.changed(), json);
        time(CREATED, attributes.created(), json);
        if (attributes.marks().hidden()) {
            json.writeName(HIDDEN).writeBoolean(true);
        }
        if (attributes.marks().associated()) {
            json.writeName(ASSOCIATED).writeBoolean(true);
        }
    }

    private static String octal(int mode) {
        String digits = Integer.toOctalString(mode);
        return digits.length() < 4 ? "0".repeat(4 - digits.length()) + digits : digits;
    }

    private static void time(SerializableString name, @Nullable Instant time, JsonGenerator json) {
        if (time != null) {
            json.writeName(name).writeString(TimeText.iso(time));
        }
    }
}
