/// Fixed-layout structures read and written in the order of their standard's table, and what readers
/// have to say about them. Knows no format.
@NullMarked
package org.burnish.bytes;

import org.jspecify.annotations.NullMarked;
