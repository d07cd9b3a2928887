package org.tandem.bench.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Ten people, each in a partnership of their own: they sign in, then read one page of the journey after another. */
public final class People extends Simulation {

    private static final String PASSWORD = "correct horse battery";

    /**
     * What a run is told, since the generator makes the simulation itself.
     *
     * @param readers the addresses and pages of each reader
     * @param pause the longest that somebody reads before the next click
     */
    record Run(String server, List<Reader> readers, Duration length, Duration pause, Times times) {}

    /** @param pages an address of each kind of page */
    record Reader(String email, List<Map.Entry<String, String>> pages) {}

    @SuppressWarnings("NonFinalStaticField") // the generator makes the simulation by its name
    static volatile Run run;

    public People() {
        var readers = run.readers().stream()
                .map(reader -> Map.<String, Object>of("reader", reader, "email", reader.email()))
                .toList();
        var people = scenario("People")
                .feed(listFeeder(readers).queue())
                .exec(signIn())
                .during(run.length())
                .on(read());
        setUp(people.injectOpen(atOnceUsers(readers.size()))).protocols(http.baseUrl(run.server()));
    }

    private static ChainBuilder signIn() {
        return exec(http("sign in, the form")
                        .get("/sign-in")
                        .check(css("input[name='_csrf']", "value").saveAs("csrf")))
                .exec(http("sign in")
                        .post("/sign-in")
                        .formParam("email", "#{email}")
                        .formParam("password", PASSWORD)
                        .formParam("_csrf", "#{csrf}"));
    }

    private static ChainBuilder read() {
        return exec(People::next)
                .exec(http("#{kind}")
                        .get("#{address}")
                        .check(status().saveAs("status"), responseTimeInMillis().saveAs("millis")))
                .exec(People::noted)
                .pause(Duration.ZERO, run.pause());
    }

    private static Session next(Session session) {
        Reader reader = session.get("reader");
        var page = reader.pages()
                .get(ThreadLocalRandom.current().nextInt(reader.pages().size()));
        return session.set("kind", page.getKey()).set("address", page.getValue());
    }

    private static Session noted(Session session) {
        run.times().add(session.getString("kind"), session.getInt("status"), session.getInt("millis"));
        return session;
    }
}
