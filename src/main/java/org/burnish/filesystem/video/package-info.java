/// Discs for players: which folders DVD-Video and Blu-ray discs have, and where their files stand. Structures are named as
/// in the DVD-Video and Blu-ray Disc Read-Only Format specifications.
@NullMarked
package org.burnish.filesystem.video;

import org.jspecify.annotations.NullMarked;
