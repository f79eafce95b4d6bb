/// Rock Ridge: POSIX names, attributes, links and deep trees on ISO 9660. Clauses are those of RRIP 1.12
/// (IEEE P1282 draft).
@NullMarked
package org.burnish.filesystem.rockridge;

import org.jspecify.annotations.NullMarked;
