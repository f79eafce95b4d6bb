package org.burnish.filesystem.udf;

import java.time.Instant;
import java.util.Set;
import org.burnish.layout.Region;
import org.burnish.tree.VolumeDescription;

/// How a UDF volume is to be made.
///
/// @param embedding whether small files may stand in their entries, because no other file system shares them
/// @param description texts of the volume
/// @param date of the volume, and of nodes that have none
/// @param realTime contents that are played while they are read
public record UdfOptions(
        Revision revision, boolean embedding, VolumeDescription description, Instant date, Set<? extends Region> realTime) {}
