package org.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.base.identity.Spaces;

/** Every route that exists, as a stranger, as a person of another space and as a removed person. */
@WebTest
class RoutesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Cast cast;

    @Autowired
    Spaces spaces;

    private MockMvc web;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private record Route(HttpMethod method, String pattern, List<MediaType> consumed) {

        /** Asked with what it takes as its body, where it says so. */
        MockHttpServletRequestBuilder asked(UUID space) {
            var asked = request(method, in(space)).with(csrf());
            return consumed.isEmpty() ? asked : asked.contentType(consumed.getFirst());
        }

        /** The address of this route in a space, with ids that name nothing elsewhere. */
        String in(UUID space) {
            return pattern.replace("{space}", space.toString())
                    .replaceAll("\\{[a-zA-Z]+\\}", UUID.randomUUID().toString());
        }

        boolean api() {
            return pattern.startsWith("/api/");
        }
    }

    private List<Route> routes() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(RoutesTest::routes)
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var all = methods.isEmpty() ? List.of(RequestMethod.GET) : List.copyOf(methods);
        var consumed = List.copyOf(info.getConsumesCondition().getConsumableMediaTypes());
        return info.getPatternValues().stream()
                .flatMap(pattern -> all.stream().map(method -> new Route(method.asHttpMethod(), pattern, consumed)));
    }

    private List<Route> inSpaces() {
        return routes().stream()
                .filter(route ->
                        route.pattern().contains("{space}") && !route.pattern().startsWith("/invitations"))
                .toList();
    }

    @Test
    void each_matches_exactly_one_rule() {
        assertThat(routes()).isNotEmpty().allSatisfy(route -> {
            var address = PathContainer.parsePath(route.in(UUID.randomUUID()));
            var rules = (route.api() ? Routes.API : Routes.PAGES)
                    .stream()
                            .filter(rule ->
                                    rule.method() == null || rule.method().equals(route.method()))
                            .filter(rule -> new PathPatternParser()
                                    .parse(rule.pattern())
                                    .matches(address))
                            .toList();
            assertThat(rules).as(route.toString()).hasSize(1);
        });
    }

    @Test
    void to_a_stranger_a_space_does_not_exist() {
        var space = cast.partnership().client().seat().space();

        assertThat(inSpaces()).isNotEmpty().allSatisfy(route -> {
            var answer = web.perform(route.asked(space)).andReturn().getResponse();
            assertRefusedToStranger(route, answer);
        });
    }

    private static void assertRefusedToStranger(Route route, MockHttpServletResponse answer) {
        if (route.api()) {
            assertThat(answer.getStatus()).as(route.toString()).isEqualTo(401);
        } else {
            assertThat(answer.getStatus()).as(route.toString()).isEqualTo(302);
            assertThat(answer.getHeader("Location")).as(route.toString()).endsWith("/sign-in");
        }
    }

    @Test
    void to_a_person_of_another_space_it_is_not_there() {
        var other = cast.partnership().provider();
        var space = cast.partnership().client().seat().space();

        assertAllAbsent(other, space);
    }

    @Test
    void to_a_removed_person_it_is_not_there_any_more() {
        var partnership = cast.partnership();
        var leader = partnership.client();
        var removed = partnership.clientMember();
        var seat = leader.does(() -> spaces.holders(leader.seat().space())).stream()
                .filter(holder -> holder.person().equals(removed.seat().person()))
                .findFirst()
                .orElseThrow();
        leader.runs(() -> spaces.endSeat(leader.seat(), seat.seat(), "moved on"));

        assertAllAbsent(removed, leader.seat().space());
    }

    private void assertAllAbsent(Player player, UUID space) {
        assertThat(inSpaces()).isNotEmpty().allSatisfy(route -> {
            var answer =
                    web.perform(route.asked(space).with(as(player))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(route.toString()).isEqualTo(404);
        });
    }

    private static RequestPostProcessor as(Player player) {
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(player.seat().person()), null, List.of()));
    }
}
