/// iSCSI, RFC 7143: a target that gives any [org.burnish.scsi.Transport] to every program that speaks the protocol, and an
/// initiator that is a transport. One connection a session, error recovery level 0. Both keep to this computer unless they
/// are told otherwise.
@NullMarked
package org.burnish.scsi.iscsi;

import org.jspecify.annotations.NullMarked;
