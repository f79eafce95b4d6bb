/// UDF, as far as its volume structure tells where it lies. Clauses are those of ECMA-167, 3rd edition.
@NullMarked
package org.burnish.filesystem.udf;

import org.jspecify.annotations.NullMarked;
