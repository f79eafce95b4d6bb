/// DVDs and Blu-ray discs on which any block can be written again: DVD+RW, DVD-RAM, BD-RE, and formatted DVD-RW.
@NullMarked
package org.burnish.virtualdrive.rewritable;

import org.jspecify.annotations.NullMarked;
