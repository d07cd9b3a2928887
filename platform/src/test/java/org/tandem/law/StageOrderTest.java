package org.tandem.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;

/** The law of imports: a stage imports only stages to its left. */
class StageOrderTest {

    @Test
    void every_stage_is_in_the_order_and_the_base_is_there() {
        assertThat(names(Stages.MODULES.stream())).isSubsetOf(Stages.ORDER).contains("ledger", "identity", "notices");
    }

    @Test
    void a_stage_imports_only_stages_to_its_left() {
        for (var stage : Stages.MODULES) {
            var left = Stages.ORDER.subList(0, Stages.ORDER.indexOf(name(stage)));
            assertThat(names(imports(stage))).as("imports of " + name(stage)).isSubsetOf(left);
        }
    }

    @Test
    void a_stage_imports_only_what_it_declares_and_only_what_is_meant_for_others() {
        Stages.MODULES.verify();
    }

    @Test
    void every_class_belongs_to_a_stage() {
        var packages =
                Stages.CHAPTERS.stream().map(chapter -> "org.tandem." + chapter).toList();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);

        assertThat(classes).isNotEmpty();
        assertThat(classes.stream()
                        .filter(type ->
                                Stages.MODULES.getModuleByType(type.getName()).isEmpty())
                        .map(JavaClass::getName))
                .as(
                        "classes outside every stage. Maybe a package-info lacks its @ApplicationModule, or one among the tests hides it.")
                .isEmpty();
    }

    @Test
    void the_table_of_the_stages_is_written_to_the_documentation() throws IOException {
        var written = ModulePage.write(Path.of("..", "docs", "modules"));

        assertThat(written).content().contains("| ledger |");
    }

    static Stream<ApplicationModule> imports(ApplicationModule stage) {
        return stage.getDirectDependencies(Stages.MODULES).uniqueModules();
    }

    static List<String> names(Stream<ApplicationModule> stages) {
        return stages.map(StageOrderTest::name).toList();
    }

    static String name(ApplicationModule stage) {
        return stage.getIdentifier().toString();
    }
}
