/// What a user can ask for, one class per task; the command line and the window both run these. What goes
/// wrong leaves here as a [Failure] in plain words.
@NullMarked
package org.burnish.operation;

import org.jspecify.annotations.NullMarked;
