package org.burnish.virtualdrive.conformance;

import org.junit.jupiter.api.Nested;

/// The virtual burner keeps to the tables.
class VirtualDriveConformanceTest {
    @Nested
    class Unit extends UnitConformance {}

    @Nested
    class Cdb extends CdbConformance {}

    @Nested
    class States extends StateConformance {}

    @Nested
    class Writing extends WriteConformance {}

    @Nested
    class Extras extends ExtrasConformance {}
}
