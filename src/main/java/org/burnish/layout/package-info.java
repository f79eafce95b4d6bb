/// Where things go on a disc: regions know their size before they have an address, a layout gives them one,
/// and the planned image renders them when someone reads its blocks.
@NullMarked
package org.burnish.layout;

import org.jspecify.annotations.NullMarked;
