package org.burnish.filesystem.udf;

import java.time.Instant;
import org.burnish.tree.VolumeDescription;

/// How a UDF volume is to be made.
///
/// @param alone whether no other file system shares the files, so that small ones may stand in their entries
/// @param description texts of the volume
/// @param date of the volume, and of nodes that have none
public record UdfOptions(Revision revision, boolean alone, VolumeDescription description, Instant date) {}
