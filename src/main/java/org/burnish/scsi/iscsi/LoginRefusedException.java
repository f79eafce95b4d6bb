package org.burnish.scsi.iscsi;

/// A login that can't be granted.
final class LoginRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final LoginStatus status;

    LoginRefusedException(LoginStatus status) {
        super(status.toString());
        this.status = status;
    }

    LoginStatus status() {
        return status;
    }
}
