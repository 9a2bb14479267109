package io.asyncache.store;

import io.asyncache.Jcstress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RacesTest {

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    @DisplayName("S19 S21 whatever threads do at once comes to what they could have done one after the other")
    void races(@TempDir Path folder) throws Exception {
        Jcstress.run(folder, KeyRaces.class, EvictionRaces.class, LookasideRaces.class);
    }
}
