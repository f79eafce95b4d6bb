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

/// A node as a JSON object, written at once so that a list may be of any length.
final class NodeJson {
    private NodeJson() {}

    static void write(String path, Node node, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("path", path);
        json.writeStringProperty("type", type(node));
        switch (node) {
            case Directory _ -> {}
            case RegularFile file -> file(file, json);
            case SymbolicLink link -> json.writeStringProperty("target", link.target());
            case SpecialFile special -> {
                json.writeNumberProperty("major", special.major());
                json.writeNumberProperty("minor", special.minor());
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
        json.writeNumberProperty("size", file.content().length());
        json.writeArrayPropertyStart("extents");
        for (Extent extent : file.content().extents()) {
            json.writeStartObject();
            json.writeNumberProperty("first", extent.first());
            json.writeNumberProperty("count", extent.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void attributes(Attributes attributes, JsonGenerator json) {
        json.writeStringProperty("mode", String.format(Locale.ROOT, "%04o", attributes.mode()));
        json.writeNumberProperty("uid", attributes.userId());
        json.writeNumberProperty("gid", attributes.groupId());
        json.writeNumberProperty("links", attributes.links());
        json.writeNumberProperty("fileNumber", attributes.fileNumber());
        time("modified", attributes.modified(), json);
        time("accessed", attributes.accessed(), json);
        time("changed", attributes.changed(), json);
        time("created", attributes.created(), json);
        if (attributes.marks().hidden()) {
            json.writeBooleanProperty("hidden", true);
        }
        if (attributes.marks().associated()) {
            json.writeBooleanProperty("associated", true);
        }
    }

    private static void time(String name, @Nullable Instant time, JsonGenerator json) {
        if (time != null) {
            json.writeStringProperty(name, time.toString());
        }
    }
}
