/// The System Use Sharing Protocol, which lets several extensions share the free bytes of a directory record.
/// Clauses are those of SUSP 1.12 (IEEE P1281 draft).
@NullMarked
package org.burnish.filesystem.susp;

import org.jspecify.annotations.NullMarked;
