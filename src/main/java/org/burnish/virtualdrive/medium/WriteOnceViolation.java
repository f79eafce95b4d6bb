package org.burnish.virtualdrive.medium;

/// A block was about to be recorded where one is recorded already that stays forever: a mistake of the virtual burner itself,
/// which refuses such a command before.
public final class WriteOnceViolation extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public WriteOnceViolation(int address) {
        super("block " + address + " was to be recorded a second time");
    }
}
