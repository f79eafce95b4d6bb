/// The structures of an image as names, values and places, for people who want to see what is recorded. A facade over the
/// file systems; it reads every field itself, also those that no reader needs.
@NullMarked
package org.burnish.structure;

import org.jspecify.annotations.NullMarked;
