package org.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.base.identity.Identity;

@WebTest
class PersonZonesTest {

    @Autowired
    Cast cast;

    @Autowired
    Visitors visitors;

    @Autowired
    Identity identity;

    @Test
    void the_zone_that_somebody_reads_in_is_that_of_their_mails() {
        var ana = cast.partnership().client().seat().person();
        var wire = new Wire(visitors.address());
        wire.signIn(identity.person(ana).orElseThrow().email(), "correct horse battery");

        var answer = wire.submit("/preferences", "/preferences", Map.of("zone", "America/Sao_Paulo"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(identity.person(ana).orElseThrow().zone()).isEqualTo("America/Sao_Paulo");
    }

    @Test
    void a_stranger_reads_in_a_zone_without_having_mails() {
        cast.partnership();

        var answer = new Wire(visitors.address()).submit("/preferences", "/preferences", Map.of("zone", "Asia/Tokyo"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("tandem-zone="));
    }
}
