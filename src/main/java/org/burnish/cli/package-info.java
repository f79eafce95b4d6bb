/// The command line: one thin class per command, and the only place that writes to standard output and error.
@NullMarked
package org.burnish.cli;

import org.jspecify.annotations.NullMarked;
