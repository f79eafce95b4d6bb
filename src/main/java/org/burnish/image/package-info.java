/// Image files: what every container format is and gives. A contract under the packages of the formats,
/// which it never names.
@NullMarked
package org.burnish.image;

import org.jspecify.annotations.NullMarked;
