/// Burnish: the entry point, which alone wires the parts together and reads the clock.
@NullMarked
package org.burnish;

import org.jspecify.annotations.NullMarked;
