package org.burnish.filesystem.susp;

import java.util.List;
import org.burnish.layout.Layout;
import org.jspecify.annotations.Nullable;

/// The entries that one directory's records are to have.
public interface RecordEntries {
    /// How many records the directory has.
    int recordCount();

    /// Bytes that a record has for its System Use field.
    int room(int record);

    /// Bytes of all entries of a record.
    int length(int record);

    /// The entries of a record in their order. Their lengths do not depend on addresses.
    ///
    /// @param layout where everything is, or null while that is not known: addresses are 0 then
    List<SystemUseEntry> entries(int record, @Nullable Layout layout);
}
