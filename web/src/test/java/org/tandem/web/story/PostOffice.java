package org.tandem.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real mail server, to which the story's server sends its letters by SMTP. One for all ways of telling. */
public final class PostOffice {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/invitations/\\S+)");
    private static final long MOST_MILLISECONDS = 20_000;
    private static final GreenMail SERVER = open();

    private PostOffice() {}

    private static GreenMail open() {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort())
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return server;
    }

    public static void announce(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    /** The path of the invitation's link in the letter to this address; waits until the letter is here. */
    public static String invitation(String address) {
        for (int letters = 1; SERVER.waitForIncomingEmail(MOST_MILLISECONDS, letters); letters++) {
            var found = letterTo(address);
            if (found.isPresent()) {
                return link(body(found.get()));
            }
        }
        throw new AssertionError("No letter to %s came within %d ms.".formatted(address, MOST_MILLISECONDS));
    }

    private static Optional<MimeMessage> letterTo(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(letter -> recipients(letter).equals(address))
                .reduce((earlier, later) -> later);
    }

    private static String recipients(MimeMessage letter) {
        try {
            return GreenMailUtil.getAddressList(letter.getRecipients(RecipientType.TO));
        } catch (MessagingException e) {
            throw new IllegalStateException("A letter without a readable address came.", e);
        }
    }

    private static String body(MimeMessage letter) {
        try {
            return String.valueOf(letter.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A letter that cannot be read came.", e);
        }
    }

    private static String link(String body) {
        var link = LINK.matcher(body);
        assertThat(link.find()).as("a link in: " + body).isTrue();
        return link.group(1);
    }
}
