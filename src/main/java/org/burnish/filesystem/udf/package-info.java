/// UDF: its structures, a reader for what others leave on discs, and a writer. Clauses marked ECMA-167 are
/// those of its 3rd edition (June 1997), by part; sections marked UDF are those of OSTA's Universal Disk
/// Format Specification 2.60 (March 2005).
@NullMarked
package org.burnish.filesystem.udf;

import org.jspecify.annotations.NullMarked;
