package org.burnish;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/// Jazzer runs: here with its seeds only, guided by coverage under `packaging/verify --fuzz`.
class EnginesFuzzTest {
    @FuzzTest
    void jazzerRuns(FuzzedDataProvider data) {
        assertThat(data.consumeInt(1, 3)).isBetween(1, 3);
    }
}
