package org.tandem.base.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Agreed;
import org.tandem.Cast;
import org.tandem.TandemTest;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Invitations;
import org.tandem.base.identity.ParticipantKind;
import org.tandem.base.identity.PartyRole;
import org.tandem.base.identity.Role;
import org.tandem.base.ledger.Ledger;

/** Mail goes out after the commit, from a queue, by a real SMTP server; what can wait comes once a day. */
@TandemTest
class MailTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetup.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(false);

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("tandem.mail.from", () -> "tandem@tandem.example");
        properties.add("tandem.public-url", () -> "https://tandem.example/");
    }

    @Autowired
    Cast cast;

    @Autowired
    Agreed agreed;

    @Autowired
    Invitations invitations;

    @Autowired
    Identity identity;

    @Autowired
    Ledger ledger;

    @Autowired
    Waiting waiting;

    @Autowired
    Postman postman;

    @Autowired
    MailStore store;

    @Autowired
    Digests digests;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private final String address = UUID.randomUUID() + "@example.org";
    private Cast.Player client;

    @Autowired
    MailRound round;

    /** The tests deliver by themselves, at moments of their choice. */
    @BeforeEach
    void a_partnership() {
        round.stop();
        client = cast.partnership().client();
    }

    @Test
    void an_invitation_goes_at_once_with_its_link() throws Exception {
        var link = client.does(
                () -> invitations.inviteColleague(client.seat(), address, Role.MEMBER, ParticipantKind.TEAM));

        postman.deliver();

        var mail = only();
        assertThat(mail.getFrom()[0]).hasToString("tandem@tandem.example");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(body(mail))
                .contains("Ana Ruiz of Northwind Health")
                .contains("https://tandem.example/invitations/%s/%s/%s"
                        .formatted(link.space(), link.id(), link.secret()));
    }

    @Test
    void nothing_is_mailed_of_what_was_undone() {
        transaction.executeWithoutResult(status -> {
            mailbox.queue(new Mail(address, "never", "never"));
            status.setRollbackOnly();
        });

        postman.deliver();

        assertThat(received()).isEmpty();
        assertThat(queued()).isZero();
    }

    @Test
    void the_link_is_gone_from_the_database_once_it_is_sent() {
        client.runs(() -> invitations.inviteColleague(client.seat(), address, Role.MEMBER, ParticipantKind.TEAM));

        postman.deliver();

        assertThat(sql.sql("select count(*) from mail where address = ? and body is null and sent_at is not null")
                        .param(address)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_name_with_a_line_break_adds_no_header() throws Exception {
        var own = identity.memberships(client.seat().person()).getFirst().seat();
        client.runs(() -> invitations.invitePartner(own, address, "Claims\r\nBcc: spy@example.org", PartyRole.CLIENT));
        queue("Subject\r\nBcc: spy@example.org", 1);

        postman.deliver();

        assertThat(received())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.getHeader("Bcc")).isNull());
    }

    @Test
    void a_server_that_is_away_costs_time_but_no_mail() {
        queue("patience", 1);
        var start = Instant.now();

        before_a_closed_door().deliver(start);
        assertThat(trouble()).isEqualTo("MailSendException");
        postman.deliver(start.plusSeconds(59));
        assertThat(received()).isEmpty();
        postman.deliver(start.plusSeconds(61));

        assertThat(received()).hasSize(1);
    }

    @Test
    void each_failure_waits_twice_as_long_and_at_most_six_hours() {
        assertThat(List.of(1, 2, 3, 9, 10, 40))
                .map(Postman::pause)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(256),
                        Duration.ofHours(6),
                        Duration.ofHours(6));
    }

    @Test
    void nobody_gets_more_than_ten_mails_an_hour() {
        queue("flood", 12);
        var now = Instant.now();

        postman.deliver(now);
        assertThat(received()).hasSize(10);
        postman.deliver(now.plus(Duration.ofMinutes(61)));

        assertThat(received()).hasSize(12);
    }

    @Test
    void what_waits_comes_once_a_day_in_the_morning_and_names_no_people() throws Exception {
        waits_on_the_clients_leader();
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(3);

        digests.queueDue(day.atTime(6, 59).toInstant(ZoneOffset.UTC));
        assertThat(queuedFor(client)).isZero();
        digests.queueDue(day.atTime(7, 1).toInstant(ZoneOffset.UTC));
        digests.queueDue(day.atTime(19, 0).toInstant(ZoneOffset.UTC));
        assertThat(queuedFor(client)).isEqualTo(1);
        postman.deliver(day.atTime(19, 0).toInstant(ZoneOffset.UTC));

        var mail = receivedBy(address(client)).getFirst();
        assertThat(mail.getSubject()).isEqualTo("One thing waits on you");
        assertThat(body(mail))
                .contains("- Sign version 3 of the agreement (by 2027-01-31)")
                .contains("https://tandem.example/spaces/%s/agreement"
                        .formatted(client.seat().space()))
                .doesNotContain("Bilal", "Khan", "Ana", "Ruiz");
    }

    @Test
    void the_morning_is_that_of_where_they_live() {
        waits_on_the_clients_leader();
        identity.live(client.seat().person(), ZoneId.of("Asia/Tokyo"));
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(7);

        digests.queueDue(day.atTime(21, 59).toInstant(ZoneOffset.UTC));
        assertThat(queuedFor(client)).isZero();
        digests.queueDue(day.atTime(22, 1).toInstant(ZoneOffset.UTC));

        assertThat(queuedFor(client)).isEqualTo(1);
    }

    @Test
    void who_has_to_sign_after_the_other_side_reads_it_in_the_mail_until_it_is_done() {
        var pair = cast.partnership();
        var version = agreed.signedByClient(pair);
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(7);

        digests.queueDue(day.atTime(8, 0).toInstant(ZoneOffset.UTC));

        assertThat(digestOf(pair.provider())).singleElement().asString().contains("- Sign version 1 of the agreement");
        assertThat(digestOf(pair.client())).as("who has signed").isEmpty();
        assertThat(digestOf(pair.providerMember())).as("who may not sign").isEmpty();

        agreed.sign(pair.provider(), version);
        digests.queueDue(day.plusDays(1).atTime(8, 0).toInstant(ZoneOffset.UTC));

        assertThat(digestOf(pair.provider()))
                .as("nothing more after it is done")
                .hasSize(1);
    }

    private List<String> digestOf(Cast.Player player) {
        return sql.sql("select body from mail where address = ? and subject like '%on you'")
                .param(address(player))
                .query((row, n) -> row.getString("body"))
                .list();
    }

    @Test
    void who_has_nothing_waiting_gets_no_digest() {
        digests.queueDue(LocalDate.now(ZoneOffset.UTC).plusDays(5).atTime(8, 0).toInstant(ZoneOffset.UTC));

        assertThat(queuedFor(client)).isZero();
    }

    private void waits_on_the_clients_leader() {
        var seat = client.seat();
        client.runs(() -> transaction.executeWithoutResult(status -> {
            var since = ledger.record(seat.did(
                    new org.tandem.base.ledger.Subject("diary", UUID.randomUUID()),
                    new org.tandem.base.ledger.Diary.DiaryWritten("asked")));
            waiting.on(
                    seat.party(),
                    Act.SIGN_AGREEMENT,
                    since,
                    new Waiting.Request("Sign version 3 of the agreement", "agreement", LocalDate.of(2027, 1, 31)));
        }));
    }

    private Postman before_a_closed_door() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(1);
        var provider = new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class);
        return new Postman(store, provider, Instant::now, "tandem@tandem.example", 10);
    }

    private void queue(String subject, int times) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < times; i++) {
                mailbox.queue(new Mail(address, subject, "body"));
            }
        });
    }

    private int queued() {
        return count("select count(*) from mail where address = ?", address);
    }

    private int queuedFor(Cast.Player player) {
        return count("select count(*) from mail where address = ?", address(player));
    }

    private int count(String query, String parameter) {
        return sql.sql(query).param(parameter).query(Integer.class).single();
    }

    private String trouble() {
        return sql.sql("select coalesce(trouble, '') from mail where address = ?")
                .param(address)
                .query(String.class)
                .single();
    }

    private String address(Cast.Player player) {
        return identity.person(player.seat().person()).orElseThrow().email();
    }

    private MimeMessage only() {
        assertThat(received()).hasSize(1);
        return received().getFirst();
    }

    private List<MimeMessage> received() {
        return receivedBy(address);
    }

    private static List<MimeMessage> receivedBy(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(address))
                .toList();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(MimeMessage mail) throws Exception {
        return mail.getContent().toString();
    }
}
