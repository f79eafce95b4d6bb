package org.burnish.disc.cd;

import org.burnish.bytes.Clause;

/// The number of a disc in the UPC/EAN system, called media catalogue number (MCN): 13 digits.
@Clause("ECMA-130 22.3.4")
public record CatalogueNumber(String digits) {
    public static final int LENGTH = 13;

    public CatalogueNumber {
        if (!digits.matches("[0-9]{13}")) {
            throw new IllegalArgumentException(digits + " is no catalogue number: it must have 13 digits");
        }
    }

    /// Whether the last digit is what follows from the others.
    public boolean checkDigitFits() {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return digits;
    }
}
