/// What all screens share: theme, texts, amounts in words, the way from working threads to the screen, and
/// the parts of the system that tests replace.
@NullMarked
package org.burnish.ui.common;

import org.jspecify.annotations.NullMarked;
