/// What is on a disc, free of any format: folders, files, links, and what is known of them.
@NullMarked
package org.burnish.tree;

import org.jspecify.annotations.NullMarked;
