/// Checks of an image somebody made: a ledger in which every sector has exactly one owner, and findings
/// where the image breaks a rule. Works on what the structures on the disc say, never on a plan.
@NullMarked
package org.burnish.check;

import org.jspecify.annotations.NullMarked;
