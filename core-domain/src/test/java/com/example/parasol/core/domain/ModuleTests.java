package com.example.parasol.core.domain;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTests {

    @Test
    void packagesUseOnlyWhatOthersShowAndNeverInCircles() {
        ApplicationModules.of(WorkerApplication.class).verify();
    }
}
