/// ISO 9660: volumes, directories and path tables. Clauses are those of ECMA-119, 4th edition (June 2019).
@NullMarked
package org.burnish.filesystem.iso9660;

import org.jspecify.annotations.NullMarked;
