/// Where a virtual disc is kept: a folder with a data file, which takes room only for what is written, and a state file,
/// which is replaced as a whole. What the state speaks of is always on the disk before it.
@NullMarked
package org.burnish.virtualdrive.storage;

import org.jspecify.annotations.NullMarked;
