package org.burnish.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraitTest {
    @Test
    void rightsAreWrittenAsUsual() {
        assertThat(Trait.rights(0755)).isEqualTo("rwxr-xr-x");
        assertThat(Trait.rights(0640)).isEqualTo("rw-r-----");
        assertThat(Trait.rights(0)).isEqualTo("---------");
    }
}
