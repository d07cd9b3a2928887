package org.tandem.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandem.base.identity.Seat;

/** The description of REST at /api/openapi: what a caller sends, not what {@link SeatArguments} fills in. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Asker.class, Seat.class, Edition.class);
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Tandem")
                                .version("1")
                                .description(
                                        "Refusals are problem details (RFC 9457). What changes an object takes its ETag as If-Match."))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token of yours, made on the page /tokens.")));
    }

    /** The same order in each build, so that two descriptions can be compared. */
    @Bean
    OpenApiCustomizer sorted() {
        return api -> {
            var paths = new Paths();
            new TreeMap<>(Objects.requireNonNullElseGet(api.getPaths(), Paths::new)).forEach(paths::addPathItem);
            api.setPaths(paths);
            if (api.getComponents().getSchemas() != null) {
                api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
            }
        };
    }

    /** Who asks for an {@link Edition} needs If-Match. */
    @Bean
    OperationCustomizer editions() {
        return (operation, method) ->
                Arrays.asList(method.getMethod().getParameterTypes()).contains(Edition.class)
                        ? operation.addParametersItem(new HeaderParameter()
                                .name("If-Match")
                                .required(true)
                                .schema(new StringSchema().example("\"3\"")))
                        : operation;
    }
}
