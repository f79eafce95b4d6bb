/// What makes an image start a computer, put together of its parts: the El Torito catalogue and its images,
/// and the partition tables for when the image is copied to a USB stick.
@NullMarked
package org.burnish.filesystem.boot;

import org.jspecify.annotations.NullMarked;
