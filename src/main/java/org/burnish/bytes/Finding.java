package org.burnish.bytes;

/// One thing that a reader or a check found wrong with a disc or image.
///
/// @param severity how much it matters
/// @param rule short stable identifier of the rule that was broken, such as `both-endian`
/// @param position byte position in the image, or a negative number when it has none
/// @param subject what it is about: the owner of the bytes, such as `directory /a/b`
/// @param what one plain sentence
/// @param clause clause of the standard, such as `ECMA-119 7.3.3`, or empty
public record Finding(Severity severity, String rule, long position, String subject, String what, String clause) {

    /// The 2048-byte sector that the finding lies in, or -1 when it has no position.
    public long sector() {
        return position < 0 ? -1 : position / 2048;
    }
}
