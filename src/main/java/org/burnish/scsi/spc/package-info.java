/// Commands of SPC-4 (T10/1731-D revision 37), which every kind of SCSI device has, and their answers.
@NullMarked
package org.burnish.scsi.spc;

import org.jspecify.annotations.NullMarked;
