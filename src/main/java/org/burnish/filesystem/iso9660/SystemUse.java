package org.burnish.filesystem.iso9660;

import org.burnish.layout.Layout;
import org.burnish.layout.Region;
import org.jspecify.annotations.Nullable;

/// What an extension such as Rock Ridge puts into the System Use fields of one directory's records.
public interface SystemUse {
    byte[] EMPTY = {};

    /// No extension.
    SystemUse NONE = new SystemUse() {
        @Override
        public int length(int record) {
            return 0;
        }

        @Override
        public byte[] bytes(int record, Layout layout) {
            return EMPTY;
        }

        @Override
        public @Nullable Region continuation() {
            return null;
        }
    };

    /// Makes the fields of each directory of a hierarchy.
    @FunctionalInterface
    interface Extension {
        SystemUse of(Hierarchy hierarchy, HierarchyDirectory directory);
    }

    /// No extension in any directory.
    Extension NONE_ANYWHERE = (hierarchy, directory) -> NONE;

    /// Bytes in the field of a record, at most what its identifier leaves of [DirectoryRecord#LONGEST].
    int length(int record);

    /// The field of a record, `length(record)` bytes.
    byte[] bytes(int record, Layout layout);

    /// Where what does not fit in the records goes, right behind the directory, or null.
    @Nullable Region continuation();
}
