package org.tandem.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class EnginesTest {
    @Test
    void eachEngineIsFoundAloneByTheNameOfItsCommand() {
        for (var engine : Engines.all()) {
            String name = engine.getClass().getAnnotation(Command.class).name();
            assertThat(Engines.among("engine", name, "-")).singleElement().isInstanceOf(engine.getClass());
        }
    }

    @Test
    void argumentsThatNameNoneGetAll() {
        int all = Engines.all().size();
        assertThat(Engines.among()).hasSize(all);
        assertThat(Engines.among("engine")).hasSize(all);
        assertThat(Engines.among("engine", "rankings")).hasSize(all);
        assertThat(Engines.among("verify", "ranking")).hasSize(all);
    }
}
