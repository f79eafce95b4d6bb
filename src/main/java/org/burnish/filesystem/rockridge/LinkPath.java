package org.burnish.filesystem.rockridge;

import java.io.ByteArrayOutputStream;
import org.burnish.filesystem.iso9660.IdentifierText;
import org.burnish.filesystem.rockridge.SymbolicLinkComponents.Component;

/// A symbolic link's path, put together from the component records of one or more SL entries.
final class LinkPath {
    private final ByteArrayOutputStream path = new ByteArrayOutputStream();
    private boolean slashDue;

    void add(SymbolicLinkComponents piece) {
        for (Component component : piece.components()) {
            add(component);
        }
    }

    private void add(Component component) {
        int flags = component.flags();
        if ((flags & Component.ROOT) != 0) {
            path.reset();
            path.write('/');
            slashDue = false;
            return;
        }
        if (slashDue) {
            path.write('/');
        }
        if ((flags & Component.PARENT) != 0) {
            path.write('.');
            path.write('.');
        } else if ((flags & Component.CURRENT) != 0) {
            path.write('.');
        } else {
            path.writeBytes(component.content());
        }
        slashDue = (flags & Component.CONTINUE) == 0;
    }

    String text() {
        return IdentifierText.decode(path.toByteArray());
    }
}
