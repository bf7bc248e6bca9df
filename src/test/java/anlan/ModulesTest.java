package anlan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modules_use_each_other_only_along_the_arrows() {
        ApplicationModules.of(Anlan.class).detectViolations().throwIfPresent(); // verify() says yes to whoever asks twice
    }
}
