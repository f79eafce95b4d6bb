package org.burnish.filesystem.rockridge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.rockridge.SymbolicLinkComponents.Component;
import org.burnish.filesystem.susp.SystemUseEntry;

/// Turns the path that a symbolic link stands for into SL entries. An entry that is followed by another one
/// ends inside a name wherever it can: some readers lose a slash that falls between two entries.
@Clause("RRIP 4.1.3")
final class SymbolicLinkTarget {
    private static final int ROOM = SystemUseEntry.LONGEST - SymbolicLinkComponents.FIXED_LENGTH;
    private static final byte[] EMPTY = {};

    private final List<SystemUseEntry> entries = new ArrayList<>();
    private List<Component> held = new ArrayList<>();
    private int room = ROOM;

    private SymbolicLinkTarget() {}

    /// As many entries as the path needs; all but the last say that it goes on. Slashes that follow another
    /// one, or end the path, mean nothing and are not recorded.
    static List<SystemUseEntry> entries(String target) {
        SymbolicLinkTarget path = new SymbolicLinkTarget();
        if (target.startsWith("/")) {
            path.addFlag(Component.ROOT);
        }
        for (int start = 0; start < target.length(); ) {
            int slash = target.indexOf('/', start);
            int end = slash < 0 ? target.length() : slash;
            path.add(target.substring(start, end));
            start = end + 1;
        }
        path.end(false);
        return path.entries;
    }

    private void add(String name) {
        switch (name) {
            case "" -> {}
            case "." -> addFlag(Component.CURRENT);
            case ".." -> addFlag(Component.PARENT);
            default -> addName(name.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void addFlag(int flag) {
        while (room < Component.FIXED_LENGTH) {
            endInsideLastName();
        }
        hold(new Component(flag, EMPTY));
    }

    private void addName(byte[] name) {
        int from = 0;
        while (Component.FIXED_LENGTH + name.length - from > room) {
            int part = room - Component.FIXED_LENGTH;
            if (part > 0) {
                hold(new Component(Component.CONTINUE, Arrays.copyOfRange(name, from, from + part)));
                from += part;
                end(true);
            } else {
                endInsideLastName();
            }
        }
        hold(new Component(0, Arrays.copyOfRange(name, from, name.length)));
    }

    private void hold(Component component) {
        held.add(component);
        room -= component.length();
    }

    /// Moves the last byte of the last name that has two, and all behind it, to the next entry.
    private void endInsideLastName() {
        int at = held.size() - 1;
        while (at >= 0 && held.get(at).content().length < 2) {
            at--;
        }
        if (at < 0) {
            end(true);
            return;
        }
        List<Component> moved = List.copyOf(held.subList(at + 1, held.size()));
        Component name = held.get(at);
        int kept = name.content().length - 1;
        held.subList(at, held.size()).clear();
        held.add(new Component(Component.CONTINUE, Arrays.copyOf(name.content(), kept)));
        end(true);
        hold(new Component(name.flags(), Arrays.copyOfRange(name.content(), kept, kept + 1)));
        moved.forEach(this::hold);
    }

    private void end(boolean continued) {
        entries.add(new SymbolicLinkComponents(continued, List.copyOf(held)));
        held = new ArrayList<>();
        room = ROOM;
    }
}
