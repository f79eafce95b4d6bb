/// Test support: a screen with a robot at the mouse and the keyboard.
@NullMarked
package org.burnish.ui;

import org.jspecify.annotations.NullMarked;
