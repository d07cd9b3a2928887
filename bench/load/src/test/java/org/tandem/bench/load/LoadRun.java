package org.tandem.bench.load;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatling.app.Gatling$;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.context.WebApplicationContext;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.base.identity.Identity;
import org.tandem.web.Server;
import org.tandem.web.Statements;
import org.tandem.web.story.Crawler;
import org.tandem.web.story.doors.Doors;

/**
 * Measures what docs/operations.md says. Smaller: {@code -Dload.spaces=2 -Dload.ideas=100 -Dload.seconds=10}; without
 * pauses: {@code -Dload.pause=0}.
 */
@SpringBootTest(classes = Server.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LoadDatabase.class)
@Import({Cast.class, Doors.class, Doors.Later.class, Statements.class, Seeded.class})
class LoadRun {

    private static final int PEOPLE = 10;
    private static final long LONGEST_P95 = 100;

    @Autowired
    Seeded seeded;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Statements statements;

    @Autowired
    Identity identity;

    @Autowired
    Environment environment;

    @Test
    void ten_people_at_once_wait_less_than_a_tenth_of_a_second() throws SQLException {
        var spaces = seeded.spaces(Integer.getInteger("load.spaces", 20), Integer.getInteger("load.ideas", 2000));
        analyze();
        say("seeded");
        var readers = readers(spaces);
        say("warm-up");
        run(readers, Duration.ofSeconds(Integer.getInteger("load.warm", 30)), Duration.ZERO);
        say("measured from here");
        var times = run(
                readers,
                Duration.ofSeconds(Integer.getInteger("load.seconds", 60)),
                Duration.ofMillis(Integer.getInteger("load.pause", 2000)));
        say("measured up to here");
        System.out.println(times.table());

        assertThat(times.wrong()).isEmpty();
        assertThat(times.all().getValueAtPercentile(95)).isLessThan(LONGEST_P95);
    }

    /** Planners know a table only after it was looked at; a server that lives looks by itself. */
    private void analyze() throws SQLException {
        try (var owner = Owner.of(environment);
                var statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** Leaders of both sides in turn, each of another space while there are enough. */
    private List<People.Reader> readers(List<Seeded.Pair> spaces) {
        var crawler = new Crawler(context, statements, 2);
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> {
                    var pair = spaces.get(i * spaces.size() / PEOPLE);
                    return reader(i % 2 == 0 ? pair.client() : pair.provider(), crawler);
                })
                .toList();
    }

    private People.Reader reader(Player player, Crawler crawler) {
        var pages = new LinkedHashMap<String, String>();
        crawler.read(player, "/").stream()
                .filter(page -> page.status() == 200 && !page.kind().matches(".*\\.(csv|json)|.*/receipt"))
                .forEach(page -> pages.putIfAbsent(page.kind(), page.address()));
        var email = identity.person(player.seat().person()).orElseThrow().email();
        return new People.Reader(
                email,
                pages.entrySet().stream()
                        .map(page -> entry(page.getKey(), page.getValue()))
                        .map(page -> (Map.Entry<String, String>) page)
                        .toList());
    }

    private Times run(List<People.Reader> readers, Duration length, Duration pause) {
        var times = new Times();
        var server = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        People.run = new People.Run(server, readers, length, pause, times);
        Gatling$.MODULE$.fromArgs(new String[] {
            "--simulation", People.class.getName(), "--no-reports", "--results-folder", "target/load/results"
        });
        return times;
    }

    private static void say(String what) {
        System.out.printf(
                "%s: load average %.1f on %d processors%n",
                what,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }
}
