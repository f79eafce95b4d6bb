/// Commands written to a file, and played back from it: what a drive did at a user's becomes a test here.
///
/// A recording is text, one item a line; numbers are decimal, bytes hexadecimal with spaces. It starts with
///
///     burnish-scsi 1
///     drive /dev/sr0
///     maximum-transfer 65536
///
/// and then has for each command, in this order, lines that start with
///
/// | `>` | command descriptor block, `in`, `out` or `none`, bytes of data, `within` milliseconds, `at` seconds since the start |
/// | `o` | data that was sent, 32 bytes a line |
/// | `<` | status in hexadecimal, bytes that went over, `took` microseconds; before them what happened on the way, unless it is `OK` |
/// | `s` | sense data |
/// | `d` | data that arrived |
/// | `#` | `crc32` and the sum of data that is not written down, `out` or `in` |
/// | `!` | instead of `<`: why the system did not carry the command, and its message |
///
/// Lines that start with `;` are comments. What a disc holds is written down only when that is asked for, and serial
/// numbers of drives and discs never are.
@NullMarked
package org.burnish.scsi.recording;

import org.jspecify.annotations.NullMarked;
