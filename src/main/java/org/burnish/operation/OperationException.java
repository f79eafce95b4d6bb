package org.burnish.operation;

import java.io.IOException;

/// Carries a [Failure] up to the front end.
public final class OperationException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public OperationException(Failure failure) {
        super(failure.what());
        this.failure = failure;
    }

    public OperationException(Failure failure, Throwable cause) {
        super(failure.what(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
