package org.tandem.cli.engine;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

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
    void eachEngineSaysItsVersion() {
        assertThat(Engines.all()).allSatisfy(engine -> {
            var command = engine.getClass().getAnnotation(Command.class);
            assertThat(command.version())
                    .singleElement(as(STRING))
                    .matches("org\\.tandem\\.engines\\." + command.name() + " \\d+");
        });
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
