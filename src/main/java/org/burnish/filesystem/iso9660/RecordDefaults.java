package org.burnish.filesystem.iso9660;

import java.time.Instant;
import org.burnish.layout.Region;
import org.jspecify.annotations.Nullable;

/// What directory records say where the tree says nothing.
///
/// @param recorded the time of nodes without one
/// @param emptyFiles a region whose address stands for the extent of files without content; some readers
///     leave out files with address 0
public record RecordDefaults(@Nullable Instant recorded, Region emptyFiles) {}
