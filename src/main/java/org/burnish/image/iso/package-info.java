/// Images that are nothing but the sectors of a disc: their user data alone, or raw with headers and
/// correction codes.
@NullMarked
package org.burnish.image.iso;

import org.jspecify.annotations.NullMarked;
