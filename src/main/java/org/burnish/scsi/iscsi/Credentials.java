package org.burnish.scsi.iscsi;

/// A name and a secret for CHAP.
public record Credentials(String name, String secret) {
    private static final int SHORTEST_SECRET = 12;

    /// @throws IllegalArgumentException when the secret is shorter than the standard wants it, RFC 7143 9.2.1
    public Credentials {
        if (name.isEmpty() || secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("CHAP needs a name, and a secret of at least " + SHORTEST_SECRET + " characters");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
